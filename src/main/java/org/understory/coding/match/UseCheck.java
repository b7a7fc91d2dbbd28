package org.understory.coding.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.understory.coding.rule.Element;
import org.understory.coding.rule.PartOfSpeech;
import org.understory.text.Inflections;
import org.understory.text.PartsOfSpeech;
import org.understory.text.Spelling;

/** Decides whether a word that matched a class is used as the class's atoms ask; the tagger is loaded when first asked. */
final class UseCheck {

    /** Words to either side that the tagger sees, so that a sentence of any length takes it the same time. */
    private static final int REACH = 20;

    private final CompiledRules rules;
    private final WordTable table;
    private final TurnWords words;
    private final PartsOfSpeech tagger = new PartsOfSpeech();
    private final Inflections inflections = new Inflections();
    /** The tags of the turn's words that were asked for. */
    private final Map<Integer, String> tags = new HashMap<>();

    UseCheck(CompiledRules rules, WordTable table, TurnWords words) {
        this.rules = rules;
        this.table = table;
        this.words = words;
    }

    /** To be called when the words are those of another turn. */
    void newTurn() {
        tags.clear();
    }

    /** Whether the word of the sentence {@code [from, to)} satisfies an atom of the class as it is used there. */
    boolean isUsed(int klass, int at, int from, int to) {
        String raw = table.text(words.word[at]);
        for (int atom : rules.vocabulary.satisfiedBy(raw, Spelling.fold(raw), inflections)) {
            if (holds(klass, atom)
                    && (!(rules.vocabulary.atom(atom) instanceof Element.Used used)
                            || isTagged(used.use(), tags.computeIfAbsent(at, w -> tag(w, from, to))))) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int klass, int atom) {
        return Arrays.stream(rules.classesOfAtom, rules.classesOfAtomStart[atom], rules.classesOfAtomStart[atom + 1])
                .anyMatch(c -> c == klass);
    }

    private String tag(int at, int from, int to) {
        int first = Math.max(from, at - REACH);
        int last = Math.min(to, at + REACH);
        String[] window = new String[last - first];
        for (int i = first; i < last; i++) {
            window[i - first] = table.text(words.word[i]);
        }
        return tagger.tag(window)[at - first];
    }

    private static boolean isTagged(PartOfSpeech use, String tag) {
        return switch (use) {
            case VERB -> tag.equals("VERB") || tag.equals("AUX");
            case NOUN -> tag.equals("NOUN") || tag.equals("PROPN");
            case ADJECTIVE -> tag.equals("ADJ");
            case ADVERB -> tag.equals("ADV");
        };
    }
}
