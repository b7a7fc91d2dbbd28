package org.understory.report.render.xlsx;

import java.util.List;
import org.understory.report.render.terminal.DisplayWidth;

/** How wide columns and how high rows have to be, reckoned from letters: no fonts are at hand everywhere. */
final class Widths {

    /** The widest that words make a column before they are wrapped. */
    private static final int WIDEST = 46;

    /** The same where some text would be so many lines: rules, and long sentences. */
    private static final int WIDEST_OF_LONG = 92;

    private static final int LONG = 3 * WIDEST;

    private static final int WIDEST_HEAD = 11;
    private static final int NARROWEST = 8;

    /** For the button of the filter, and the space at the sides. */
    private static final int BUTTON = 5;

    private static final double LINE = 15;

    private Widths() {}

    /** The width of each column, in letters. */
    static int[] of(Grid grid) {
        int[] widths = new int[grid.heads().size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = column(grid, column);
        }
        return widths;
    }

    private static int column(Grid grid, int column) {
        int width = NARROWEST;
        for (List<Entry> row : grid.rows()) {
            width = Math.max(width, DisplayWidth.of(row.get(column).text()) + 2);
        }
        int head = 0;
        for (String line : grid.heads().get(column).split("\n")) {
            head = Math.max(head, Math.min(WIDEST_HEAD, DisplayWidth.of(line)));
            for (String word : line.split(" ")) {
                head = Math.max(head, DisplayWidth.of(word));
            }
        }
        return Math.min(width > LONG ? WIDEST_OF_LONG : WIDEST, Math.max(width, head + BUTTON));
    }

    /** Most letters are narrower than the figures by which widths are told. */
    private static final double NARROW = 1.1;

    /** The height of a row in which a text is wrapped at so many letters, in points. */
    static float height(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += lines(line, (int) (width * NARROW));
        }
        return (float) (Math.min(27, Math.max(1, lines)) * LINE);
    }

    /** Wrapped at spaces, as spreadsheets do. */
    private static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ")) {
            int length = DisplayWidth.of(word);
            if (used > 0 && used + 1 + length > width) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + length;
            lines += Math.max(0, used - 1) / width;
            used = used > width ? used % width : used;
        }
        return lines;
    }
}
