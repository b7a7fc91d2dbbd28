package org.understory.analysis.comparison;

import org.understory.analysis.interval.WilsonInterval;

/**
 * The 95 % interval of the difference between two shares from the score intervals of each (Newcombe 1998, Statistics in
 * Medicine 17, 873-890, method 10). It has a width even where nobody or everybody said yes.
 */
public final class NewcombeInterval {

    private NewcombeInterval() {}

    /** The difference of {@code a} of {@code n} and {@code b} of {@code m}, both of people. */
    public static Bounds of(int a, int n, int b, int m) {
        double p = (double) a / n;
        double q = (double) b / m;
        WilsonInterval first = WilsonInterval.of(a, n);
        WilsonInterval second = WilsonInterval.of(b, m);
        return new Bounds(
                p - q,
                p - q - Math.hypot(p - first.low(), second.high() - q),
                p - q + Math.hypot(first.high() - p, q - second.low()));
    }
}
