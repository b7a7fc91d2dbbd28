package org.understory.analysis.interval;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The bootstrap that draws whole clusters, here participants, with replacement (Davison and Hinkley 1997, Bootstrap
 * Methods and their Application, section 3.8; Field and Welsh 2007, Journal of the Royal Statistical Society B 69,
 * 369-390): what one person says hangs together, so that sentences drawn one by one would make intervals too short.
 *
 * <p>A resample is as many numbers of clusters as there are clusters. The numbers depend on the seed, the number of
 * clusters and the resample, and on nothing else: two statistics of the same clusters see the same resamples, and
 * resamples may be worked on in any order.
 *
 * @param resamples how many, more than 0
 * @param seed where chance starts
 * @param level of the intervals, such as 0.95
 */
public record ClusterBootstrap(int resamples, long seed, double level) {

    /** What is done with one resample. */
    @FunctionalInterface
    public interface Resample {
        /**
         * Takes in a resample.
         *
         * @param number which one, from 0
         * @param clusters the numbers of the clusters drawn; the array is used again for the next one
         */
        void drawn(int number, int[] clusters);
    }

    /** Insists on resamples and a level. */
    public ClusterBootstrap {
        if (resamples <= 0 || level <= 0 || level >= 1) {
            throw new IllegalArgumentException("no bootstrap of " + resamples + " resamples at " + level);
        }
    }

    /** Draws all resamples, in order. Nothing is allocated for each of them. */
    public void draw(int clusters, Resample sink) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int[] drawn = new int[clusters];
        for (int number = 0; number < resamples; number++) {
            for (int i = 0; i < clusters; i++) {
                drawn[i] = random.nextInt(clusters);
            }
            sink.drawn(number, drawn);
        }
    }

    /** The lower bound by the percentile method (Efron and Tibshirani 1993, section 13.3). */
    public double low(double[] sorted) {
        return quantile(sorted, (1 - level) / 2);
    }

    /** The upper bound by the percentile method. */
    public double high(double[] sorted) {
        return quantile(sorted, (1 + level) / 2);
    }

    /**
     * A quantile with straight lines between the values: definition 7 of Hyndman and Fan (1996), The American
     * Statistician 50, 361-365.
     *
     * @param sorted the values in ascending order, at least one
     */
    static double quantile(double[] sorted, double probability) {
        double at = probability * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
