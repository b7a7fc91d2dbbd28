package org.understory.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that may open somebody's turn, in any of these shapes, bold or not:
 *
 * <pre>
 * Name: text               Name:                     Name : text
 * Name: 00:00:19           Name: (03:40) text        Name (00:01:30): text
 * [00:01:30] Name: text    **Name:** text            **Name**: text
 * Q12 Name: text           **Q12** **Name:** text
 * </pre>
 *
 * @param label the label as written, without mark-up and the colon
 * @param start seconds, or {@code NaN}
 * @param rest the text after it, perhaps empty
 */
record LabelLine(String label, double start, String rest) {

    /** A line without a label. */
    static final LabelLine NONE = new LabelLine("", Double.NaN, "");

    private static final Pattern QUESTION = Pattern.compile("^(?:\\*\\*Q\\d{1,4}\\*\\*|Q\\d{1,4})\\s+(?=\\S)");

    /** How far into a line its colon may stand. */
    private static final int REACH = 110;

    /** Whether the line has a label at all. */
    boolean exists() {
        return !label.isEmpty();
    }

    /** The line taken apart; without a label where it has none. */
    static LabelLine of(String line) {
        String words = Chars.strip(line);
        int colon = words.length() < 2 ? -1 : indexOfColon(words, 0);
        if (colon < 0 || isListItem(words)) {
            return NONE;
        }
        Matcher question = QUESTION.matcher(words);
        if (question.find()) {
            LabelLine asked = lead(words.substring(question.end()));
            return Labels.looksLikeName(asked.label()) ? asked : lead(words);
        }
        return lead(words);
    }

    /** Whether the line opens with the number of a question, as the evidence of committees does. */
    static boolean isNumberedQuestion(String line) {
        return QUESTION.matcher(Chars.strip(line)).find();
    }

    /** Takes a time in front off: {@code [0:19] Name: text} or, in bold, {@code **[0:19] Name:** text}. */
    private static LabelLine lead(String words) {
        int marks = marks(words, 0);
        String bare = words.substring(marks);
        int end = timeEnd(bare);
        if (end < 0) {
            return body(words, Double.NaN);
        }
        double start = TimeText.bracketed(bare.substring(0, end));
        String after = Chars.strip(bare.substring(end));
        return body(words.substring(0, marks) + after, start);
    }

    /** Where a time that opens the text ends, or -1. */
    private static int timeEnd(String text) {
        int end = 0;
        while (end < text.length() && end < 20 && !Chars.isSpace(text.charAt(end))) {
            end++;
        }
        return end > 0 && end < text.length() && !Double.isNaN(TimeText.bracketed(text.substring(0, end))) ? end : -1;
    }

    private static LabelLine body(String words, double lead) {
        int marks = marks(words, 0);
        String emphasis = words.substring(0, marks);
        int from = marks;
        int colon = indexOfColon(words, from);
        if (colon < 0) {
            return NONE;
        }
        int close = marks == 0 ? -1 : words.indexOf(emphasis, from);
        boolean colonOutside = close >= 0 && close < colon;
        boolean colonInside = close == colon + 1;
        if (marks > 0 && !colonOutside && !colonInside) {
            return NONE;
        }
        String label = Chars.strip(words.substring(from, colonOutside ? close : colon));
        String between = colonOutside ? Chars.strip(words.substring(close + marks, colon)) : "";
        String rest = Chars.strip(words.substring(colonInside ? close + marks : colon + 1));
        double start = between.isEmpty() ? lead : TimeText.bracketed(between);
        if (!between.isEmpty() && Double.isNaN(start)) {
            return NONE;
        }
        return withTimes(label, start, rest);
    }

    /** Takes a time off the end of the label and off the start of the text. */
    private static LabelLine withTimes(String label, double lead, String rest) {
        double start = lead;
        String name = label;
        int open = Math.max(label.lastIndexOf('('), label.lastIndexOf('['));
        if (open > 0) {
            double inside = TimeText.bracketed(Chars.strip(label.substring(open)));
            if (!Double.isNaN(inside)) {
                start = inside;
                name = Chars.strip(label.substring(0, open));
            }
        }
        String text = rest;
        double whole = TimeText.bracketed(rest);
        int end = rest.startsWith("(") || rest.startsWith("[") || rest.startsWith("\\[") ? timeEnd(rest) : -1;
        if (!Double.isNaN(whole)) {
            start = whole;
            text = "";
        } else if (end > 0) {
            start = TimeText.bracketed(rest.substring(0, end));
            text = Chars.strip(rest.substring(end));
        }
        String bare = unbracketed(name);
        return Labels.possible(bare) ? new LabelLine(bare, start, text) : NONE;
    }

    /** WhisperX writes {@code [SPEAKER_00]: }, some typists {@code [id1]: }; the brackets are no part of the name. */
    private static String unbracketed(String name) {
        boolean enclosed = name.startsWith("[") && name.indexOf(']') == name.length() - 1 && name.length() > 2;
        return enclosed ? Chars.strip(name.substring(1, name.length() - 1)) : name;
    }

    /** The first colon that is followed by white space, mark-up or nothing: not one inside a time or an address. */
    private static int indexOfColon(String words, int from) {
        int last = Math.min(words.length(), from + REACH);
        for (int i = from; i < last; i++) {
            char c = words.charAt(i);
            if (c == '\uff1a') {
                return i;
            }
            if (c == ':' && (i + 1 == words.length() || endsLabel(words.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean endsLabel(char c) {
        return Chars.isSpace(c) || c == '*' || c == '_';
    }

    /** The number of asterisks or underscores at this place that emphasis may open with. */
    private static int marks(String words, int at) {
        int end = at;
        while (end < words.length() && end < at + 3 && words.charAt(end) == '*') {
            end++;
        }
        if (end == at) {
            while (end < words.length() && end < at + 2 && words.charAt(end) == '_') {
                end++;
            }
        }
        return end - at;
    }

    private static boolean isListItem(String words) {
        char first = words.charAt(0);
        return (first == '-' || first == '*' || first == '+' || first == '•') && Chars.isSpace(words.charAt(1));
    }
}
