package org.understory.report.render.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text under study, made safe to look at. Control characters, terminal escape sequences and the marks that turn the
 * reading direction around are spelt out as {@code ‹U+202E›}, so that what is shown is what is there; everything else,
 * accents, emoji and right-to-left scripts among it, stays as it is.
 */
public final class VisibleText {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private VisibleText() {}

    /** The text on one line: line ends, tabs and runs of space become one space, and the ends are trimmed. */
    public static String line(String text) {
        return SPACES.matcher(visible(text).strip()).replaceAll(" ");
    }

    /** The text with each kind of white space as one plain space; nothing is trimmed. */
    public static String visible(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(result, point));
        return result.toString();
    }

    private static void append(StringBuilder result, int point) {
        if (isBreak(point)) {
            result.append(' ');
        } else if (isDangerous(point)) {
            result.append(String.format(Locale.ROOT, "‹U+%04X›", point));
        } else if (Character.getType(point) == Character.SURROGATE) {
            result.append('\uFFFD');
        } else {
            result.appendCodePoint(point);
        }
    }

    private static boolean isBreak(int point) {
        return point == '\t' || point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static boolean isDangerous(int point) {
        return Character.getType(point) == Character.CONTROL
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }
}
