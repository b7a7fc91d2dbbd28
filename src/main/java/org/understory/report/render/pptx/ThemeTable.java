package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.Report;

/**
 * A table of the report with a row for each theme, and its columns that can be drawn: for all people, or one for each
 * group of them.
 *
 * @param table as it is
 * @param measures what can be drawn, from left to right
 */
record ThemeTable(Block.Table table, List<Measure> measures) {

    /** Freezes the list. */
    ThemeTable {
        measures = List.copyOf(measures);
    }

    /**
     * A column that can be drawn.
     *
     * @param group whose figures they are, or empty for everybody's
     * @param base such as {@code n = 12}, or empty
     * @param title such as {@code of those who spoke}
     * @param column its place in the table
     */
    record Measure(String group, String base, String title, int column) {

        /** The group with its base. */
        String heading() {
            return base.isEmpty() ? group : group + " (" + base + ")";
        }
    }

    /** The table of how often each theme came up, if the report has one. */
    static Optional<ThemeTable> overall(Report report) {
        return tables(report).stream()
                .filter(table -> table.measures().get(0).group().isEmpty())
                .findFirst();
    }

    /** The tables that set groups side by side; of several that show the same groups, the first. */
    static List<ThemeTable> comparisons(Report report) {
        List<ThemeTable> comparisons = new ArrayList<>();
        for (ThemeTable table : tables(report)) {
            boolean ofGroups = table.measures().size() > 1
                    && table.measures().stream()
                            .noneMatch(measure -> measure.group().isEmpty());
            boolean shown =
                    comparisons.stream().anyMatch(other -> other.groups().containsAll(table.groups()));
            if (ofGroups && !shown) {
                comparisons.add(table);
            }
        }
        return comparisons;
    }

    private List<String> groups() {
        return measures.stream().map(Measure::group).toList();
    }

    private static List<ThemeTable> tables(Report report) {
        List<ThemeTable> tables = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Table table
                    && hasOneRowForEachTheme(table)
                    && !measures(table).isEmpty()) {
                tables.add(new ThemeTable(table, measures(table)));
            }
        }
        return tables;
    }

    private static boolean hasOneRowForEachTheme(Block.Table table) {
        Set<String> ids = new HashSet<>();
        boolean once = table.rows().stream()
                .map(row -> row.cells().get(0))
                .allMatch(cell -> !(cell instanceof Cell.ThemeName theme) || ids.add(theme.id()));
        return once && !ids.isEmpty();
    }

    /** The first column of shares with bars of each group. */
    private static List<Measure> measures(Block.Table table) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (int i = 1; i < table.columns().size(); i++) {
            Block.Column column = table.columns().get(i);
            if (column.bar() && holdsShares(table, i)) {
                measures.putIfAbsent(column.group(), new Measure(column.group(), column.base(), column.title(), i));
            }
        }
        return List.copyOf(measures.values());
    }

    private static boolean holdsShares(Block.Table table, int column) {
        return table.rows().stream()
                .map(row -> row.cells().get(column))
                .anyMatch(cell -> cell instanceof Cell.Share
                        || cell instanceof Cell.Interval interval && interval.unit() == Cell.Unit.SHARE);
    }

    /** What the columns of groups hold, such as {@code participants}, each once. */
    List<String> kinds() {
        return table.columns().stream()
                .filter(column -> !column.group().isEmpty())
                .map(Block.Column::title)
                .distinct()
                .toList();
    }

    /** Some of its rows with the columns of one kind, each under its group's name. */
    Block.Table sideBySide(String kind, List<Block.Row> rows) {
        List<Block.Column> columns = new ArrayList<>(List.of(table.columns().get(0)));
        List<Integer> kept = new ArrayList<>(List.of(0));
        for (int i = 1; i < table.columns().size(); i++) {
            Block.Column column = table.columns().get(i);
            if (!column.group().isEmpty() && column.title().equals(kind)) {
                columns.add(new Block.Column(column.id(), column.group(), "", column.base(), false, true));
                kept.add(i);
            }
        }
        List<Block.Row> shorter = rows.stream()
                .map(row -> new Block.Row(
                        row.group(), kept.stream().map(row.cells()::get).toList()))
                .toList();
        return new Block.Table(table.id(), table.caption(), table.base(), columns, shorter);
    }

    /** The rows of themes. */
    List<Block.Row> themes() {
        return table.rows().stream()
                .filter(row -> row.cells().get(0) instanceof Cell.ThemeName)
                .toList();
    }

    /** The row of a theme. */
    Optional<Block.Row> row(String theme) {
        return themes().stream()
                .filter(row -> ((Cell.ThemeName) row.cells().get(0)).id().equals(theme))
                .findFirst();
    }
}
