package org.understory.report.render.csv;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.understory.report.Cell;
import org.understory.report.CellWriter;
import org.understory.report.render.reading.Numbers;

/**
 * A cell as the values of its columns in the file.
 *
 * @param shape how many columns there are
 */
record CsvCell(CsvTable.Shape shape) implements CellWriter<List<String>> {

    private static final String CONFIDENTIAL = "[c]";

    @Override
    public List<String> text(Cell.Text cell) {
        return alone(Formulas.defuse(cell.text()));
    }

    @Override
    public List<String> themeName(Cell.ThemeName cell) {
        String name = Formulas.defuse(cell.name());
        return shape == CsvTable.Shape.THEME ? List.of(Formulas.defuse(cell.id()), name) : alone(name);
    }

    @Override
    public List<String> count(Cell.Count cell) {
        return alone(Long.toString(cell.value()));
    }

    @Override
    public List<String> share(Cell.Share cell) {
        return alone(Numbers.share(cell, 4).toPlainString());
    }

    @Override
    public List<String> rate(Cell.Rate cell) {
        return alone(Numbers.rate(cell, 3).toPlainString());
    }

    @Override
    public List<String> interval(Cell.Interval cell) {
        String value = decimal(cell.value());
        return shape == CsvTable.Shape.INTERVAL
                ? List.of(value, decimal(cell.low()), decimal(cell.high()))
                : alone(value);
    }

    @Override
    public List<String> decimal(Cell.Decimal cell) {
        return alone(measured(cell.value(), 6));
    }

    @Override
    public List<String> probability(Cell.Probability cell) {
        return alone(measured(cell.value(), 6));
    }

    @Override
    public List<String> missing(Cell.Missing cell) {
        return Collections.nCopies(width(), "");
    }

    @Override
    public List<String> suppressed(Cell.Suppressed cell) {
        return Collections.nCopies(width(), CONFIDENTIAL);
    }

    private int width() {
        return switch (shape) {
            case PLAIN -> 1;
            case THEME -> 2;
            case INTERVAL -> 3;
        };
    }

    /** A single value; among themes, plain words such as "All" stand under the name and not under the id. */
    private List<String> alone(String value) {
        return switch (shape) {
            case PLAIN -> List.of(value);
            case THEME -> List.of("", value);
            case INTERVAL -> List.of(value, "", "");
        };
    }

    private static String decimal(double value) {
        return measured(value, 3);
    }

    private static String measured(double value, int decimals) {
        return Numbers.measured(value, decimals).map(BigDecimal::toPlainString).orElse("");
    }
}
