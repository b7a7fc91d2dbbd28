package org.understory.analysis.agreement;

/**
 * Cohen's kappa (Cohen 1960, Educational and Psychological Measurement 20, 37-46): {@code (Po - Pe) / (1 - Pe)}, where
 * {@code Pe = sum p1(k) p2(k)} comes from each coder's own margins, over the units that both coded. For more than two
 * coders the mean over the pairs that have a value (Light 1971, Psychological Bulletin 76, 365-377).
 */
public final class CohenKappa implements Coefficient {

    @Override
    public String id() {
        return "kappa";
    }

    @Override
    public String title() {
        return "Cohen's kappa";
    }

    @Override
    public String undefined(Counts counts) {
        if (counts.pairable() == 0) {
            return "no unit was coded by two";
        }
        for (int pair = 0; pair < counts.pairs(); pair++) {
            if (varies(counts, pair)) {
                return "";
            }
        }
        return "no variation: every code is the same";
    }

    @Override
    public double of(Counts counts) {
        double sum = 0;
        int pairs = 0;
        for (int pair = 0; pair < counts.pairs(); pair++) {
            if (varies(counts, pair)) {
                sum += of(counts, pair);
                pairs++;
            }
        }
        return sum / pairs;
    }

    private static boolean varies(Counts counts, int pair) {
        double n = units(counts, pair);
        return n > 0 && chance(counts, pair) < n * n;
    }

    private static double of(Counts counts, int pair) {
        double n = units(counts, pair);
        double agreed = 0;
        for (int k = 0; k < counts.categories(); k++) {
            agreed += counts.of(pair, k, k);
        }
        double expected = chance(counts, pair) / (n * n);
        return (agreed / n - expected) / (1 - expected);
    }

    private static double units(Counts counts, int pair) {
        double n = 0;
        for (int a = 0; a < counts.categories(); a++) {
            for (int b = 0; b < counts.categories(); b++) {
                n += counts.of(pair, a, b);
            }
        }
        return n;
    }

    /** Expected agreement times the square of the number of units: whole numbers, so that 1 is told exactly. */
    private static double chance(Counts counts, int pair) {
        double sum = 0;
        for (int k = 0; k < counts.categories(); k++) {
            double first = 0;
            double second = 0;
            for (int other = 0; other < counts.categories(); other++) {
                first += counts.of(pair, k, other);
                second += counts.of(pair, other, k);
            }
            sum += first * second;
        }
        return sum;
    }
}
