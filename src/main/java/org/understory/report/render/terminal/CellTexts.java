package org.understory.report.render.terminal;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.render.reading.Wording;

/** The words of a table's cells, made once: laying a table out takes several looks at them. */
final class CellTexts {

    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widest;

    CellTexts(Block.Table table, Wording wording) {
        widest = new int[table.columns().size()];
        for (Block.Row row : table.rows()) {
            List<String> texts = new ArrayList<>();
            for (Cell cell : row.cells()) {
                String text = cell.writeTo(wording);
                widest[texts.size()] = Math.max(widest[texts.size()], DisplayWidth.of(text));
                texts.add(text);
            }
            rows.add(texts);
        }
    }

    /** The words of a cell. */
    String at(int row, int column) {
        return rows.get(row).get(column);
    }

    /** The width of a column's widest cell. */
    int widest(int column) {
        return widest[column];
    }
}
