package org.understory.analysis.comparison;

/**
 * How strongly group and mention go together, from 0 to 1, corrected for the bias that makes small samples look strong
 * (Bergsma 2013, Journal of the Korean Statistical Society 42, 323-328).
 */
public final class CramersV {

    private CramersV() {}

    /**
     * The corrected coefficient of a table of groups by two.
     *
     * @param chiSquare Pearson's statistic
     * @param people how many there are, more than 1
     * @param groups at least two
     */
    public static double of(double chiSquare, int people, int groups) {
        double phi2 = Math.max(0, chiSquare / people - (groups - 1.0) / (people - 1.0));
        double rows = groups - (groups - 1.0) * (groups - 1.0) / (people - 1.0);
        double columns = 2 - 1.0 / (people - 1.0);
        double most = Math.min(rows, columns) - 1;
        return most <= 0 ? 0 : Math.min(1, Math.sqrt(phi2 / most));
    }
}
