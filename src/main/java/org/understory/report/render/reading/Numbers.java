package org.understory.report.render.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.understory.report.Cell;
import org.understory.report.CellWriter;

/** The number in a cell, if it holds one, exact to so many decimals. Halves round away from zero. */
public record Numbers(int decimals) implements CellWriter<Optional<BigDecimal>> {

    /** A part of a whole; computed from whole numbers so that no machine rounds it otherwise. */
    public static BigDecimal share(Cell.Share cell, int decimals) {
        return BigDecimal.valueOf(cell.part()).divide(BigDecimal.valueOf(cell.whole()), decimals, RoundingMode.HALF_UP);
    }

    /** Events per so many units of exposure. */
    public static BigDecimal rate(Cell.Rate cell, int decimals) {
        return BigDecimal.valueOf(cell.events())
                .multiply(BigDecimal.valueOf(cell.per()))
                .divide(BigDecimal.valueOf(cell.exposure()), decimals, RoundingMode.HALF_UP);
    }

    /** A measured value; nothing if it is infinite or not a number. */
    public static Optional<BigDecimal> measured(double value, int decimals) {
        return Double.isFinite(value)
                ? Optional.of(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    @Override
    public Optional<BigDecimal> text(Cell.Text cell) {
        return Optional.empty();
    }

    @Override
    public Optional<BigDecimal> themeName(Cell.ThemeName cell) {
        return Optional.empty();
    }

    @Override
    public Optional<BigDecimal> count(Cell.Count cell) {
        return Optional.of(BigDecimal.valueOf(cell.value()));
    }

    @Override
    public Optional<BigDecimal> share(Cell.Share cell) {
        return Optional.of(share(cell, decimals));
    }

    @Override
    public Optional<BigDecimal> rate(Cell.Rate cell) {
        return Optional.of(rate(cell, decimals));
    }

    @Override
    public Optional<BigDecimal> interval(Cell.Interval cell) {
        return measured(cell.value(), decimals);
    }

    @Override
    public Optional<BigDecimal> decimal(Cell.Decimal cell) {
        return measured(cell.value(), decimals);
    }

    @Override
    public Optional<BigDecimal> probability(Cell.Probability cell) {
        return measured(cell.value(), decimals);
    }

    @Override
    public Optional<BigDecimal> missing(Cell.Missing cell) {
        return Optional.empty();
    }

    @Override
    public Optional<BigDecimal> suppressed(Cell.Suppressed cell) {
        return Optional.empty();
    }
}
