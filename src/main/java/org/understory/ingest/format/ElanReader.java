package org.understory.ingest.format;

import java.util.HashSet;
import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.UserError;

/**
 * ELAN's annotation files: each tier that stands on no other is what one person says, merged in the order of time.
 * Dependent tiers (translations, glosses, gestures of somebody) are set aside.
 */
final class ElanReader implements TranscriptReader {

    private static final int HEAD = 4000;

    @Override
    public String id() {
        return "eaf";
    }

    @Override
    public String title() {
        return "ELAN annotation file";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("eaf");
    }

    @Override
    public int score(Source source) {
        return isElan(source) ? 99 : 0;
    }

    /** Whether the root of the XML is ELAN's. */
    static boolean isElan(Source source) {
        String head = source.head(HEAD);
        return !source.binary() && head.stripLeading().startsWith("<") && head.contains("<" + ElanFile.ROOT);
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        ElanFile file = ElanFile.of(source.text());
        if (file.brokenAt() > 0) {
            draft.refuse(
                    file.brokenAt(),
                    "the XML breaks off or is damaged here, and what comes after it was not read",
                    "Save it anew in ELAN, or copy it again from where it came from.");
        }
        file.facts().forEach(draft::metadata);
        turns(file, draft);
        if (!draft.hasTurns()) {
            throw new UserError(
                    source.name(),
                    "has no tier of its own time with words in it"
                            + (file.brokenAt() > 0 ? "; its XML is damaged" : ""),
                    "Open it in ELAN: what people say must be on a tier without a parent tier.");
        }
        return draft.finish();
    }

    private static void turns(ElanFile file, DraftBuilder draft) {
        TierTurns turns = new TierTurns();
        Set<String> people = new HashSet<>();
        for (ElanFile.Tier tier : file.tiers()) {
            boolean speech = tier.parent().isEmpty();
            if (speech && !tier.annotations().isEmpty() && !people.add(tier.speaker())) {
                draft.oddity(
                        tier.line(),
                        "the tier '" + tier.id() + "' is one more of " + tier.speaker()
                                + " and was read as speech, too",
                        "If it holds something other than speech, make it depend on the tier of speech in ELAN.");
            }
            for (ElanFile.Annotation annotation : tier.annotations()) {
                if (!speech) {
                    draft.setAside("annotations of dependent tiers");
                } else if (Chars.isBlank(annotation.value())) {
                    draft.setAside("empty annotations");
                } else {
                    turns.add(tier.speaker(), file.timing(annotation), annotation.value(), annotation.line());
                }
            }
        }
        turns.into(draft);
    }
}
