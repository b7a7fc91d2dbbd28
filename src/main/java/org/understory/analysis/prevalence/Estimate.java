package org.understory.analysis.prevalence;

/**
 * An estimate with its 95 % interval.
 *
 * @param value the estimate
 * @param low lower bound
 * @param high upper bound
 */
public record Estimate(double value, double low, double high) {

    /** The quantile of the normal distribution that belongs to 95 %. */
    static final double Z = 1.959963984540054;

    /** The usual interval of an estimate that is about normal, kept within 0 and 1. */
    static Estimate normal(double value, double variance) {
        double half = Z * Math.sqrt(Math.max(0, variance));
        return new Estimate(clip(value), clip(value - half), clip(value + half));
    }

    static double clip(double share) {
        return Math.min(1, Math.max(0, share));
    }

    /** Whether a share lies in the interval. */
    public boolean holds(double share) {
        return low <= share && share <= high;
    }
}
