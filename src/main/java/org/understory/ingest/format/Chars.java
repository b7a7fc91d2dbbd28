package org.understory.ingest.format;

/** White space as transcripts have it: the no-break space counts, which {@link String#strip()} does not know. */
final class Chars {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char ZERO_WIDTH_SPACE = '\u200b';

    private Chars() {}

    static boolean isSpace(char c) {
        return c <= ' '
                || c == NO_BREAK_SPACE
                || c == ZERO_WIDTH_SPACE
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Runs of white space inside become one space each. */
    static String squeeze(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return strip(out.toString());
    }
}
