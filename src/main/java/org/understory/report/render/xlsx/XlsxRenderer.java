package org.understory.report.render.xlsx;

import org.understory.report.OutputFolder;
import org.understory.report.Renderer;
import org.understory.report.Report;
import org.understory.report.render.office.SameBytes;

/**
 * Writes {@code report.xlsx}: a sheet to begin with, one for each table, each chart and all quotations.
 *
 * <ul>
 *   <li>Numbers are numbers with a format: {@code 0.1163} reads 11.6%. Differences of shares are percentage points.
 *   <li>An interval takes three columns; the groups of a table's rows are a column, so that filters work.
 *   <li>No value is {@code [x]} and a withheld one {@code [c]}, as in the UK's government statistics; why is said above
 *       the table.
 *   <li>What people said is text whatever it looks like; what is longer than a cell may be is cut, and says so.
 * </ul>
 */
public final class XlsxRenderer implements Renderer {

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String title() {
        return "an Excel workbook with charts";
    }

    @Override
    public void render(Report report, OutputFolder folder) {
        folder.write("report.xlsx", stream -> stream.write(SameBytes.of(Book.of(report))));
    }
}
