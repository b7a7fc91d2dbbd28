package org.understory.report.render.html;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.render.reading.VisibleText;

/** Breaks names into lines, since text in a drawing does not break by itself. */
final class Labels {

    private static final String CUT = "…";

    private Labels() {}

    /**
     * The lines of a name.
     *
     * @param width of a line in letters; letters of East Asian scripts and emoji are as wide as two
     * @param most how many lines there may be; what does not fit is cut and ends in {@code …}
     */
    static List<String> lines(String name, int width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : VisibleText.line(name).split(" ")) {
            if (!line.isEmpty() && width(line) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > most) {
            String last = lines.get(most - 1);
            lines.subList(most, lines.size()).clear();
            lines.set(most - 1, last + CUT);
        }
        return lines.stream().map(each -> cut(each, width)).toList();
    }

    private static String cut(String line, int width) {
        if (width(line) <= width) {
            return line;
        }
        StringBuilder kept = new StringBuilder();
        int[] points = line.codePoints().toArray();
        for (int i = 0; i < points.length && width(kept) + width(points[i]) < width; i++) {
            kept.appendCodePoint(points[i]);
        }
        return kept + CUT;
    }

    private static int width(CharSequence text) {
        return text.codePoints().map(Labels::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return point >= 0x1100 && Character.isIdeographic(point) || point >= 0x1F000 ? 2 : 1;
    }
}
