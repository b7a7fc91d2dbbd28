package org.understory.report.render.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width; words too long for a line are cut between characters. */
public final class Lines {

    private Lines() {}

    /**
     * A line, as a part of the text it was broken from.
     *
     * @param begin index of its first character
     * @param end index after its last one
     */
    record Line(int begin, int end) {}

    /** The lines of a text, without the spaces at which it was broken. */
    public static List<String> of(String text, int width) {
        return ranges(text, width).stream()
                .map(line -> text.substring(line.begin(), line.end()))
                .toList();
    }

    /** Where the lines are. At least one, which may be empty. */
    static List<Line> ranges(String text, int width) {
        List<Line> lines = new ArrayList<>();
        int at = skipSpaces(text, 0);
        while (at < text.length()) {
            int end = lineEnd(text, at, width);
            lines.add(new Line(at, end));
            at = skipSpaces(text, end);
        }
        return lines.isEmpty() ? List.of(new Line(0, 0)) : lines;
    }

    private static int lineEnd(String text, int begin, int width) {
        int full = DisplayWidth.prefix(text, begin, width);
        if (full == begin) {
            return DisplayWidth.clusterEnd(text, begin);
        }
        int end = full;
        if (full < text.length() && text.charAt(full) != ' ') {
            int space = text.lastIndexOf(' ', full);
            end = space > begin ? space : full;
        }
        while (end > begin && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
