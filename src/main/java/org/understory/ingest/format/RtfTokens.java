package org.understory.ingest.format;

import java.nio.charset.StandardCharsets;

/** Rich Text taken apart into braces, control words and bytes of text. */
final class RtfTokens {

    /** What a token is. */
    enum Kind {
        OPEN,
        CLOSE,
        /** A control word or symbol. */
        WORD,
        /** A byte of text. */
        BYTE
    }

    /** No control word is longer in the specification's grammar. */
    private static final int LONGEST_WORD = 32;

    /** Numbers larger than this are taken for about as much. */
    private static final int MOST = 1_000_000_000;

    private final byte[] rtf;
    private int at;
    private Kind kind = Kind.BYTE;
    private String word = "";
    private int number;

    RtfTokens(byte[] rtf) {
        this.rtf = rtf;
    }

    Kind kind() {
        return kind;
    }

    /** The name of a control word or symbol. */
    String word() {
        return word;
    }

    /** The number after a control word, 1 where there is none, or a byte of text as 0 to 255. */
    int number() {
        return number;
    }

    /** Moves on to the next token; false at the end. Line ends between tokens are none. */
    boolean next() {
        while (at < rtf.length && (rtf[at] == '\r' || rtf[at] == '\n' || rtf[at] == 0)) {
            at++;
        }
        if (at >= rtf.length) {
            return false;
        }
        int c = rtf[at++] & 0xff;
        switch (c) {
            case '{' -> kind = Kind.OPEN;
            case '}' -> kind = Kind.CLOSE;
            case '\\' -> control();
            case '\t' -> word("tab");
            default -> text(c);
        }
        return true;
    }

    private void text(int value) {
        kind = Kind.BYTE;
        number = value;
    }

    private void word(String name) {
        kind = Kind.WORD;
        word = name;
        number = 1;
    }

    private void control() {
        int begin = at;
        while (at < rtf.length && at - begin < LONGEST_WORD && isLetter(rtf[at])) {
            at++;
        }
        if (at > begin) {
            word(new String(rtf, begin, at - begin, StandardCharsets.US_ASCII));
            parameter();
        } else if (at < rtf.length) {
            symbol((char) (rtf[at++] & 0xff));
        } else {
            word("");
        }
    }

    private void symbol(char c) {
        if (c == '\'') {
            int high = at < rtf.length ? Character.digit(rtf[at], 16) : -1;
            int low = at + 1 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
            if (high >= 0 && low >= 0) {
                at += 2;
                text(high * 16 + low);
            } else {
                word("");
            }
        } else {
            // a backslash before a line end is a paragraph
            word(c == '\r' || c == '\n' ? "par" : String.valueOf(c));
        }
    }

    private void parameter() {
        boolean negative = at < rtf.length && rtf[at] == '-';
        int begin = negative ? at + 1 : at;
        int end = begin;
        int value = 0;
        for (; end < rtf.length && rtf[end] >= '0' && rtf[end] <= '9'; end++) {
            value = value > MOST / 10 ? MOST : value * 10 + rtf[end] - '0';
        }
        if (end > begin) {
            number = negative ? -value : value;
            at = end;
        }
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        if (word.equals("bin")) {
            // that many bytes of a picture follow, whatever they are
            at = (int) Math.min(rtf.length, at + Math.max(0L, end > begin ? number : 0));
        }
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
