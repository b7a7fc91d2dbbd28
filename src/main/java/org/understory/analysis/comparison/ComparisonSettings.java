package org.understory.analysis.comparison;

import org.understory.analysis.interval.ClusterBootstrap;
import org.understory.analysis.interval.Shuffles;

/**
 * How groups are compared.
 *
 * @param alpha what a corrected p value may be at most for a finding
 * @param resamples of participants for each interval
 * @param seed where chance starts
 * @param minimum how many participants a group needs to be compared, and a theme to be tested
 */
public record ComparisonSettings(double alpha, int resamples, long seed, int minimum) {

    /** Shuffles of people's groups where outcomes cannot be summed: p values come in steps of a ten-thousandth. */
    public static final int SHUFFLES = 9_999;

    private static final double LEVEL = 0.95;
    private static final double ALPHA = 0.05;
    private static final int RESAMPLES = 2_000;

    /** How groups are compared where nobody says otherwise. */
    public static ComparisonSettings usual(long seed, int minimum) {
        return new ComparisonSettings(ALPHA, RESAMPLES, seed, minimum);
    }

    /** The bootstrap of one group; groups are drawn apart from each other, as they were invited. */
    ClusterBootstrap bootstrap(int group) {
        return new ClusterBootstrap(resamples, seed + group, LEVEL);
    }

    Shuffles shuffles() {
        return new Shuffles(SHUFFLES, seed);
    }
}
