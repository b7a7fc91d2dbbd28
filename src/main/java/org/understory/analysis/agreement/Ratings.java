package org.understory.analysis.agreement;

/**
 * What coders said of units: a matrix of units and coders that holds the number of a category, or {@link #MISSING}.
 *
 * <p>Categories are those a coder could choose. For a theme there are two, {@link #NO} and {@link #YES}.
 */
public final class Ratings {

    /** The coder said nothing of the unit. */
    public static final byte MISSING = -1;

    /** The theme is not there. */
    public static final byte NO = 0;

    /** The theme is there. */
    public static final byte YES = 1;

    private final int coders;
    private final int categories;
    private final byte[] values;
    private final int[] cluster;
    private final int[] weight;
    private int units;

    /**
     * An empty matrix.
     *
     * @param coders at least one
     * @param categories how many a coder could choose from, at least one
     * @param capacity how many units it has room for
     */
    public Ratings(int coders, int categories, int capacity) {
        this.coders = coders;
        this.categories = categories;
        this.values = new byte[capacity * coders];
        this.cluster = new int[capacity];
        this.weight = new int[capacity];
    }

    /**
     * Adds a unit.
     *
     * @param inCluster the number of the participant whose words they are, from 0
     * @param weighing for how many units it stands, such as its characters
     * @param codes one category or {@link #MISSING} for each coder
     */
    public void add(int inCluster, int weighing, byte... codes) {
        System.arraycopy(codes, 0, values, units * coders, coders);
        cluster[units] = inCluster;
        weight[units] = weighing;
        units++;
    }

    /** How many units there are. */
    public int units() {
        return units;
    }

    /** How many coders there are. */
    public int coders() {
        return coders;
    }

    /** How many categories there are. */
    public int categories() {
        return categories;
    }

    /** What a coder said of a unit. */
    public byte of(int unit, int coder) {
        return values[unit * coders + coder];
    }

    /** Whose words a unit is. */
    public int clusterOf(int unit) {
        return cluster[unit];
    }

    /** For how many units a unit stands. */
    public int weightOf(int unit) {
        return weight[unit];
    }
}
