package org.understory.report.render.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.understory.report.Cell;
import org.understory.report.CellWriter;
import org.understory.report.render.reading.Numbers;
import org.understory.report.render.reading.Wording;

/**
 * A cell as the entries of its columns.
 *
 * @param width how many columns there are: three for intervals, one for all else
 * @param signs what stands where there is no number
 */
record Figures(int width, Signs signs) implements CellWriter<List<Entry>> {

    /** As many as a number of a spreadsheet can carry for a share. */
    private static final int DECIMALS = 12;

    private static final String COUNT = "#,##0";
    private static final String SHARE = "0.0%";
    private static final String RATE = "#,##0.0";
    private static final String POINTS = "+0.0;-0.0;0.0";
    private static final String PLAIN = "#,##0.00";
    private static final String PROBABILITY = "[<0.001]\"<0.001\";0.000";

    /** A whole number that counts nothing, such as that of a turn. */
    static Entry whole(long number) {
        return Entry.number(BigDecimal.valueOf(number), "0", Long.toString(number));
    }

    /** How far an interval reaches below and above its value. */
    static List<Entry> reach(Cell cell) {
        if (cell instanceof Cell.Interval interval) {
            return List.of(
                    reach(interval.value() - interval.low(), interval.unit()),
                    reach(interval.high() - interval.value(), interval.unit()));
        }
        return List.of(Entry.NONE, Entry.NONE);
    }

    private static Entry reach(double length, Cell.Unit unit) {
        return Numbers.measured(Math.max(0, length), DECIMALS)
                .map(one -> unit == Cell.Unit.POINTS ? one.movePointRight(2) : one)
                .map(one -> Entry.number(one, unit == Cell.Unit.SHARE ? SHARE : PLAIN, reading(one)))
                .orElse(Entry.NONE);
    }

    @Override
    public List<Entry> text(Cell.Text cell) {
        return alone(Entry.words(Words.cell(cell.text())));
    }

    @Override
    public List<Entry> themeName(Cell.ThemeName cell) {
        return alone(Entry.link(Words.cell(cell.name()), "quotes-" + cell.id()));
    }

    @Override
    public List<Entry> count(Cell.Count cell) {
        return alone(Entry.number(BigDecimal.valueOf(cell.value()), COUNT, cell.writeTo(Wording.FULL)));
    }

    @Override
    public List<Entry> share(Cell.Share cell) {
        return alone(Entry.number(Numbers.share(cell, DECIMALS), SHARE, cell.writeTo(Wording.FULL) + ".0"));
    }

    @Override
    public List<Entry> rate(Cell.Rate cell) {
        return alone(Entry.number(Numbers.rate(cell, DECIMALS), RATE, cell.writeTo(Wording.FULL)));
    }

    @Override
    public List<Entry> interval(Cell.Interval cell) {
        Entry value = measured(cell.value(), cell.unit());
        return width == 3
                ? List.of(value, measured(cell.low(), cell.unit()), measured(cell.high(), cell.unit()))
                : alone(value);
    }

    @Override
    public List<Entry> decimal(Cell.Decimal cell) {
        String format = cell.decimals() == 0 ? COUNT : COUNT + "." + "0".repeat(cell.decimals());
        return alone(measured(Numbers.measured(cell.value(), DECIMALS), format));
    }

    @Override
    public List<Entry> probability(Cell.Probability cell) {
        return alone(measured(Numbers.measured(cell.value(), DECIMALS), PROBABILITY));
    }

    @Override
    public List<Entry> missing(Cell.Missing cell) {
        return everywhere(Entry.sign(signs.missing(cell.why())));
    }

    @Override
    public List<Entry> suppressed(Cell.Suppressed cell) {
        return everywhere(Entry.sign(signs.suppressed(cell.why())));
    }

    private List<Entry> everywhere(Entry entry) {
        return Collections.nCopies(width, entry);
    }

    private List<Entry> alone(Entry entry) {
        return width == 1 ? List.of(entry) : List.of(entry, Entry.NONE, Entry.NONE);
    }

    private Entry measured(double value, Cell.Unit unit) {
        Optional<BigDecimal> number = Numbers.measured(value, DECIMALS);
        return switch (unit) {
            case PLAIN -> measured(number, PLAIN);
            case SHARE -> measured(number, SHARE);
            case POINTS -> measured(number.map(one -> one.movePointRight(2)), POINTS);
        };
    }

    private Entry measured(Optional<BigDecimal> number, String format) {
        return number.map(one -> Entry.number(one, format, reading(one)))
                .orElseGet(() -> Entry.sign(signs.notFinite()));
    }

    /** About as long as what the spreadsheet will show; only its length matters. */
    private static String reading(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
