package org.understory.ingest.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * A table read from text, or the head of one.
 *
 * @param delimiter what stands between cells
 * @param rows its rows, cells stripped of outer white space
 */
record CsvTable(char delimiter, List<Row> rows) {

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int SAMPLE = 64 * 1024;
    private static final int SAMPLE_ROWS = 40;

    /** A row that runs on for so many cells is a table's, even if its end is not in sight. */
    private static final int MANY_CELLS = 2000;

    /**
     * A row.
     *
     * @param line the line of the file on which it begins, from 1
     * @param cells from left to right
     * @param fault why it could not be read, or empty
     */
    record Row(int line, List<String> cells, String fault) {

        Row(int line, List<String> cells) {
            this(line, cells, "");
        }

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        boolean isRefused() {
            return !fault.isEmpty();
        }
    }

    /** How many columns the first row has. */
    int width() {
        return rows.isEmpty() ? 0 : rows.get(0).cells().size();
    }

    /** The share of rows with as many cells as the first, in percent. */
    int evenness() {
        long even = rows.stream().filter(row -> row.cells().size() == width()).count();
        return rows.isEmpty() ? 0 : (int) (100 * even / rows.size());
    }

    /** Whether it is one row of which no end is seen, far wider than anybody's table. */
    boolean isEndless() {
        return rows.size() == 1 && width() >= MANY_CELLS;
    }

    /** The first rows of the text under the delimiter that makes the most even table of at least two columns. */
    static CsvTable sample(String text) {
        String head = text.substring(0, Math.min(SAMPLE, text.length()));
        CsvTable best = new CsvTable(',', List.of());
        for (char delimiter : DELIMITERS) {
            if (head.indexOf(delimiter) >= 0) {
                CsvTable table = new CsvTable(delimiter, firstRows(head, delimiter, head.length() < text.length()));
                boolean better = table.width() > 1 && table.evenness() > (best.width() > 1 ? best.evenness() : 0);
                best = better ? table : best;
            }
        }
        return best;
    }

    /** Rows that can be read; where the text was cut, what follows one that cannot may be the inside of its cell. */
    private static List<Row> firstRows(String text, char delimiter, boolean cut) {
        CsvRows parsed = new CsvRows(new StringReader(text), delimiter);
        List<Row> rows = new ArrayList<>();
        while (parsed.hasNext() && rows.size() < SAMPLE_ROWS) {
            Row row = parsed.next();
            if (!row.isRefused() || row.cells().size() >= MANY_CELLS) {
                rows.add(row);
            } else if (cut) {
                break;
            }
        }
        return rows;
    }
}
