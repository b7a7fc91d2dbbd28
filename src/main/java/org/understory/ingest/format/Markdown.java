package org.understory.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little of Markdown that transcripts use. */
final class Markdown {

    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\\s](?:[^*]*[^*\\s])?)\\*\\*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\[\\]()*_#+.!>~`-])");
    private static final int DEEPEST = 6;

    private static final Heading NO_HEADING = new Heading(0, "");

    private Markdown() {}

    /** A heading: its level from 1 to 6 and its words; level 0 is no heading. */
    record Heading(int level, String words) {}

    /** The heading that the line is; from level 2 also without the space, as hand-edited files have it. */
    static Heading heading(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        if (level == 0 || level > DEEPEST || level == line.length()) {
            return NO_HEADING;
        }
        char next = line.charAt(level);
        if (Character.isDigit(next) || (level == 1 && !Chars.isSpace(next))) {
            return NO_HEADING;
        }
        String words = Chars.strip(line.substring(level));
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == '#') {
            end--;
        }
        return new Heading(level, plain(Chars.strip(words.substring(0, end))));
    }

    /** The text without bold marks and with escaped marks freed; profanity masked as {@code ****} stays. */
    static String plain(String text) {
        String bare = text;
        if (text.contains("**")) {
            Matcher bold = BOLD.matcher(text);
            bare = bold.replaceAll("$1");
        }
        return bare.indexOf('\\') < 0 ? bare : ESCAPED.matcher(bare).replaceAll("$1");
    }
}
