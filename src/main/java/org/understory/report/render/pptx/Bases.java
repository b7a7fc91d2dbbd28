package org.understory.report.render.pptx;

import org.understory.report.Cell;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.reading.Wording;

/** What figures are out of, in words. */
final class Bases {

    private Bases() {}

    /** The line under a chart or table. */
    static String of(ThemeTable table) {
        String measure = VisibleText.line(table.measures().get(0).title());
        String base = VisibleText.line(table.table().base());
        return "Bars: share " + (measure.isEmpty() ? "" : measure) + (base.isEmpty() ? "" : ". Base: " + base);
    }

    /** The same without what only the notes need. */
    static String brief(ThemeTable table, boolean compared) {
        String measure = VisibleText.line(table.measures().get(0).title());
        String people =
                VisibleText.line(table.table().base()).split("[,;·]", 2)[0].strip();
        return "Bars: share " + measure + (people.isEmpty() ? "" : ". Base: " + people)
                + (compared ? ". Which differences may be chance is said among the headline findings." : "");
    }

    /** A figure for those who cannot see it; why there is none, where there is none. */
    static String inWords(Cell cell) {
        boolean shown = !(cell instanceof Cell.Suppressed) && !(cell instanceof Cell.Missing);
        return (shown ? cell.writeTo(Wording.FULL) : "no figure") + partOf(cell);
    }

    /** How many out of how many, to follow a name; or why there is no figure. */
    static String partOf(Cell cell) {
        if (cell instanceof Cell.Share share) {
            return Pages.unbroken(" (" + share.part() + " of " + share.whole() + ")");
        }
        if (cell instanceof Cell.Suppressed withheld) {
            return " (withheld: " + VisibleText.line(withheld.why()) + ")";
        }
        return cell instanceof Cell.Missing none ? " (" + VisibleText.line(none.why()) + ")" : "";
    }
}
