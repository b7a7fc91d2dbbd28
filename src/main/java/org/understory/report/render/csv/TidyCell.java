package org.understory.report.render.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.understory.report.Cell;
import org.understory.report.CellWriter;
import org.understory.report.render.reading.Numbers;

/** A cell as value, low, high, n and status of a tidy record; nothing where it holds words. */
enum TidyCell implements CellWriter<Optional<List<String>>> {
    /** The only one: it keeps nothing. */
    VALUES;

    private static final int DECIMALS = 6;
    private static final String OK = "ok";
    private static final String MISSING = "missing";

    @Override
    public Optional<List<String>> text(Cell.Text cell) {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> themeName(Cell.ThemeName cell) {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> count(Cell.Count cell) {
        return Optional.of(List.of(Long.toString(cell.value()), "", "", "", OK));
    }

    @Override
    public Optional<List<String>> share(Cell.Share cell) {
        return outOf(Numbers.share(cell, DECIMALS), cell.whole());
    }

    @Override
    public Optional<List<String>> rate(Cell.Rate cell) {
        return outOf(Numbers.rate(cell, DECIMALS), cell.exposure());
    }

    @Override
    public Optional<List<String>> interval(Cell.Interval cell) {
        return Optional.of(
                List.of(number(cell.value()), number(cell.low()), number(cell.high()), "", status(cell.value())));
    }

    @Override
    public Optional<List<String>> decimal(Cell.Decimal cell) {
        return Optional.of(List.of(number(cell.value()), "", "", "", status(cell.value())));
    }

    @Override
    public Optional<List<String>> probability(Cell.Probability cell) {
        return Optional.of(List.of(number(cell.value()), "", "", "", OK));
    }

    @Override
    public Optional<List<String>> missing(Cell.Missing cell) {
        return Optional.of(List.of("", "", "", "", MISSING));
    }

    @Override
    public Optional<List<String>> suppressed(Cell.Suppressed cell) {
        return Optional.of(List.of("", "", "", "", "suppressed"));
    }

    private static Optional<List<String>> outOf(BigDecimal value, long whole) {
        return Optional.of(List.of(value.toPlainString(), "", "", Long.toString(whole), OK));
    }

    private static String number(double value) {
        return Numbers.measured(value, DECIMALS).map(BigDecimal::toPlainString).orElse("");
    }

    private static String status(double value) {
        return Double.isFinite(value) ? OK : MISSING;
    }
}
