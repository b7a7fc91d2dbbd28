package org.understory.analysis.prevalence;

/**
 * What machine and people said of one theme in the sentences that were read, and how often the machine said it in all.
 *
 * @param weights how many sentences of the study each stands for
 * @param strata the stratum of each
 * @param said what the machine said of each
 * @param truth what people said of each: 1 where the theme is there, 0 where it is not, between where readers differ
 * @param sizes how many sentences of the study there are of each saying
 */
public record Observed(double[] weights, int[] strata, Saying[] said, double[] truth, Sizes sizes) {

    /** What the machine said of a sentence. */
    public enum Saying {
        /** It gave the theme. */
        THIS,
        /** It gave other themes only. */
        OTHERS,
        /** It gave no theme. */
        NONE
    }

    /**
     * How many sentences there are of each saying.
     *
     * @param themed with the theme
     * @param others with other themes only
     * @param none with no theme
     */
    public record Sizes(long themed, long others, long none) {
        /** All sentences. */
        public long all() {
            return themed + others + none;
        }

        long of(Saying saying) {
            return switch (saying) {
                case THIS -> themed;
                case OTHERS -> others;
                case NONE -> none;
            };
        }
    }

    /** How many sentences were read. */
    public int read() {
        return weights.length;
    }

    /** In how many of them people found the theme. */
    public double found() {
        double found = 0;
        for (double one : truth) {
            found += one;
        }
        return found;
    }

    /** The share of all sentences to which the machine gave the theme. */
    public double machine() {
        return (double) sizes.themed() / sizes.all();
    }

    boolean themed(int i) {
        return said[i] == Saying.THIS;
    }
}
