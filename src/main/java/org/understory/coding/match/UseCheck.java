package org.understory.coding.match;

import java.util.Arrays;
import org.understory.coding.rule.Element;
import org.understory.coding.rule.PartOfSpeech;
import org.understory.text.Inflections;
import org.understory.text.PartsOfSpeech;
import org.understory.text.Spelling;

/** Decides whether a word that matched a class is used as the class's atoms ask. */
final class UseCheck {

    private UseCheck() {}

    static boolean isUsed(
            CompiledRules rules,
            int klass,
            WordTable table,
            TurnWords words,
            PartsOfSpeech tagger,
            int at,
            int from,
            int to) {
        String raw = table.text(words.word[at]);
        boolean asked = false;
        for (int atom : rules.vocabulary.satisfiedBy(raw, Spelling.fold(raw), new Inflections())) {
            if (!holds(rules, klass, atom)) {
                continue;
            }
            if (!(rules.vocabulary.atom(atom) instanceof Element.Used used)) {
                return true;
            }
            asked = true;
            if (isTagged(used.use(), tag(table, words, tagger, at, from, to))) {
                return true;
            }
        }
        return !asked;
    }

    private static boolean holds(CompiledRules rules, int klass, int atom) {
        return Arrays.stream(rules.classesOfAtom, rules.classesOfAtomStart[atom], rules.classesOfAtomStart[atom + 1])
                .anyMatch(c -> c == klass);
    }

    private static String tag(WordTable table, TurnWords words, PartsOfSpeech tagger, int at, int from, int to) {
        // Long sentences are tagged in a window: what a word is depends on its neighbours.
        int first = Math.max(from, at - 20);
        int last = Math.min(to, at + 20);
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
