package org.understory.report.render.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Cell;

/**
 * Rows and columns as they stand on a sheet.
 *
 * @param heads what the columns are called, line by line
 * @param rows one entry per column
 * @param notes what has to be said of the signs in it, a line each
 * @param names how many columns at the left name the row and stay in sight
 */
record Grid(List<String> heads, List<List<Entry>> rows, List<String> notes, int names) {

    /** The most columns of a sheet. */
    private static final int MOST_COLUMNS = 16_384;

    /** The most rows of a sheet, less those above a table. */
    private static final int MOST_ROWS = 1_048_576 - 20;

    /** Cuts what no sheet can hold, and says so. */
    Grid {
        notes = new ArrayList<>(notes);
        if (rows.size() > MOST_ROWS) {
            notes.add("The sheet holds the first " + MOST_ROWS + " of " + rows.size() + " rows; the CSV file has all.");
            rows = rows.subList(0, MOST_ROWS);
        }
        if (heads.size() > MOST_COLUMNS) {
            notes.add("The sheet holds the first " + MOST_COLUMNS + " of " + heads.size()
                    + " columns; the CSV file has all.");
            heads = heads.subList(0, MOST_COLUMNS);
            rows = rows.stream().map(row -> row.subList(0, MOST_COLUMNS)).toList();
        }
        notes = List.copyOf(notes);
    }

    /** A table; the headings of its rows become its first column. */
    static Grid of(Block.Table table) {
        Signs signs = new Signs(
                table.rows().stream().flatMap(row -> row.cells().stream()).toList());
        boolean grouped = table.rows().stream().anyMatch(row -> !row.group().isEmpty());
        int[] widths = IntStream.range(0, table.columns().size())
                .map(index -> width(
                        table.rows().stream().map(row -> row.cells().get(index)).toList()))
                .toArray();
        List<String> heads = new ArrayList<>();
        if (grouped) {
            heads.add("Group");
        }
        for (int index = 0; index < widths.length; index++) {
            heads.addAll(heads(table.columns().get(index), widths[index]));
        }
        List<List<Entry>> rows = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            List<Entry> entries = new ArrayList<>();
            if (grouped) {
                entries.add(Entry.words(Words.cell(row.group())));
            }
            for (int index = 0; index < widths.length; index++) {
                entries.addAll(row.cells().get(index).writeTo(new Figures(widths[index], signs)));
            }
            rows.add(entries);
        }
        return new Grid(heads, rows, signs.lines(), grouped ? 2 : 1);
    }

    /** The figures of a chart: categories down, series across. */
    static Grid of(Block.Chart chart, String categories) {
        Signs signs = new Signs(chart.series().stream()
                .flatMap(series -> series.values().stream())
                .toList());
        List<String> heads = new ArrayList<>();
        heads.add(Words.lines(categories));
        List<List<Entry>> rows = new ArrayList<>();
        chart.categories().forEach(category -> rows.add(new ArrayList<>(List.of(Entry.words(Words.cell(category))))));
        for (Block.Series series : chart.series()) {
            int width = width(series.values());
            heads.addAll(heads(new Column("", series.name(), "", series.base(), false, false), width));
            for (int index = 0; index < rows.size(); index++) {
                rows.get(index).addAll(series.values().get(index).writeTo(new Figures(width, signs)));
            }
        }
        if (chart.kind() == Block.Chart.Kind.BARS) {
            chart.series().stream()
                    .filter(series -> width(series.values()) == 3)
                    .forEach(series -> addReach(series, heads, rows));
        }
        Grid grid = new Grid(heads, rows, signs.lines(), 1);
        return chart.kind() == Block.Chart.Kind.HEAT_MAP ? grid : grid.withSignsApart();
    }

    /** How far intervals reach below and above; a spreadsheet draws them from that, not from their bounds. */
    private static void addReach(Block.Series series, List<String> heads, List<List<Entry>> rows) {
        String name = Words.line(series.name());
        heads.add(Words.lines(name + "\nreach below"));
        heads.add(Words.lines(name + "\nreach above"));
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).addAll(Figures.reach(series.values().get(index)));
        }
    }

    /** A spreadsheet draws words as nought; so cells without a figure stay empty, and a column says of whom there is none. */
    private Grid withSignsApart() {
        List<List<Entry>> apart = new ArrayList<>();
        boolean any = false;
        for (List<Entry> row : rows) {
            List<Entry> numbers = new ArrayList<>();
            Set<String> signs = new LinkedHashSet<>();
            for (int column = 0; column < row.size(); column++) {
                Entry entry = row.get(column);
                boolean sign = entry.kind() == Entry.Kind.SIGN;
                numbers.add(sign ? Entry.NONE : entry);
                if (sign) {
                    signs.add(heads.get(column).split("\n")[0] + " " + entry.text());
                }
            }
            any |= !signs.isEmpty();
            numbers.add(Entry.words(String.join("; ", signs)));
            apart.add(numbers);
        }
        if (!any) {
            return this;
        }
        List<String> more = new ArrayList<>(heads);
        more.add("without a figure");
        return new Grid(more, apart, notes, names);
    }

    /** Whether numbers stand in a column. */
    boolean isOfNumbers(int column) {
        return rows.stream().anyMatch(row -> row.get(column).number().isPresent());
    }

    /** How many columns a list of cells takes. */
    static int width(List<Cell> cells) {
        return cells.stream().anyMatch(Cell.Interval.class::isInstance) ? 3 : 1;
    }

    private static List<String> heads(Column column, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : List.of(column.group(), column.title(), column.base())) {
            if (!line.isBlank()) {
                lines.add(Words.line(line));
            }
        }
        String head = Words.lines(String.join("\n", lines));
        return width == 1
                ? List.of(head)
                : List.of(head, Words.lines(head + "\nlower bound"), Words.lines(head + "\nupper bound"));
    }
}
