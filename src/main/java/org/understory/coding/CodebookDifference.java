package org.understory.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.RuleSource;
import org.understory.model.Span;
import org.understory.model.Theme;
import org.understory.model.Transcript;
import org.understory.model.Turn;

/** What an edit of a codebook does to the tags of some transcripts. */
public final class CodebookDifference {

    private final Map<String, Map<String, String>> rules = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, long[]> counts = new LinkedHashMap<>();

    /**
     * A sentence that gained or lost a theme.
     *
     * @param theme the theme's id
     * @param gained whether the new codebook gives it; otherwise only the old one did
     * @param where transcript and turn
     * @param rule the rule's id and text, in the codebook that matches
     * @param sentence the sentence
     */
    public record Change(String theme, boolean gained, String where, String rule, String sentence) {}

    /**
     * How often a theme is tagged.
     *
     * @param theme the theme's id
     * @param before sentences with the old codebook
     * @param after sentences with the new one
     */
    public record Count(String theme, long before, long after) {}

    /** Tags the transcripts with both codebooks and compares. */
    public CodebookDifference(Codebook before, Codebook after, List<Transcript> transcripts) {
        remember("before", before);
        remember("after", after);
        for (Theme theme : before.themes()) {
            counts.put(theme.id(), new long[2]);
        }
        for (Theme theme : after.themes()) {
            counts.putIfAbsent(theme.id(), new long[2]);
        }
        Tagger old = new Tagger(before);
        Tagger young = new Tagger(after);
        for (Transcript transcript : transcripts) {
            for (Turn turn : transcript.turns()) {
                compare(transcript, turn, tags(old, transcript, turn), tags(young, transcript, turn));
            }
        }
    }

    private void remember(String side, Codebook codebook) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Theme theme : codebook.themes()) {
            for (RuleSource rule : theme.rules()) {
                texts.put(rule.id(), rule.id() + "  " + rule.text());
            }
        }
        rules.put(side, texts);
    }

    /** A sentence and a theme. */
    private record Tag(Span sentence, String theme) {}

    private static Map<Tag, Coding> tags(Tagger tagger, Transcript transcript, Turn turn) {
        List<Coding> codings = new ArrayList<>();
        tagger.tag(transcript.name(), turn, codings);
        Map<Tag, Coding> tags = new LinkedHashMap<>();
        codings.forEach(coding -> tags.put(new Tag(coding.sentence().span(), coding.theme()), coding));
        return tags;
    }

    private void compare(Transcript transcript, Turn turn, Map<Tag, Coding> before, Map<Tag, Coding> after) {
        before.keySet().forEach(tag -> counts.get(tag.theme)[0]++);
        after.keySet().forEach(tag -> counts.get(tag.theme)[1]++);
        before.forEach((tag, coding) -> {
            if (!after.containsKey(tag)) {
                changes.add(change(transcript, turn, coding, false));
            }
        });
        after.forEach((tag, coding) -> {
            if (!before.containsKey(tag)) {
                changes.add(change(transcript, turn, coding, true));
            }
        });
    }

    private Change change(Transcript transcript, Turn turn, Coding coding, boolean gained) {
        String id = coding.origin() instanceof Origin.Machine machine ? machine.rule() : "";
        return new Change(
                coding.theme(),
                gained,
                transcript.name() + ":" + turn.number(),
                rules.get(gained ? "after" : "before").getOrDefault(id, id),
                coding.sentence().span().of(turn.text()));
    }

    /** The changes by theme in codebook order, lost ones first, each in the order of the transcripts. */
    public List<Change> changes(String theme) {
        List<Change> sorted = new ArrayList<>();
        changes.stream()
                .filter(change -> change.theme.equals(theme) && !change.gained)
                .forEach(sorted::add);
        changes.stream()
                .filter(change -> change.theme.equals(theme) && change.gained)
                .forEach(sorted::add);
        return sorted;
    }

    /** The counts of every theme of either codebook, the old one's order first. */
    public List<Count> counts() {
        List<Count> list = new ArrayList<>();
        counts.forEach((theme, count) -> list.add(new Count(theme, count[0], count[1])));
        return list;
    }
}
