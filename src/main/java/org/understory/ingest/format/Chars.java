package org.understory.ingest.format;

/** White space as transcripts have it: the no-break space counts, which {@link String#strip()} does not know. */
final class Chars {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char ZERO_WIDTH_SPACE = '\u200b';

    /** Where a word may be parted, and at the end of a printed line is. */
    static final char SOFT_HYPHEN = '\u00ad';

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char REPLACEMENT = '\ufffd';

    private Chars() {}

    /**
     * Without the characters that nobody sees and that part words, as plain text files lose them when decoded, without
     * control characters but tabs and line feeds, and with a mark in place of half a character.
     */
    static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
            if (!control && c != SOFT_HYPHEN && c != BYTE_ORDER_MARK) {
                out.appendCodePoint(half ? REPLACEMENT : c);
            }
        });
        return out.toString();
    }

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
