package org.understory.analysis.comparison;

/** Logarithms of binomial coefficients. */
final class LogChoose {

    private LogChoose() {}

    /** The logarithm of how many ways there are to choose {@code k} of {@code n}. */
    static double of(int n, int k) {
        int few = Math.min(k, n - k);
        double log = 0;
        for (int i = 1; i <= few; i++) {
            log += Math.log((double) (n - few + i) / i);
        }
        return log;
    }

    /** The logarithms for all {@code k} from 0 to {@code most}. */
    static double[] upTo(int n, int most) {
        double[] logs = new double[most + 1];
        for (int k = 1; k <= most; k++) {
            logs[k] = logs[k - 1] + Math.log((double) (n - k + 1) / k);
        }
        return logs;
    }
}
