package org.understory.report.render.reading;

import org.understory.report.Block;
import org.understory.report.Cell;

/** What can be said about a column as a whole. */
public final class Columns {

    private Columns() {}

    /** Whether it holds numbers, or signs where numbers could be, and so is aligned to the right. */
    public static boolean numeric(Block.Table table, int index) {
        return !table.rows().isEmpty()
                && table.rows().stream()
                        .map(row -> row.cells().get(index))
                        .noneMatch(cell -> cell instanceof Cell.Text || cell instanceof Cell.ThemeName);
    }
}
