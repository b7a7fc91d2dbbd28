package org.understory.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that holds a speaker's name and a time, and nothing else: {@code Claire Newell  00:05}, {@code **Emma** 0:00},
 * {@code **Kelly** [0:23]}, Fathom's {@code @0:25 - Emma Byrne (emma@example.org)}, or a time alone.
 *
 * @param speaker the name without mark-up; empty for a time alone
 * @param start seconds, or {@code NaN} where the line is no such heading
 * @param wide whether two or more spaces, or bold type, set the time apart from the name: nobody writes that in prose
 */
record TimedHeading(String speaker, double start, boolean wide) {

    private static final TimedHeading NONE = new TimedHeading("", Double.NaN, false);
    private static final int LONGEST = 120;
    private static final int SHORTEST = 4;

    private static final Pattern FATHOM = Pattern.compile("^[*_]{0,2}@([\\d:]{4,9})[*_]{0,2} [-–] (\\S.*)$");
    private static final Pattern MAIL = Pattern.compile("\\s*\\([^()\\s@]+@[^()\\s]+\\)$");

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
        if (words.indexOf('@') >= 0 && words.indexOf('@') <= 2) {
            return fathom(words);
        }
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

    /** Time first; an address of mail behind the name is no part of what people are called. */
    private static TimedHeading fathom(String words) {
        Matcher matcher = FATHOM.matcher(words);
        if (!matcher.matches()) {
            return NONE;
        }
        String name = Markdown.plain(matcher.group(2)).replace("*", "");
        String bare = Chars.strip(MAIL.matcher(name).replaceAll(""));
        double start = TimeText.seconds(matcher.group(1));
        return Labels.possible(bare) && !Double.isNaN(start) ? new TimedHeading(bare, start, true) : NONE;
    }
}
