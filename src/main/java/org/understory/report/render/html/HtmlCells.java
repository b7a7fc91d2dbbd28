package org.understory.report.render.html;

import java.math.BigDecimal;
import java.util.Map;
import org.understory.report.Cell;
import org.understory.report.CellWriter;
import org.understory.report.render.reading.Numbers;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.reading.Wording;

/**
 * What a page shows of each kind of cell.
 *
 * @param anchors from ids of quotations to their anchors
 * @param bar length of the cell's bar in percent, or empty
 */
record HtmlCells(Map<String, String> anchors, String bar) implements CellWriter<CellView> {

    private static final Wording WORDING = Wording.FULL;
    private static final Numbers NUMBERS = new Numbers(6);

    @Override
    public CellView text(Cell.Text cell) {
        return words(cell, "");
    }

    @Override
    public CellView themeName(Cell.ThemeName cell) {
        return words(cell, anchors.getOrDefault("quotes-" + cell.id(), ""));
    }

    @Override
    public CellView count(Cell.Count cell) {
        return number(cell, "");
    }

    @Override
    public CellView share(Cell.Share cell) {
        return number(cell, count(cell.part(), cell.whole()));
    }

    @Override
    public CellView rate(Cell.Rate cell) {
        return number(cell, count(cell.events(), cell.exposure()));
    }

    @Override
    public CellView interval(Cell.Interval cell) {
        String level = Numbers.measured(cell.level() * 100, 1)
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElse("");
        return number(cell, level.isEmpty() ? "" : level + "% interval");
    }

    @Override
    public CellView decimal(Cell.Decimal cell) {
        return number(cell, "");
    }

    @Override
    public CellView probability(Cell.Probability cell) {
        return number(cell, "");
    }

    @Override
    public CellView missing(Cell.Missing cell) {
        return new CellView("missing", WORDING.missing(cell), "", "", "no value: " + VisibleText.line(cell.why()), "");
    }

    @Override
    public CellView suppressed(Cell.Suppressed cell) {
        String detail = "withheld: " + VisibleText.line(cell.why());
        return new CellView("suppressed", WORDING.suppressed(cell), "", "", detail, "");
    }

    private static CellView words(Cell cell, String target) {
        return new CellView("words", cell.writeTo(WORDING), "", target, "", "");
    }

    private CellView number(Cell cell, String detail) {
        String value = cell.writeTo(NUMBERS)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse("");
        return new CellView("number", cell.writeTo(WORDING), value, "", detail, bar);
    }

    private static String count(long part, long whole) {
        return WORDING.count(new Cell.Count(part)) + " of " + WORDING.count(new Cell.Count(whole));
    }
}
