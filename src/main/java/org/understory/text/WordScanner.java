package org.understory.text;

/**
 * Finds the words of a text one after the other, without allocating: the innermost loop of tagging.
 *
 * <p>A word is a run of letters, digits and combining marks; an apostrophe inside it belongs to it ({@code don't}), a
 * hyphen does not. Offsets are UTF-16 code units.
 */
public final class WordScanner {

    private static final byte SEPARATOR = 0;
    private static final byte WORD = 1;
    private static final byte APOSTROPHE = 2;
    private static final byte SURROGATE = 3;
    private static final int PACKED = 8;
    private static final byte[] KIND = kinds();

    private String text = "";
    private int position;
    private int limit;
    private int begin;
    private int end;
    private long packed;

    private static byte[] kinds() {
        byte[] kinds = new byte[0x3000];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = slowKind((char) c);
        }
        return kinds;
    }

    private static byte slowKind(char c) {
        if (c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018' || c == '\uFF07') {
            return APOSTROPHE;
        }
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (Character.isLetterOrDigit(c)) {
            return WORD;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK ? WORD : SEPARATOR;
    }

    private static byte kind(char c) {
        return c < KIND.length ? KIND[c] : slowKind(c);
    }

    /** Starts over on the stretch {@code [from, to)} of a text. */
    public void reset(String newText, int from, int to) {
        text = newText;
        position = from;
        limit = to;
    }

    /** Moves to the next word; false at the end. */
    public boolean next() {
        int i = position;
        byte kind = SEPARATOR;
        while (i < limit) {
            kind = kind(text.charAt(i));
            if (kind == WORD || kind == SURROGATE && isLetterPair(i)) {
                break;
            }
            i++;
        }
        if (i >= limit) {
            position = limit;
            return false;
        }
        begin = i;
        scanWord(i);
        return true;
    }

    private void scanWord(int from) {
        int i = from;
        long pack = 0;
        int all = 0;
        while (i < limit) {
            char c = text.charAt(i);
            byte kind = kind(c);
            if (kind == WORD) {
                pack = pack << 8 | c & 0xFF;
                all |= c;
                i++;
            } else if (kind == APOSTROPHE && i + 1 < limit && kind(text.charAt(i + 1)) == WORD) {
                pack = pack << 8 | '\'';
                i++;
            } else if (kind == SURROGATE && isLetterPair(i)) {
                all |= c;
                i += 2;
            } else {
                break;
            }
        }
        end = i;
        position = i;
        packed = i - from <= PACKED && all <= 0xFF ? pack : 0;
    }

    private boolean isLetterPair(int i) {
        return i + 1 < limit
                && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))
                && Character.isLetterOrDigit(text.codePointAt(i));
    }

    /** Where the word begins. */
    public int begin() {
        return begin;
    }

    /** Where the word ends, exclusive. */
    public int end() {
        return end;
    }

    /**
     * The word's characters in one number, eight bits each, apostrophes unified, if it has at most eight characters, all of
     * them below U+0100; otherwise 0, which is no word's. Most words of talk are such, and two of them are the same word
     * exactly when the numbers are equal.
     */
    public long packed() {
        return packed;
    }

    /** Whether the character is read as an apostrophe. */
    public static boolean isApostrophe(char c) {
        return kind(c) == APOSTROPHE;
    }
}
