package org.understory.ingest.format;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.understory.ingest.format.CsvTable.Row;

/**
 * The rows of a delimited text one by one, in memory that does not grow with the text: a row may be so long and no
 * longer. A quote that is not closed within that costs its own row, and reading goes on with the next line.
 *
 * <p>Quotes as RFC 4180 has them, read leniently: only a quote that begins a cell opens it, and what follows the closing
 * one belongs to the cell.
 */
final class CsvRows implements Iterator<Row> {

    /** As many columns as Excel has. */
    static final int MOST_CELLS = 16_384;

    /** Characters in a row; more than the longest interview in one cell. */
    static final int LONGEST_ROW = 4_000_000;

    /** After so many quotes that are never closed there is no point in going on. */
    private static final int MOST_REOPENED = 100;

    private static final int END = -1;
    private static final int OVERLONG = -2;

    private final Reader text;
    private final char delimiter;
    private final StringBuilder quoted = new StringBuilder();
    private char[] buffer = new char[1 << 14];
    private int begin;
    private int at;
    private int limit;
    private int line = 1;
    private boolean inQuotes;
    private int reopened;
    private Row ahead;

    /** Rows of a text with normal line ends. */
    CsvRows(Reader text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            try {
                ahead = advance();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return ahead != null;
    }

    /** The next row that holds anything, or one that cannot be read and says why. */
    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = ahead;
        ahead = null;
        return row;
    }

    private Row advance() throws IOException {
        while (true) {
            begin = at;
            if (read() == END) {
                return null;
            }
            at = begin;
            line -= buffer[begin] == '\n' ? 1 : 0;
            Row row = row();
            if (row.isRefused() || !row.isBlank()) {
                return row;
            }
        }
    }

    private Row row() throws IOException {
        int first = line;
        List<String> cells = new ArrayList<>();
        int count = 0;
        int end;
        do {
            end = cell(cells, count < MOST_CELLS);
            count++;
        } while (end == delimiter);
        if (end == OVERLONG || (end == END && inQuotes && spansLines())) {
            return abandoned(first, end);
        }
        return count > MOST_CELLS
                ? new Row(first, cells, "this row has more than " + MOST_CELLS + " cells")
                : new Row(first, cells, "");
    }

    /** Gives a row up, and goes back to where the next one may begin. */
    private Row abandoned(int first, int end) throws IOException {
        boolean open = inQuotes;
        inQuotes = false;
        if (open && spansLines() && reopened < MOST_REOPENED) {
            reopened++;
            line = first + 1;
            at = lineEnd() + 1;
        } else {
            skipLine();
        }
        String what = open
                ? "a quote is opened here and never closed" + (end == END ? "" : " within " + longest())
                : "this row is longer than " + longest();
        return new Row(first, List.of(), what);
    }

    private static String longest() {
        return LONGEST_ROW / 1_000_000 + " million characters";
    }

    private boolean spansLines() {
        return lineEnd() < at;
    }

    /** Where the first line of the row ends; {@code at} or later where it does not. */
    private int lineEnd() {
        int i = begin;
        while (i < at && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private void skipLine() throws IOException {
        int c;
        do {
            begin = at;
            c = read();
        } while (c != '\n' && c != END);
    }

    /** Reads a cell and says what ended it: the delimiter, a line feed, the end of the text or the limit. */
    private int cell(List<String> cells, boolean kept) throws IOException {
        int from = at - begin;
        int c = read();
        if (c == '"') {
            return quoted(cells, kept);
        }
        while (c != delimiter && c != '\n' && c >= 0) {
            c = read();
        }
        if (kept) {
            int until = at - begin - (c >= 0 ? 1 : 0);
            cells.add(Chars.strip(new String(buffer, begin + from, until - from)));
        }
        return c;
    }

    private int quoted(List<String> cells, boolean kept) throws IOException {
        quoted.setLength(0);
        inQuotes = true;
        int c = read();
        while (c >= 0) {
            if (c == '"') {
                c = read();
                if (c != '"') {
                    inQuotes = false;
                    break;
                }
            }
            quoted.append((char) c);
            c = read();
        }
        while (c != delimiter && c != '\n' && c >= 0) {
            quoted.append((char) c);
            c = read();
        }
        if (kept) {
            cells.add(Chars.strip(quoted.toString()));
        }
        return c;
    }

    private int read() throws IOException {
        if (at == limit && !fill()) {
            return at - begin > LONGEST_ROW ? OVERLONG : END;
        }
        char c = buffer[at++];
        line += c == '\n' ? 1 : 0;
        return c;
    }

    /** Reads on, keeping the row that is under way. */
    private boolean fill() throws IOException {
        if (at - begin > LONGEST_ROW) {
            return false;
        }
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, limit - begin);
            at -= begin;
            limit -= begin;
            begin = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, LONGEST_ROW + (1 << 16)));
        }
        int read = text.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, read);
        return read > 0;
    }
}
