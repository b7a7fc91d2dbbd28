package org.understory.analysis.prevalence;

import java.util.Map;
import java.util.TreeMap;

/**
 * Means and their variances in a stratified sample drawn without replacement (Cochran 1977, Sampling Techniques, sections
 * 5.3 to 5.6). A stratum with one sentence is given the variance of the whole sample.
 */
final class StratifiedMean {

    private final double[] weights;
    private final Map<Integer, int[]> members = new TreeMap<>();
    private final double size;

    StratifiedMean(double[] weights, int[] strata) {
        this.weights = weights;
        Map<Integer, Integer> many = new TreeMap<>();
        double sum = 0;
        for (int i = 0; i < strata.length; i++) {
            many.merge(strata[i], 1, Integer::sum);
            sum += weights[i];
        }
        many.forEach((stratum, read) -> members.put(stratum, new int[read]));
        for (int i = strata.length - 1; i >= 0; i--) {
            members.get(strata[i])[many.merge(strata[i], -1, Integer::sum)] = i;
        }
        this.size = sum;
    }

    double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum / size;
    }

    double variance(double[] values) {
        return covariance(values, values);
    }

    /** The covariance of the means of two quantities. */
    double covariance(double[] one, double[] other) {
        int[] everybody = new int[one.length];
        java.util.Arrays.setAll(everybody, i -> i);
        double covariance = 0;
        for (int[] stratum : members.values()) {
            double within = within(stratum.length > 1 ? stratum : everybody, one, other);
            double of = weights[stratum[0]] * stratum.length;
            double left = Math.max(0, 1 - stratum.length / of);
            covariance += of * of / (size * size) * left * within / stratum.length;
        }
        return covariance;
    }

    private static double within(int[] stratum, double[] one, double[] other) {
        if (stratum.length < 2) {
            return 0;
        }
        double meanOfOne = 0;
        double meanOfOther = 0;
        for (int i : stratum) {
            meanOfOne += one[i] / stratum.length;
            meanOfOther += other[i] / stratum.length;
        }
        double sum = 0;
        for (int i : stratum) {
            sum += (one[i] - meanOfOne) * (other[i] - meanOfOther);
        }
        return sum / (stratum.length - 1);
    }
}
