package org.understory.report.render.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.understory.report.Cell;
import org.understory.report.CellWriter;

/**
 * A cell as people read it: {@code 33%}, {@code 1,234}, {@code 2.4}. What is there but rounds to nothing is {@code <1%}
 * and never {@code 0%}; what rounds to all and is not is {@code >99%}.
 *
 * @param minus the sign before negative numbers
 * @param missing the sign for no value
 * @param suppressed the sign for a withheld value
 */
public record Wording(String minus, String missing, String suppressed) implements CellWriter<String> {

    /** The signs of outputs that can show any character. */
    public static final Wording FULL = new Wording("−", "–", "·");

    /** The signs of terminals that only know ASCII. */
    public static final Wording ASCII = new Wording("-", "-", "*");

    @Override
    public String text(Cell.Text cell) {
        return VisibleText.line(cell.text());
    }

    @Override
    public String themeName(Cell.ThemeName cell) {
        return VisibleText.line(cell.name());
    }

    @Override
    public String count(Cell.Count cell) {
        return grouped(Long.toString(cell.value()));
    }

    @Override
    public String share(Cell.Share cell) {
        BigDecimal percent = Numbers.share(cell, 12).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        if (percent.signum() == 0 && cell.part() > 0) {
            return "<1%";
        }
        if (cell.part() < cell.whole() && percent.intValue() == 100) {
            return ">99%";
        }
        return percent + "%";
    }

    @Override
    public String rate(Cell.Rate cell) {
        BigDecimal rate = Numbers.rate(cell, 1);
        return rate.signum() == 0 && cell.events() > 0 ? "<0.1" : grouped(rate.toPlainString());
    }

    @Override
    public String interval(Cell.Interval cell) {
        return estimate(cell.value(), cell.unit()) + " (" + estimate(cell.low(), cell.unit()) + " to "
                + estimate(cell.high(), cell.unit()) + ")";
    }

    private String estimate(double value, Cell.Unit unit) {
        return switch (unit) {
            case PLAIN -> decimal(value, 2);
            case SHARE -> percent(value);
            case POINTS -> points(value);
        };
    }

    private String percent(double value) {
        return Numbers.measured(value * 100, 0)
                .map(number -> number.toPlainString().replace("-", minus) + "%")
                .orElse(missing);
    }

    /** Percentage points with their sign; nought has none. */
    private String points(double value) {
        return Numbers.measured(value * 100, 0)
                .map(number -> (number.signum() > 0 ? "+" : "")
                        + number.toPlainString().replace("-", minus))
                .orElse(missing);
    }

    @Override
    public String decimal(Cell.Decimal cell) {
        return decimal(cell.value(), cell.decimals());
    }

    /** Three decimals are as many as anybody should read; smaller than that is said so. */
    @Override
    public String probability(Cell.Probability cell) {
        return cell.value() < 0.001 ? "<0.001" : decimal(cell.value(), 3);
    }

    @Override
    public String missing(Cell.Missing cell) {
        return missing;
    }

    @Override
    public String suppressed(Cell.Suppressed cell) {
        return suppressed;
    }

    /** With commas between thousands. By hand: the formatter of the JDK takes longer to load than a report to print. */
    private static String grouped(String number) {
        StringBuilder result = new StringBuilder(number);
        int point = number.indexOf('.');
        for (int at = (point < 0 ? number.length() : point) - 3; at > 0; at -= 3) {
            result.insert(at, ',');
        }
        return result.toString();
    }

    private String decimal(double value, int decimals) {
        return Numbers.measured(value, decimals)
                .map(number -> number.toPlainString().replace("-", minus))
                .orElse(missing);
    }
}
