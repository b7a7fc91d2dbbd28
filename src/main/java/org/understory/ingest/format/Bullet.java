package org.understory.ingest.format;

/**
 * A line that opens a bullet or a numbered point.
 *
 * @param indent the columns before its mark, a tab counting as four; -1 where the line is no bullet
 * @param words what follows the mark
 */
record Bullet(int indent, String words) {

    private static final Bullet NONE = new Bullet(-1, "");
    private static final String MARKS = "-*+•◦‣▪●○–·";
    private static final int TAB = 4;
    private static final int MOST_DIGITS = 3;

    /** Whether the line is a bullet. */
    boolean exists() {
        return indent >= 0;
    }

    /** The line taken apart. */
    static Bullet of(String line) {
        int indent = 0;
        int at = 0;
        while (at < line.length() && Chars.isSpace(line.charAt(at))) {
            indent += line.charAt(at) == '\t' ? TAB : 1;
            at++;
        }
        int mark = at < line.length() ? mark(line, at) : 0;
        if (mark == 0 || at + mark >= line.length() || !Chars.isSpace(line.charAt(at + mark))) {
            return NONE;
        }
        String words = checkbox(Chars.strip(line.substring(at + mark)));
        return words.isEmpty() || isRule(words) ? NONE : new Bullet(indent, words);
    }

    /** How many columns stand before the first character that is no space. */
    static int indent(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && Chars.isSpace(line.charAt(i)); i++) {
            indent += line.charAt(i) == '\t' ? TAB : 1;
        }
        return indent;
    }

    private static int mark(String line, int at) {
        if (MARKS.indexOf(line.charAt(at)) >= 0) {
            return 1;
        }
        int end = at;
        while (end < line.length() && end - at < MOST_DIGITS && Character.isDigit(line.charAt(end))) {
            end++;
        }
        boolean numbered = end > at && end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ')');
        return numbered ? end - at + 1 : 0;
    }

    private static String checkbox(String words) {
        boolean box = words.startsWith("[ ] ") || words.startsWith("[x] ") || words.startsWith("[X] ");
        return box ? Chars.strip(words.substring(4)) : words;
    }

    private static boolean isRule(String words) {
        return words.chars().allMatch(c -> c == '-' || c == '*' || c == ' ');
    }
}
