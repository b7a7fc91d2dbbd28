package org.understory.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A theme applied to a sentence.
 *
 * @param transcript the transcript's name
 * @param turn the turn's number
 * @param sentence the sentence coded
 * @param theme the theme's id
 * @param origin the rule or the person
 * @param evidence the words that triggered the rule, in order, within the turn's text; empty for a person's coding
 * @param also the ids of further rules of the theme that matched in the same sentence, in codebook order
 * @param flags what the words around the evidence say of it
 */
public record Coding(
        String transcript,
        int turn,
        Sentence sentence,
        String theme,
        Origin origin,
        List<Span> evidence,
        List<String> also,
        Set<Flag> flags) {

    /** Freezes the collections. */
    public Coding {
        evidence = List.copyOf(evidence);
        also = List.copyOf(also);
        flags = java.util.Collections.unmodifiableSet(new TreeSet<>(flags));
    }
}
