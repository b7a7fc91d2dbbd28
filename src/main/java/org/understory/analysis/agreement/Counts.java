package org.understory.analysis.agreement;

import java.util.Arrays;

/**
 * All that the coefficients need to know of {@link Ratings}, as sums over units. Sums of clusters add up to the sums of
 * a resample, so that no coefficient ever looks at a unit twice.
 *
 * <p>A unit is <em>pairable</em> when at least two coders said something of it. {@code r(k)} is how many coders chose
 * category {@code k} for a unit and {@code m} how many said anything of it.
 */
public final class Counts {

    private final int coders;
    private final int categories;
    private final double[] sums;

    /** Nothing counted yet. */
    public Counts(int coders, int categories) {
        this.coders = coders;
        this.categories = categories;
        this.sums = new double[width(coders, categories)];
    }

    /** The counts of all units. */
    public static Counts of(Ratings ratings) {
        Counts counts = new Counts(ratings.coders(), ratings.categories());
        double[] each = new double[counts.sums.length];
        int[] chosen = new int[ratings.categories()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            Arrays.fill(each, 0);
            counts.unit(ratings, unit, chosen, each);
            counts.add(each, 0);
        }
        return counts;
    }

    /**
     * The sums of each cluster, one after the other, {@link #width} numbers each.
     *
     * @param clusters how many there are
     */
    static double[] byCluster(Ratings ratings, int clusters) {
        Counts shape = new Counts(ratings.coders(), ratings.categories());
        int width = shape.sums.length;
        double[] all = new double[clusters * width];
        double[] each = new double[width];
        int[] chosen = new int[ratings.categories()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            Arrays.fill(each, 0);
            shape.unit(ratings, unit, chosen, each);
            int from = ratings.clusterOf(unit) * width;
            for (int i = 0; i < width; i++) {
                all[from + i] += each[i];
            }
        }
        return all;
    }

    /** How many numbers the counts are. */
    static int width(int coders, int categories) {
        return 3 + 3 * categories + coders * (coders - 1) / 2 * categories * categories + 2 * coders;
    }

    /** Back to nothing. */
    void clear() {
        Arrays.fill(sums, 0);
    }

    /** Adds sums that stand in an array from a place on. */
    void add(double[] from, int offset) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += from[offset + i];
        }
    }

    private void unit(Ratings ratings, int unit, int[] chosen, double[] into) {
        Arrays.fill(chosen, 0);
        int m = 0;
        for (int coder = 0; coder < coders; coder++) {
            byte code = ratings.of(unit, coder);
            if (code != Ratings.MISSING) {
                chosen[code]++;
                m++;
            }
        }
        double weight = ratings.weightOf(unit);
        if (m > 0) {
            rated(chosen, m, weight, into);
        }
        if (m > 1) {
            pairable(chosen, m, weight, into);
            pairs(ratings, unit, into);
        }
    }

    private void rated(int[] chosen, int m, double weight, double[] into) {
        into[0] += weight;
        for (int k = 0; k < categories; k++) {
            into[3 + k] += weight * chosen[k] / m;
        }
    }

    private void pairable(int[] chosen, int m, double weight, double[] into) {
        into[1] += weight;
        double agreeing = 0;
        for (int k = 0; k < categories; k++) {
            double same = (double) chosen[k] * (chosen[k] - 1);
            agreeing += same;
            into[3 + categories + k] += weight * chosen[k];
            into[3 + 2 * categories + k] += weight * same / (m - 1);
        }
        into[2] += weight * agreeing / ((double) m * (m - 1));
    }

    private void pairs(Ratings ratings, int unit, double[] into) {
        double weight = ratings.weightOf(unit);
        for (int second = 0; second < coders; second++) {
            byte b = ratings.of(unit, second);
            if (b != Ratings.MISSING) {
                into[ofCoder(second)] += weight;
                into[ofCoder(second) + 1] += categories == 2 && b == Ratings.YES ? weight : 0;
                for (int first = 0; first < second; first++) {
                    byte a = ratings.of(unit, first);
                    if (a != Ratings.MISSING) {
                        into[ofPair(pair(first, second), a, b)] += weight;
                    }
                }
            }
        }
    }

    private static int pair(int first, int second) {
        return second * (second - 1) / 2 + first;
    }

    private int ofPair(int pair, int a, int b) {
        return 3 + 3 * categories + (pair * categories + a) * categories + b;
    }

    private int ofCoder(int coder) {
        return sums.length - 2 * (coders - coder);
    }

    /** How many coders there are. */
    public int coders() {
        return coders;
    }

    /** How many pairs of coders there are. */
    public int pairs() {
        return coders * (coders - 1) / 2;
    }

    /** How many categories there are. */
    public int categories() {
        return categories;
    }

    /** Units of which at least one coder said something. */
    public double rated() {
        return sums[0];
    }

    /** Units of which at least two coders said something. */
    public double pairable() {
        return sums[1];
    }

    /** The sum over pairable units of the share of pairs of coders that agree. */
    public double agreement() {
        return sums[2];
    }

    /** The sum over rated units of {@code r(k) / m}. */
    public double share(int category) {
        return sums[3 + category];
    }

    /** How often a category was chosen in pairable units: the margins of Krippendorff's coincidences. */
    public double chosen(int category) {
        return sums[3 + categories + category];
    }

    /** The sum over pairable units of {@code r(k) (r(k) - 1) / (m - 1)}: the diagonal of Krippendorff's coincidences. */
    public double coincident(int category) {
        return sums[3 + 2 * categories + category];
    }

    /** Units of which the first coder of a pair said {@code a} and the second {@code b}. */
    public double of(int pair, int a, int b) {
        return sums[ofPair(pair, a, b)];
    }

    /** Pairable units of which a coder said something. */
    public double ratedBy(int coder) {
        return sums[ofCoder(coder)];
    }

    /** Pairable units of which a coder said {@link Ratings#YES}, where there are two categories. */
    public double yesOf(int coder) {
        return sums[ofCoder(coder) + 1];
    }
}
