package org.understory.analysis.comparison;

import java.util.Arrays;
import java.util.Comparator;

/**
 * P values corrected for how many comparisons were made: the step-up procedure that bounds the expected share of false
 * findings among the findings (Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57, 289-300).
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** The corrected p values, in the same order: a finding at {@code alpha} is what is not above it. */
    public static double[] corrected(double[] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> p[i]).reversed());
        double[] corrected = new double[p.length];
        double least = 1;
        for (int i = 0; i < order.length; i++) {
            int rank = p.length - i;
            least = Math.min(least, p[order[i]] * p.length / rank);
            corrected[order[i]] = least;
        }
        return corrected;
    }
}
