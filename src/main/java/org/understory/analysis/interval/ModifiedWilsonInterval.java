package org.understory.analysis.interval;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The 95 % score interval with the bound that lies next to 0, or 1, taken from the Poisson distribution where successes, or failures, are very few:
 * Wilson's own lies too near then, so that the interval misses too often (Brown, Cai and DasGupta 2001, Statistical
 * Science 16, 101-133, section 4.1.1).
 *
 * <p>Successes and trials need not be whole: they may be what unequally weighted sentences amount to (Korn and Graubard
 * 1998, Survey Methodology 24, 193-201, who use the exact interval).
 *
 * @param low lower bound
 * @param high upper bound
 */
public record ModifiedWilsonInterval(double low, double high) {

    private static final double TAIL = 0.05;
    private static final double MANY_TRIALS = 50;

    /**
     * The interval for a share.
     *
     * @param share the share of successes
     * @param trials more than 0; infinite where everything was looked at
     */
    public static ModifiedWilsonInterval of(double share, double trials) {
        if (Double.isInfinite(trials)) {
            return new ModifiedWilsonInterval(share, share);
        }
        WilsonInterval wilson = WilsonInterval.of(share, trials);
        return new ModifiedWilsonInterval(
                Math.min(wilson.low(), low(share, trials)), Math.max(wilson.high(), 1 - low(1 - share, trials)));
    }

    private static double low(double share, double trials) {
        double successes = share * trials;
        double few = trials > MANY_TRIALS ? 3 : 2;
        if (successes <= 0) {
            return 0;
        }
        return successes > few ? share : GammaDistribution.of(successes, 1).inverseCumulativeProbability(TAIL) / trials;
    }
}
