package org.understory.report.render.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.report.Block;
import org.understory.report.Cell;

/** What a table's signs and bars mean, as lines to put under it. */
public final class Legend {

    private Legend() {}

    /** One line for missing values, one for withheld ones; only those that occur in the columns shown. */
    public static List<String> ofSigns(Block.Table table, List<Integer> columns, Wording wording) {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> suppressed = new LinkedHashSet<>();
        for (Block.Row row : table.rows()) {
            for (int column : columns) {
                Cell cell = row.cells().get(column);
                if (cell instanceof Cell.Missing none) {
                    missing.add(VisibleText.line(none.why()));
                } else if (cell instanceof Cell.Suppressed withheld) {
                    suppressed.add(VisibleText.line(withheld.why()));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        if (!missing.isEmpty()) {
            lines.add(wording.missing() + " no value: " + String.join("; ", missing));
        }
        if (!suppressed.isEmpty()) {
            lines.add(wording.suppressed() + " withheld: " + String.join("; ", suppressed));
        }
        return lines;
    }

    /** What a full bar stands for, per kind of column that has bars. */
    public static List<String> ofBars(Block.Table table, List<Integer> columns, Bars bars) {
        Map<String, String> full = new LinkedHashMap<>();
        for (int index : columns) {
            Block.Column column = table.columns().get(index);
            bars.full(column).ifPresent(most -> full.putIfAbsent(VisibleText.line(column.title()), most));
        }
        if (full.isEmpty()) {
            return List.of();
        }
        if (full.size() == 1) {
            return List.of("A full bar is " + full.values().iterator().next());
        }
        List<String> parts = new ArrayList<>();
        full.forEach((title, most) -> parts.add(most + " (" + title + ")"));
        return List.of("A full bar is " + String.join(", ", parts));
    }
}
