package org.understory.report.render.xlsx;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.understory.report.Block;

/**
 * The cells of a sheet, as the text that they are in the file. POI makes a bean of XML of each cell, each text and each
 * attribute; ten thousand cells of these take longer than all else that a workbook needs.
 */
final class Cells {

    /** What a cell looks like that nobody gave a look. */
    private static final int PLAIN = 0;

    private final Strings strings;
    private final TreeMap<Integer, Row> rows = new TreeMap<>();

    Cells(Strings strings) {
        this.strings = strings;
    }

    /** A row: its cells by column, and its height in points if it is not the usual one. */
    private static final class Row {
        private final TreeMap<Integer, Content> cells = new TreeMap<>();
        private OptionalDouble height = OptionalDouble.empty();
    }

    /**
     * What a cell holds.
     *
     * @param value as it stands in the file: a number or that of a text; empty if the cell is
     * @param text what it reads if it is text, and no number
     * @param number if it is one
     * @param style the number of its look
     */
    private record Content(String value, String text, OptionalDouble number, int style) {
        String type() {
            return number.isPresent() ? "n" : "s";
        }
    }

    /** An empty cell, unless there is one already. */
    void blank(int row, int column) {
        row(row).cells.putIfAbsent(column, new Content("", "", OptionalDouble.empty(), PLAIN));
    }

    void text(int row, int column, String text, int style) {
        put(row, column, new Content(Integer.toString(strings.number(text)), text, OptionalDouble.empty(), style));
    }

    void pieces(int row, int column, List<Block.Piece> pieces, int style) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        int number = strings.number(pieces);
        put(row, column, new Content(Integer.toString(number), text.toString(), OptionalDouble.empty(), style));
    }

    void number(int row, int column, double number, int style) {
        put(row, column, new Content(String.valueOf(number), "", OptionalDouble.of(number), style));
    }

    private void put(int row, int column, Content content) {
        row(row).cells.put(column, content);
    }

    private Row row(int row) {
        return rows.computeIfAbsent(row, any -> new Row());
    }

    void height(int row, float points) {
        row(row).height = OptionalDouble.of(points);
    }

    /** Hands on the column and the text of each cell of a row that holds text. */
    void texts(int row, BiConsumer<Integer, String> sink) {
        row(row).cells.forEach((column, cell) -> {
            if (cell.number.isEmpty() && !cell.value.isEmpty()) {
                sink.accept(column, read(cell.text));
            }
        });
    }

    /** A text as programs show it that read it: without the signs that keep it from being read as a spelt out one. */
    private static String read(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }

    /** Where cells go for somebody who reads the sheet. */
    interface Copy {
        void height(int row, float points);

        void text(int row, int column, String text);

        void number(int row, int column, double number);
    }

    /** Copies the rows from one on. */
    void copyFrom(int first, Copy copy) {
        rows.tailMap(first).forEach((row, line) -> {
            line.height.ifPresent(points -> copy.height(row, (float) points));
            line.cells.forEach((column, cell) -> {
                if (cell.number.isPresent()) {
                    copy.number(row, column, cell.number.getAsDouble());
                } else if (!cell.value.isEmpty()) {
                    copy.text(row, column, cell.text);
                }
            });
        });
    }

    /** A sheet as POI wrote it, with these cells for those that it has. */
    String in(String sheet) {
        String whole = replaced(sheet, "<sheetData", "sheetData>", data());
        return rows.isEmpty() ? whole : replaced(whole, "<dimension ", "/>", "<dimension ref=\"" + reach() + "\"/>");
    }

    private static String replaced(String text, String begin, String end, String by) {
        int from = text.indexOf(begin);
        int empty = text.indexOf("/>", from);
        int close = text.indexOf(end, from + begin.length());
        boolean isEmpty = close < 0 || text.indexOf('>', from) == empty + 1;
        return text.substring(0, from) + by + text.substring(isEmpty ? empty + 2 : close + end.length());
    }

    private String data() {
        StringBuilder data = new StringBuilder("<sheetData>");
        rows.forEach((number, row) -> {
            data.append("<row r=\"").append(number + 1).append('"');
            row.height.ifPresent(points -> data.append(" ht=\"").append(points).append("\" customHeight=\"true\""));
            data.append('>');
            row.cells.forEach((column, cell) -> append(data, name(number, column), cell));
            data.append("</row>");
        });
        return data.append("</sheetData>").toString();
    }

    private static void append(StringBuilder data, String name, Content cell) {
        data.append("<c r=\"").append(name).append('"');
        if (cell.value.isEmpty()) {
            data.append(" s=\"").append(cell.style).append("\"/>");
            return;
        }
        data.append(" t=\"").append(cell.type()).append("\" s=\"").append(cell.style);
        data.append("\"><v>").append(cell.value).append("</v></c>");
    }

    /** From the first row and column that are used to the last. */
    private String reach() {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (Row row : rows.values()) {
            first = Math.min(first, row.cells.firstKey());
            last = Math.max(last, row.cells.lastKey());
        }
        String begin = name(rows.firstKey(), first);
        String end = name(rows.lastKey(), last);
        return begin.equals(end) ? begin : begin + ":" + end;
    }

    private static String name(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
