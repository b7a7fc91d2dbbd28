package org.understory.ingest.format;

/** Reads times such as {@code 0:05}, {@code 00:43.810}, {@code 1:07:44} and {@code 00:00:43,810}. */
final class TimeText {

    private static final int LONGEST = 16;

    private TimeText() {}

    /** The seconds that the text says, with no bound on hours, or {@code NaN} where it is no time. */
    static double seconds(String text) {
        return seconds(text, false);
    }

    /**
     * The seconds that the text says, or {@code NaN}.
     *
     * @param wholeMillis whether what follows the dot counts milliseconds (50 is 0.050 s) instead of being a decimal
     *     fraction, as in the Teams captions of 2020
     */
    static double seconds(String text, boolean wholeMillis) {
        if (text.length() < 3 || text.length() > LONGEST) {
            return Double.NaN;
        }
        long whole = 0;
        long field = 0;
        int digits = 0;
        int colons = 0;
        int i = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                field = field * 10 + (c - '0');
                digits++;
            } else if (c == ':' && digits > 0 && colons < 2 && fits(field, digits, colons)) {
                whole = (whole + field) * 60;
                field = 0;
                digits = 0;
                colons++;
            } else {
                break;
            }
        }
        if (colons == 0 || digits == 0 || digits > 2 || field >= 60) {
            return Double.NaN;
        }
        double fraction = i == text.length() ? 0 : fraction(text, i, wholeMillis);
        return whole + field + fraction;
    }

    /** The first field may be of any size, minutes after hours may not. */
    private static boolean fits(long field, int digits, int colons) {
        return colons == 0 || (digits <= 2 && field < 60);
    }

    private static double fraction(String text, int mark, boolean wholeMillis) {
        int digits = text.length() - mark - 1;
        if ((text.charAt(mark) != '.' && text.charAt(mark) != ',') || digits < 1 || digits > 6) {
            return Double.NaN;
        }
        int value = 0;
        for (int i = mark + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Double.NaN;
            }
            value = value * 10 + (c - '0');
        }
        return wholeMillis ? value / 1000.0 : value / Math.pow(10, digits);
    }

    /** Whether the text is a time and nothing else. */
    static boolean isTime(String text) {
        return !Double.isNaN(seconds(text));
    }

    /** The seconds of a time that may stand in round or square brackets, these perhaps escaped, or {@code NaN}. */
    static double bracketed(String text) {
        String bare = text.replace("\\", "");
        int length = bare.length();
        boolean enclosed = length > 2
                && ((bare.charAt(0) == '[' && bare.charAt(length - 1) == ']')
                        || (bare.charAt(0) == '(' && bare.charAt(length - 1) == ')'));
        return seconds(enclosed ? bare.substring(1, length - 1).strip() : bare);
    }
}
