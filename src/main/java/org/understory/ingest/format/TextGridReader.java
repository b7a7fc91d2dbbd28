package org.understory.ingest.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.Timing;
import org.understory.model.UserError;

/**
 * Praat's TextGrid, long or short: a tier for each speaker, merged in the order of time. Tiers of words, sounds and the
 * like say again what a speaker's tier says and are set aside where there is another tier.
 */
final class TextGridReader implements TranscriptReader {

    /** What a tier is called after a step of analysis instead of a person. */
    private static final Set<String> ANALYSIS = Set.of(
            "word",
            "words",
            "phone",
            "phones",
            "phoneme",
            "phonemes",
            "segment",
            "segments",
            "syllable",
            "syllables",
            "tones",
            "breaks",
            "misc");

    /** What a tier is called when it holds everybody's talk. */
    private static final Set<String> ANYBODY = Set.of(
            "",
            "utterance",
            "utterances",
            "sentence",
            "sentences",
            "transcript",
            "transcription",
            "text",
            "speech",
            "orthography",
            "ort",
            "ortho");

    @Override
    public String id() {
        return "textgrid";
    }

    @Override
    public String title() {
        return "Praat TextGrid";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("textgrid");
    }

    @Override
    public int score(Source source) {
        return isTextGrid(source) ? 99 : 0;
    }

    /** Whether Praat's first lines say so. */
    static boolean isTextGrid(Source source) {
        String head = source.head(400);
        return !source.binary() && head.contains("ooTextFile") && head.contains("TextGrid");
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        TextGridFile file = TextGridFile.of(source.text());
        if (file.brokenAt() > 0) {
            draft.refuse(
                    file.brokenAt(),
                    "the TextGrid breaks off or is damaged here, and what comes after it was not read",
                    "Save it anew in Praat as a text file, or copy it again from where it came from.");
        }
        turns(file.tiers(), draft);
        if (!draft.hasTurns()) {
            throw new UserError(
                    source.name(),
                    "is a TextGrid without an interval that holds words",
                    "Open it in Praat; one saved in chronological order must be saved as a text file or a short one.");
        }
        return draft.finish();
    }

    private static void turns(List<TextGridFile.Tier> tiers, DraftBuilder draft) {
        TierTurns turns = new TierTurns();
        boolean spoken = tiers.stream().anyMatch(tier -> !tier.points() && !isAnalysis(tier.name()));
        for (TextGridFile.Tier tier : tiers) {
            boolean aside = tier.points() || (spoken && isAnalysis(tier.name()));
            for (TextGridFile.Interval interval : tier.intervals()) {
                if (aside) {
                    draft.setAside(tier.points() ? "points" : "intervals of words and sounds");
                } else if (Chars.isBlank(interval.text())) {
                    draft.setAside("silences");
                } else {
                    Timing timing = Timing.offset(interval.start(), interval.end());
                    turns.add(speaker(tier.name()), timing, interval.text(), interval.line());
                }
            }
        }
        turns.into(draft);
    }

    /** Aligners call the tiers of a person {@code Ana - words} and {@code Ana - phones}. */
    private static boolean isAnalysis(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dash = lower.lastIndexOf(" - ");
        return ANALYSIS.contains(Chars.strip(dash < 0 ? lower : lower.substring(dash + 3)));
    }

    private static String speaker(String name) {
        String words = Chars.squeeze(name);
        boolean nobody = ANYBODY.contains(words.toLowerCase(Locale.ROOT)) || isAnalysis(words);
        int dash = words.lastIndexOf(" - ");
        return !nobody ? words : dash > 0 ? words.substring(0, dash) : "";
    }
}
