package org.understory.ingest.format;

/**
 * A timing line of WebVTT or SRT: {@code 00:00:01.000 --> 00:00:04.000 align:start}.
 *
 * @param start seconds, or {@code NaN} where it cannot be read
 * @param end seconds, or {@code NaN}
 */
record VttTiming(double start, double end) {

    private static final String ARROW = "-->";
    private static final int LONGEST = 200;

    /** Whether the line means to be a timing line, whole or not: it has an arrow, or half of one behind a time. */
    static boolean isMeant(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String words = line.strip();
        if (words.isEmpty() || !(isDigit(words.charAt(0)) || words.startsWith(ARROW))) {
            return false;
        }
        int dashes = words.indexOf("--");
        return dashes >= 0
                && (words.startsWith(ARROW)
                        || TimeText.isTime(words.substring(0, dashes).strip())
                        || words.contains(ARROW))
                && (words.contains(ARROW) || dashes >= words.length() - 3);
    }

    /** The line taken apart; what is missing is {@code NaN}. */
    static VttTiming of(String line, boolean wholeMillis) {
        String words = line.strip();
        int dashes = words.indexOf("--");
        double start = TimeText.seconds(words.substring(0, dashes).strip(), wholeMillis);
        int arrow = words.indexOf(ARROW, dashes);
        if (arrow < 0) {
            return new VttTiming(start, Double.NaN);
        }
        String after = words.substring(arrow + ARROW.length()).strip();
        int space = 0;
        while (space < after.length() && !Chars.isSpace(after.charAt(space))) {
            space++;
        }
        return new VttTiming(start, TimeText.seconds(after.substring(0, space), wholeMillis));
    }

    /** Whether both ends could be read. */
    boolean isWhole() {
        return !Double.isNaN(start) && !Double.isNaN(end);
    }

    /**
     * Whether minutes or seconds stand there with one digit, as in {@code 0:4:6.80}: the mark of a program that pads
     * nothing, so that its milliseconds are not padded either.
     */
    static boolean isUnpadded(String line) {
        int end = line.indexOf("--");
        for (int i = 0; i + 2 < end; i++) {
            boolean oneDigit = line.charAt(i) == ':' && isDigit(line.charAt(i + 1)) && !isDigit(line.charAt(i + 2));
            if (oneDigit) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
