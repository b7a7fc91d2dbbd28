package org.understory.analysis.prevalence;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.understory.model.Sentence;

/**
 * A random sample with what people found in the sentences they read to the end.
 *
 * @param title how it was drawn, such as {@code sample of 200, seed 7}
 * @param by the attribute of speakers it is stratified by, or empty
 * @param strata the strata it was drawn from
 * @param read the sentences read to the end
 * @param remarks what there is to know about it, a clause each
 */
public record ReviewedSample(String title, String by, List<Stratum> strata, List<Read> read, List<String> remarks) {

    /** Freezes the lists. */
    public ReviewedSample {
        strata = List.copyOf(strata);
        read = List.copyOf(read);
        remarks = List.copyOf(remarks);
    }

    /**
     * A stratum.
     *
     * @param tagged whether the machine gave its sentences a theme
     * @param size how many sentences it has
     * @param drawn how many of them were drawn
     */
    public record Stratum(boolean tagged, int size, int drawn) {}

    /**
     * A sentence that was read to the end.
     *
     * @param stratum the index of its stratum
     * @param transcript the transcript's name
     * @param turn the turn's number
     * @param sentence the sentence
     * @param readers the ids of the themes that each of its readers found, at least one reader; where readers differ, each
     *     counts for a share
     */
    public record Read(int stratum, String transcript, int turn, Sentence sentence, List<Set<String>> readers) {
        /** Freezes the lists. */
        public Read {
            readers = readers.stream().map(Set::copyOf).toList();
        }

        /** The share of readers who found any of some themes. */
        double found(Set<String> themes) {
            long found = readers.stream()
                    .filter(reader -> !Collections.disjoint(reader, themes))
                    .count();
            return (double) found / readers.size();
        }
    }

    /** How many sentences it was drawn from. */
    public long population() {
        return strata.stream().mapToLong(Stratum::size).sum();
    }

    /** How many sentences were drawn. */
    public int drawn() {
        return strata.stream().mapToInt(Stratum::drawn).sum();
    }
}
