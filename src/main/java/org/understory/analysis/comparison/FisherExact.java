package org.understory.analysis.comparison;

/**
 * The exact test of a table of two by two with both margins given (Fisher 1934, Statistical Methods for Research Workers,
 * 5th edition, section 21.02), two-sided: the probability of all tables that are no likelier than the one observed.
 */
public final class FisherExact {

    /** Tables whose probabilities differ by rounding only are equally likely; R's {@code fisher.test} takes the same. */
    private static final double TOLERANCE = 1e-7;

    private FisherExact() {}

    /**
     * The two-sided p value of {@code a} of {@code n} against {@code b} of {@code m}.
     *
     * @param a how many of the first group
     * @param n the first group's size
     * @param b how many of the second group
     * @param m the second group's size
     */
    public static double twoSided(int a, int n, int b, int m) {
        int all = a + b;
        double[] first = LogChoose.upTo(n, Math.min(n, all));
        double[] second = LogChoose.upTo(m, Math.min(m, all));
        double observed = first[a] + second[b] + Math.log1p(TOLERANCE);
        double extreme = 0;
        double total = 0;
        for (int x = Math.max(0, all - m); x <= Math.min(n, all); x++) {
            double weight = first[x] + second[all - x];
            double share = Math.exp(weight - observed);
            total += share;
            extreme += weight <= observed ? share : 0;
        }
        return Math.min(1, extreme / total);
    }
}
