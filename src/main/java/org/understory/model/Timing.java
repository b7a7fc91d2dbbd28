package org.understory.model;

/**
 * When a turn was spoken, as far as the file says.
 *
 * @param kind what the start is counted from
 * @param start seconds, or {@code NaN} where the file gives none
 * @param end seconds on the same clock, or {@code NaN}
 */
public record Timing(StartKind kind, double start, double end) {

    /** No time at all. */
    public static final Timing NONE = new Timing(StartKind.NONE, Double.NaN, Double.NaN);

    /** A start (and perhaps end) counted from the beginning of the recording. */
    public static Timing offset(double start, double end) {
        return new Timing(StartKind.OFFSET, start, end);
    }

    /** A start counted from the beginning of the recording, with no known end. */
    public static Timing offset(double start) {
        return offset(start, Double.NaN);
    }

    /** Whether a start is known. */
    public boolean hasStart() {
        return !Double.isNaN(start);
    }

    /** Whether an end is known. */
    public boolean hasEnd() {
        return !Double.isNaN(end);
    }
}
