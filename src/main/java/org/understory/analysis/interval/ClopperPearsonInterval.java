package org.understory.analysis.interval;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of a proportion (Clopper and Pearson 1934, Biometrika 26, 404-413), from quantiles of the beta
 * distribution. It never covers less than it says and usually more; {@link WilsonInterval} is shorter.
 *
 * @param low lower bound
 * @param high upper bound
 */
public record ClopperPearsonInterval(double low, double high) {

    /**
     * The interval for some successes in some trials.
     *
     * @param trials more than 0
     * @param level such as 0.95
     */
    public static ClopperPearsonInterval of(long successes, long trials, double level) {
        double tail = (1 - level) / 2;
        double low = successes == 0
                ? 0
                : BetaDistribution.of(successes, trials - successes + 1.0).inverseCumulativeProbability(tail);
        double high = successes == trials
                ? 1
                : BetaDistribution.of(successes + 1.0, trials - successes).inverseSurvivalProbability(tail);
        return new ClopperPearsonInterval(low, high);
    }
}
