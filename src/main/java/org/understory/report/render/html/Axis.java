package org.understory.report.render.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.render.reading.Numbers;
import org.understory.report.render.reading.Wording;

/**
 * The scale of a chart: from 0, or from below where a figure or an interval is, to the first round step that holds them
 * all.
 *
 * @param low where it begins
 * @param high where it ends; more than {@code low}
 * @param step from one tick to the next
 * @param unit how ticks are written
 */
record Axis(BigDecimal low, BigDecimal high, BigDecimal step, Cell.Unit unit) {

    private static final int TICKS = 5;
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"), BigDecimal.TEN);

    /** A figure with its bounds, which are the figure itself where it has no interval. */
    record Figure(double value, double low, double high) {
        static Optional<Figure> of(Cell cell) {
            if (cell instanceof Cell.Interval interval) {
                Figure figure = new Figure(interval.value(), interval.low(), interval.high());
                return figure.isFinite() ? Optional.of(figure) : Optional.empty();
            }
            return cell.writeTo(new Numbers(9))
                    .map(BigDecimal::doubleValue)
                    .map(value -> new Figure(value, value, value));
        }

        private boolean isFinite() {
            return Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high);
        }

        boolean hasInterval() {
            return low < value || value < high;
        }
    }

    /** The scale that holds every figure. */
    static Axis of(Block.Chart chart) {
        return of(chart, cell -> true);
    }

    /** The scale that holds the figures of some cells. */
    static Axis of(Block.Chart chart, Predicate<Cell> included) {
        double low = 0;
        double high = 0;
        Cell.Unit unit = Cell.Unit.PLAIN;
        for (Block.Series series : chart.series()) {
            for (Cell cell : series.values()) {
                Optional<Figure> figure = Figure.of(cell).filter(any -> included.test(cell));
                low = Math.min(low, figure.map(Figure::low).orElse(low));
                high = Math.max(high, figure.map(Figure::high).orElse(high));
                unit = figure.isPresent() ? unit(cell) : unit;
            }
        }
        BigDecimal step = step(high - low, unit);
        BigDecimal end = whole(high, step, RoundingMode.CEILING);
        return new Axis(whole(low, step, RoundingMode.FLOOR), end.signum() == 0 && low == 0 ? step : end, step, unit);
    }

    private static Cell.Unit unit(Cell cell) {
        if (cell instanceof Cell.Interval interval) {
            return interval.unit();
        }
        return cell instanceof Cell.Share ? Cell.Unit.SHARE : Cell.Unit.PLAIN;
    }

    /** The first round number that needs no more than five steps; shares and counts of nothing get a whole one. */
    private static BigDecimal step(double range, Cell.Unit unit) {
        if (range <= 0) {
            return unit == Cell.Unit.PLAIN ? BigDecimal.ONE : new BigDecimal("0.25");
        }
        int power = (int) Math.floor(Math.log10(range / TICKS));
        return STEPS.stream()
                .map(step -> step.scaleByPowerOfTen(power))
                .filter(step -> range <= TICKS * step.doubleValue() * (1 + 1e-9))
                .findFirst()
                .orElse(BigDecimal.TEN.scaleByPowerOfTen(power));
    }

    private static BigDecimal whole(double value, BigDecimal step, RoundingMode mode) {
        // Rounded first, so that 0.30000000000000004 does not ask for one more step.
        BigDecimal rounded = new BigDecimal(value).setScale(9, RoundingMode.HALF_EVEN);
        return rounded.divide(step, 0, mode).multiply(step);
    }

    /** The ticks from low to high. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal at = low; at.compareTo(high) <= 0; at = at.add(step)) {
            ticks.add(at);
        }
        return ticks;
    }

    /** A tick in words. */
    String text(BigDecimal tick) {
        BigDecimal shown = unit == Cell.Unit.PLAIN ? tick : tick.movePointRight(2);
        String number = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        return number.replace("-", Wording.FULL.minus()) + (unit == Cell.Unit.SHARE ? "%" : "");
    }

    /** Where a value stands between low (0) and high (1). */
    double position(double value) {
        double range = high.subtract(low).doubleValue();
        return Math.max(0, Math.min(1, (value - low.doubleValue()) / range));
    }

    /** Where a value stands, such as {@code 12.5%}. */
    String percent(double value) {
        return percentOf(position(value));
    }

    /** A part of the whole width. */
    static String percentOf(double part) {
        return new BigDecimal(part * 100)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
