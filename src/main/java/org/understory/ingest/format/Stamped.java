package org.understory.ingest.format;

/**
 * A cell that may begin with a time in brackets, as oral histories have it: {@code [00:03:43] the interview begins}.
 *
 * @param start the seconds that the time says, or {@code NaN}
 * @param text what follows it
 */
record Stamped(double start, String text) {

    private static final int LONGEST = 20;

    /** A cell as it is, or parted from the time that it begins with. */
    static Stamped of(String cell, boolean parted) {
        int end = parted && cell.startsWith("[") ? cell.indexOf(']') : -1;
        if (end < 0 || end > LONGEST) {
            return new Stamped(Double.NaN, cell);
        }
        double start = TimeText.bracketed(cell.substring(0, end + 1));
        return Double.isNaN(start)
                ? new Stamped(start, cell)
                : new Stamped(start, Chars.strip(cell.substring(end + 1)));
    }

    boolean hasStart() {
        return !Double.isNaN(start);
    }
}
