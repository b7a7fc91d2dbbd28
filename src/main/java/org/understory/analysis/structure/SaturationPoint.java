package org.understory.analysis.structure;

/**
 * Where new themes became rare, as Guest, Namey and Chen (2020, PLoS ONE 15, e0232076) measure it: the themes that a run
 * of units adds, held against those of the first units of the study. Runs overlap: each begins one unit after the last.
 *
 * @param after how many units had been heard when the run began that stayed under the threshold; 0 where none did
 * @param added themes that run added
 * @param base themes of the first units
 */
public record SaturationPoint(int after, int added, int base) {

    /** How many units the base has. */
    public static final int BASE = 4;

    /** How many units a run has. */
    public static final int RUN = 3;

    /** The share of the base's themes that a run may add at most. */
    public static final double THRESHOLD = 0.05;

    /**
     * The first point at which it is so.
     *
     * @param counts themes after each unit, in order
     */
    public static SaturationPoint of(int[] counts) {
        int base = counts.length < BASE ? 0 : counts[BASE - 1];
        for (int after = BASE; base > 0 && after + RUN <= counts.length; after++) {
            int added = counts[after + RUN - 1] - counts[after - 1];
            if (added <= THRESHOLD * base) {
                return new SaturationPoint(after, added, base);
            }
        }
        return new SaturationPoint(0, 0, base);
    }
}
