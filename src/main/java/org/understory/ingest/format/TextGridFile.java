package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A TextGrid taken apart as Praat itself does it: only numbers that stand alone, quoted strings and flags in angle
 * brackets count; everything else, such as {@code xmin =} and {@code intervals [1]:}, is there for people. The long and
 * the short form are then the same.
 */
final class TextGridFile {

    /** A tier of intervals, or of points in time. */
    record Tier(String name, boolean points, List<Interval> intervals) {}

    /** A stretch in seconds; a point ends where it starts. The line is that of its text, from 1. */
    record Interval(double start, double end, String text, int line) {}

    /** Where a value was expected and there is none. */
    private static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final String text;
    private final List<Tier> tiers = new ArrayList<>();
    private int at;
    private int line = 1;
    private int brokenAt;

    private TextGridFile(String text) {
        this.text = text;
    }

    /** Takes the text of a file apart, as far as it is whole. */
    static TextGridFile of(String text) {
        TextGridFile file = new TextGridFile(text);
        try {
            file.read();
        } catch (BrokenException broken) {
            file.brokenAt = file.line;
        }
        return file;
    }

    List<Tier> tiers() {
        return tiers;
    }

    /** The line after which nothing could be read, from 1, or 0 where all was. */
    int brokenAt() {
        return brokenAt;
    }

    private void read() throws BrokenException {
        string();
        string();
        number();
        number();
        int count = (int) number();
        for (int i = 0; i < count; i++) {
            tier();
        }
    }

    private void tier() throws BrokenException {
        boolean points = string().equals("TextTier");
        Tier tier = new Tier(string(), points, new ArrayList<>());
        tiers.add(tier);
        number();
        number();
        int count = (int) number();
        for (int i = 0; i < count; i++) {
            double start = number();
            double end = points ? start : number();
            String words = string();
            tier.intervals().add(new Interval(start, end, words, line));
        }
    }

    /** The next quoted string; a quote inside is doubled. */
    private String string() throws BrokenException {
        StringBuilder words = new StringBuilder();
        for (skipTo(true); at < text.length(); next()) {
            if (text.charAt(at) != '"') {
                words.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                words.append('"');
                next();
            } else {
                next();
                return words.toString();
            }
        }
        throw new BrokenException();
    }

    private double number() throws BrokenException {
        skipTo(false);
        int begin = at;
        while (at < text.length() && !Chars.isSpace(text.charAt(at))) {
            at++;
        }
        try {
            return Double.parseDouble(text.substring(begin, at));
        } catch (NumberFormatException none) {
            throw new BrokenException();
        }
    }

    /** Goes to the next string, past its opening quote, or the next number that stands alone; the other is a fault. */
    private void skipTo(boolean string) throws BrokenException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Chars.isSpace(c)) {
                next();
            } else if (c == '"' && string) {
                next();
                return;
            } else if (c == '!') {
                skipLine();
            } else if (isNumber() && !string) {
                return;
            } else if (c == '"' || isNumber()) {
                throw new BrokenException();
            } else {
                skipWord();
            }
        }
        throw new BrokenException();
    }

    private boolean isNumber() {
        int end = at;
        while (end < text.length() && "0123456789.-+eE".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean ends = end == text.length() || Chars.isSpace(text.charAt(end));
        return end > at && ends && text.substring(at, end).chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private void skipWord() {
        while (at < text.length() && !Chars.isSpace(text.charAt(at)) && text.charAt(at) != '"') {
            at++;
        }
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void next() {
        line += text.charAt(at) == '\n' ? 1 : 0;
        at++;
    }
}
