package org.understory.analysis.sampling;

import java.util.List;

/**
 * Sentences among which a part of a sample is drawn.
 *
 * @param group what the strata's attribute says of their speakers, or empty where it makes no difference
 * @param themes the ids of the themes of which the machine gave one as the rarest; none where it gave no theme
 * @param sentences the indices of the sentences, ascending
 */
public record Stratum(String group, List<String> themes, List<Integer> sentences) {

    /** Freezes the lists. */
    public Stratum {
        themes = List.copyOf(themes);
        sentences = List.copyOf(sentences);
    }

    /** Whether the machine gave its sentences any theme. */
    public boolean tagged() {
        return !themes.isEmpty();
    }

    /** How many sentences there are. */
    public int size() {
        return sentences.size();
    }
}
