package org.understory.ingest.format;

/**
 * A line that holds a speaker's name and a time, and nothing else: {@code Claire Newell  00:05}, {@code **Emma** 0:00},
 * {@code **Kelly** [0:23]}, or a time alone.
 *
 * @param speaker the name without mark-up; empty for a time alone
 * @param start seconds, or {@code NaN} where the line is no such heading
 * @param wide whether two or more spaces, or bold type, set the time apart from the name: nobody writes that in prose
 */
record TimedHeading(String speaker, double start, boolean wide) {

    private static final TimedHeading NONE = new TimedHeading("", Double.NaN, false);
    private static final int LONGEST = 120;
    private static final int SHORTEST = 4;

    /** Whether the line is such a heading. */
    boolean exists() {
        return !Double.isNaN(start);
    }

    /** The line taken apart. */
    static TimedHeading of(String line) {
        if (line.length() < SHORTEST || line.length() > LONGEST) {
            return NONE;
        }
        String words = Chars.strip(line);
        int cut = words.length();
        while (cut > 0 && !Chars.isSpace(words.charAt(cut - 1))) {
            cut--;
        }
        double start = TimeText.bracketed(words.substring(cut));
        if (Double.isNaN(start)) {
            return NONE;
        }
        String name = Chars.strip(words.substring(0, cut));
        boolean bold = name.length() > 4 && name.startsWith("**") && name.endsWith("**");
        String bare = bold ? Chars.strip(name.substring(2, name.length() - 2)) : name;
        if (!bare.isEmpty() && (!Labels.possible(bare) || bare.endsWith(":") || bare.contains(": "))) {
            return NONE;
        }
        return new TimedHeading(bare, start, bold || cut - name.length() >= 2);
    }
}
