package org.understory.ingest.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table read from text.
 *
 * @param delimiter what stands between cells
 * @param rows all rows, cells stripped of outer white space
 * @param isUnclosed whether a quote is opened that is never closed
 */
record CsvTable(char delimiter, List<Row> rows, boolean isUnclosed) {

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int SAMPLE = 64 * 1024;
    private static final int SAMPLE_ROWS = 40;

    /**
     * A row.
     *
     * @param line the line of the file on which it begins, from 1
     * @param cells from left to right
     */
    record Row(int line, List<String> cells) {

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        boolean hasLineEnd() {
            return cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
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

    /** The first rows of the text under the delimiter that makes the most even table of at least two columns. */
    static CsvTable sample(String text) {
        String head = text.substring(0, Math.min(SAMPLE, text.length()));
        CsvTable best = new CsvTable(',', List.of(), false);
        for (char delimiter : DELIMITERS) {
            if (head.indexOf(delimiter) >= 0) {
                CsvTable table = parse(head, delimiter, SAMPLE_ROWS);
                boolean better = table.width() > 1 && table.evenness() > (best.width() > 1 ? best.evenness() : 0);
                best = better ? table : best;
            }
        }
        return best;
    }

    /** The whole table. */
    static CsvTable of(String text, char delimiter) {
        // the parser counts the last line only where it is ended
        return parse(text.endsWith("\n") ? text : text + "\n", delimiter, Integer.MAX_VALUE);
    }

    private static CsvTable parse(String text, char delimiter, int most) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<Row> rows = new ArrayList<>();
        boolean unclosed = text.chars().filter(c -> c == '"').count() % 2 == 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord csv : parser) {
                Row row = row(csv, (int) parser.getCurrentLineNumber());
                if (!row.isBlank()) {
                    rows.add(row);
                }
                if (rows.size() >= most) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            // with lenient quotes only an unclosed quote at the very end gets here; what came before it is kept
            unclosed = true;
        }
        return new CsvTable(delimiter, rows, unclosed && rows.stream().anyMatch(Row::hasLineEnd));
    }

    /** The parser knows the line on which a record ends; where it began follows from the line ends inside. */
    private static Row row(CSVRecord csv, int lastLine) {
        List<String> cells = new ArrayList<>(csv.size());
        long inside = 0;
        for (String cell : csv) {
            inside += cell.chars().filter(c -> c == '\n').count();
            cells.add(Chars.strip(cell));
        }
        return new Row(Math.max(1, lastLine - (int) inside), cells);
    }
}
