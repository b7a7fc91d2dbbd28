package org.understory.coding.match;

import java.util.List;
import java.util.Set;
import org.understory.model.Flag;
import org.understory.model.Span;

/**
 * What a theme's rules found in one sentence.
 *
 * @param sentence the sentence's index in the turn, from 0
 * @param theme the theme's number
 * @param rule the number of the rule with the longest match, the first of equals
 * @param evidence the words of that match, in UTF-16 offsets of the turn's text, ascending
 * @param also the numbers of the theme's other rules that matched, ascending
 * @param flags what the words around that match say of it
 */
public record ThemeMatch(int sentence, int theme, int rule, List<Span> evidence, List<Integer> also, Set<Flag> flags) {

    /** Freezes the lists. */
    public ThemeMatch {
        evidence = List.copyOf(evidence);
        also = List.copyOf(also);
        flags = Set.copyOf(flags);
    }
}
