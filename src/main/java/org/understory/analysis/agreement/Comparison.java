package org.understory.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.understory.analysis.Phrases;
import org.understory.analysis.Talk;
import org.understory.analysis.interval.ClusterBootstrap;
import org.understory.model.Theme;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/** Some codings held against each other: tables with a row for each theme that somebody gave, and one for all. */
final class Comparison {

    /** What ends the id of the table with the rest of the figures. */
    static final String MORE = "-more";

    /** How many coefficients, the most often asked for, stand in the first table. */
    private static final int MOST = 4;

    private static final Set<String> BRIEF = Set.of("positive", "kappa", "alpha");

    private final List<Theme> themes;
    private final Grid grid;
    private final List<String> names;

    /**
     * A comparison of works.
     *
     * @param names what to call each in the head of the table
     */
    Comparison(List<Theme> themes, Talk talk, Unit unit, List<Work> works, List<String> names) {
        this.themes = List.copyOf(themes);
        this.grid = new Grid(talk, unit, works);
        this.names = List.copyOf(names);
    }

    /**
     * Two tables: the figures most often asked for, and the rest, which nobody has a page wide enough for beside them.
     *
     * @param id of the first; that of the second ends in {@link #MORE}
     */
    List<Block.Table> tables(String id, String caption, String unit, ClusterBootstrap bootstrap) {
        List<Coefficient> coefficients = Coefficients.all();
        Writing writing = (name, figures) -> row(name, figures, figures.cells(coefficients, bootstrap));
        List<Row> rows = rows(writing, writing);
        List<Column> columns = columns(coefficients);
        int first = columns.size() - coefficients.size() + MOST;
        List<Integer> rest = new ArrayList<>(List.of(0));
        IntStream.range(first, columns.size()).forEach(rest::add);
        return List.of(
                part(new Block.Table(id, caption, base(unit), columns, rows), range(first)),
                part(new Block.Table(id + MORE, caption + ", by other measures", base(unit), columns, rows), rest));
    }

    /** How a row is written. */
    @FunctionalInterface
    private interface Writing {
        Row of(Cell name, Figures figures);
    }

    /** A row for each theme that a coder gave, and one for all of them. */
    private List<Row> rows(Writing ofTheme, Writing ofAll) {
        Figures together = new Figures(grid);
        List<Row> rows = new ArrayList<>();
        for (Theme theme : themes) {
            Ratings ratings = grid.ratings(theme.id());
            Figures figures = new Figures(grid).add(ratings);
            if (figures.used()) {
                together.add(ratings);
                rows.add(ofTheme.of(new Cell.ThemeName(theme.id(), theme.name()), figures));
            }
        }
        rows.add(ofAll.of(new Cell.Text("all themes together"), together));
        return rows;
    }

    /** Whether there is nothing that two of the coders looked at. */
    boolean isEmpty() {
        return grid.size() == 0;
    }

    /** One table of few coefficients, in which only all themes together have intervals: those take most of the time. */
    Block.Table brief(String id, String caption, ClusterBootstrap bootstrap) {
        List<Coefficient> coefficients = Coefficients.BRIEF;
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("theme", "Theme", "", "", false, true));
        columns.add(new Column("n", "n", "", "", false, true));
        coefficients.forEach(one -> columns.add(new Column(one.id(), one.title(), "", "", false, true)));
        return new Block.Table(
                id,
                caption,
                looked("sentence"),
                columns,
                rows(
                        (name, figures) -> brief(name, figures, figures.cells(coefficients)),
                        (name, figures) -> brief(name, figures, figures.cells(coefficients, bootstrap))));
    }

    private static Row brief(Cell name, Figures figures, List<Cell> coefficients) {
        List<Cell> cells = new ArrayList<>(List.of(name, figures.units()));
        cells.addAll(coefficients);
        return new Row("", cells);
    }

    private static List<Integer> range(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    private static Block.Table part(Block.Table all, List<Integer> columns) {
        return new Block.Table(
                all.id(),
                all.caption(),
                all.base(),
                columns.stream().map(all.columns()::get).toList(),
                all.rows().stream()
                        .map(row -> new Row(
                                row.group(),
                                columns.stream().map(row.cells()::get).toList()))
                        .toList());
    }

    private String base(String unit) {
        return looked(unit) + "; " + Figures.NO_INTERVAL;
    }

    private String looked(String unit) {
        return "n = " + Phrases.count(grid.size(), unit) + " that two or more looked at, of "
                + Phrases.count(grid.persons(), "participant")
                + (grid.clusters() > grid.persons() ? " and of nobody in particular" : "");
    }

    private List<Column> columns(List<Coefficient> coefficients) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("theme", "Theme", "", "", false, true));
        columns.add(new Column("n", "n", "", "", false, true));
        columns.add(new Column("participants", "voiced by", "", "", false, true));
        for (int i = 0; i < names.size(); i++) {
            columns.add(new Column("prevalence_" + (i + 1), names.get(i), "gives it to", "", false, names.size() < 4));
        }
        for (Coefficient one : coefficients) {
            columns.add(new Column(one.id(), one.title(), "", "", false, BRIEF.contains(one.id())));
        }
        return columns;
    }

    private Row row(Cell name, Figures figures, List<Cell> coefficients) {
        List<Cell> cells = new ArrayList<>(List.of(name, figures.units(), figures.voicing()));
        for (int i = 0; i < names.size(); i++) {
            cells.add(figures.prevalence(i));
        }
        cells.addAll(coefficients);
        return new Row("", cells);
    }
}
