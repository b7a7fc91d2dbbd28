package org.understory.ingest.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.understory.model.UserError;

/**
 * Gathers a document, whatever program wrote it, as lines of text: headings with Markdown's marks, list items as
 * bullets, table rows that hold a name and words as {@code name: words}, a blank line after each paragraph. Memory is
 * bounded by {@link #MOST_CHARS}, and nothing here calls itself, however deeply a document is nested.
 */
final class DocumentLines {

    /** A day's talk is about one and a half million characters. */
    static final int MOST_CHARS = 20_000_000;

    private static final int MOST_NESTED = 30;
    private static final int DEEPEST_BULLET = 9;
    private static final int LONGEST_LABEL = 70;

    /** A row of a table that is being read; a cell is its paragraphs, one on each line. */
    private static final class Row {
        private final List<String> cells = new ArrayList<>();
        private StringBuilder cell = new StringBuilder();

        void add(String text) {
            cell.append(cell.isEmpty() ? "" : "\n").append(text);
        }

        void endCell() {
            cells.add(Chars.strip(cell.toString()));
            cell = new StringBuilder();
        }
    }

    private final String name;
    private final List<String> lines = new ArrayList<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private int tooDeep;
    private long chars;

    /** @param name the document's, for messages */
    DocumentLines(String name) {
        this.name = name;
    }

    /** What was gathered. */
    List<String> lines() {
        while (!rows.isEmpty()) {
            endRow();
        }
        return List.copyOf(lines);
    }

    /** A heading, 1 being the highest; inside of a table it is a paragraph. */
    void heading(int level, String text) {
        String words = Chars.squeeze(Chars.visible(text));
        block(rows.isEmpty() && !words.isEmpty() ? "#".repeat(Math.min(level, 6)) + " " + words : words);
    }

    /** An item of a list, 0 being the outermost; inside of a table it is a paragraph. */
    void bullet(int depth, String text) {
        String words = Chars.squeeze(Chars.visible(text));
        String indent = "    ".repeat(Math.max(0, Math.min(depth, DEEPEST_BULLET)));
        block(rows.isEmpty() && !words.isEmpty() ? indent + "- " + words : words);
    }

    /** A paragraph, perhaps with line breaks in it; an empty one keeps its neighbours apart. */
    void paragraph(String text) {
        block(Chars.isBlank(text) ? "" : Chars.visible(text));
    }

    private void block(String text) {
        if (!rows.isEmpty()) {
            keep(text);
            rows.getLast().add(text);
        } else {
            text.lines().forEach(this::line);
            line("");
        }
    }

    private void line(String line) {
        keep(line);
        lines.add(line);
    }

    private void keep(String text) {
        chars += text.length() + 1L;
        if (chars > MOST_CHARS) {
            throw new UserError(
                    name,
                    "holds more than " + MOST_CHARS / 1_000_000 + " million characters, more than anybody could say",
                    "Split it into a file for each recording.");
        }
    }

    /** A row begins; one inside of a cell of another becomes lines of that cell. */
    void beginRow() {
        if (rows.size() < MOST_NESTED) {
            rows.addLast(new Row());
        } else {
            tooDeep++;
        }
    }

    /** What came since the last cell, or since the row began, is a cell. */
    void endCell() {
        if (tooDeep == 0 && !rows.isEmpty()) {
            rows.getLast().endCell();
        }
    }

    /** The row ends. */
    void endRow() {
        if (tooDeep > 0) {
            tooDeep--;
        } else if (!rows.isEmpty()) {
            Row row = rows.removeLast();
            if (!row.cell.isEmpty()) {
                row.endCell();
            }
            row(row.cells.stream().filter(cell -> !cell.isEmpty()).toList()).forEach(this::block);
        }
    }

    /** A row of time, name and words, or of name and words, is one labelled line; other rows are one block per cell. */
    private static List<String> row(List<String> cells) {
        if (cells.size() == 1) {
            return cells.get(0).lines().toList();
        }
        int timeAt =
                cells.size() != 3 ? -1 : TimeText.isTime(cells.get(0)) ? 0 : TimeText.isTime(cells.get(1)) ? 1 : -1;
        int nameAt = timeAt == 0 ? 1 : 0;
        boolean labelled = (cells.size() == 2 || timeAt >= 0)
                && cells.get(nameAt).length() <= LONGEST_LABEL
                && cells.get(nameAt).indexOf('\n') < 0;
        if (!labelled) {
            return cells;
        }
        String label = cells.get(nameAt);
        String time = timeAt < 0 ? "" : "[" + cells.get(timeAt) + "] ";
        String words = String.join(" ", cells.get(cells.size() - 1).lines().toList());
        return List.of(time + label + (label.endsWith(":") ? " " : ": ") + words);
    }
}
