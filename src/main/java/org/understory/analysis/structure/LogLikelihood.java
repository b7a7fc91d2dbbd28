package org.understory.analysis.structure;

/**
 * The log-likelihood ratio G² of two rates (Dunning 1993, Computational Linguistics 19, 61-74): how badly one rate for
 * both explains what was counted in each. Unlike chi-square it does not exaggerate what was seen a few times only.
 */
public final class LogLikelihood {

    private LogLikelihood() {}

    /**
     * Never negative, and 0 where both rates are the same.
     *
     * @param times in the first part
     * @param size of the first part, at least {@code times}
     * @param others in the second part
     * @param rest the size of the second part, at least {@code others}
     */
    public static double ratio(long times, long size, long others, long rest) {
        double all = (double) size + rest;
        double both = (double) times + others;
        double sum = term(times, size * both / all)
                + term(others, rest * both / all)
                + term(size - times, size * (all - both) / all)
                + term(rest - others, rest * (all - both) / all);
        return Math.max(0, 2 * sum);
    }

    private static double term(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
