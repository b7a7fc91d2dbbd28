package org.understory.analysis.interval;

/**
 * The 95 % score interval of a proportion (Wilson 1927, Journal of the American Statistical Association 22, 209-212),
 * which keeps its coverage in small samples and near 0 and 1.
 *
 * @param low lower bound
 * @param high upper bound
 */
public record WilsonInterval(double low, double high) {

    private static final double Z = 1.959963984540054;

    /**
     * The interval for some successes in some trials.
     *
     * @param trials more than 0
     */
    public static WilsonInterval of(long successes, long trials) {
        return of((double) successes / trials, (double) trials);
    }

    /**
     * The interval for a share that rests on as much as so many trials would tell, where sentences were drawn with
     * unequal chances (Korn and Graubard 1998, Survey Methodology 24, 193-201, who use the exact interval).
     *
     * @param p the share
     * @param trials more than 0; infinite where everything was looked at
     */
    public static WilsonInterval of(double p, double trials) {
        double z2 = Z * Z / trials;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials));
        return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
