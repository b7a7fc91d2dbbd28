package org.understory.report.render.csv;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.Block;
import org.understory.report.Cell;

/** A table as records of a CSV file, the first one with the names of the columns. */
final class CsvTable {

    private final Block.Table table;
    private final List<Shape> shapes = new ArrayList<>();
    private final boolean grouped;

    private CsvTable(Block.Table table) {
        this.table = table;
        this.grouped = table.rows().stream().anyMatch(row -> !row.group().isEmpty());
        for (int index = 0; index < table.columns().size(); index++) {
            shapes.add(shape(index));
        }
    }

    /** How many columns of the file one column of the table takes. */
    enum Shape {
        PLAIN,
        THEME,
        INTERVAL
    }

    static List<List<String>> records(Block.Table table) {
        CsvTable csv = new CsvTable(table);
        List<List<String>> records = new ArrayList<>();
        records.add(csv.names());
        table.rows().forEach(row -> records.add(csv.record(row)));
        return records;
    }

    private Shape shape(int index) {
        Shape shape = Shape.PLAIN;
        for (Block.Row row : table.rows()) {
            Cell cell = row.cells().get(index);
            if (cell instanceof Cell.ThemeName) {
                shape = Shape.THEME;
            } else if (cell instanceof Cell.Interval) {
                shape = Shape.INTERVAL;
            }
        }
        return shape;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (grouped) {
            names.add("group");
        }
        for (int index = 0; index < shapes.size(); index++) {
            Block.Column column = table.columns().get(index);
            String group = column.group().isEmpty() ? "" : "[" + column.group() + "]";
            for (String id : names(shapes.get(index), column.id())) {
                names.add(Formulas.defuse(id + group));
            }
        }
        return names;
    }

    private static List<String> names(Shape shape, String id) {
        return switch (shape) {
            case PLAIN -> List.of(id);
            case THEME -> List.of(id + "_id", id);
            case INTERVAL -> List.of(id, id + "_low", id + "_high");
        };
    }

    private List<String> record(Block.Row row) {
        List<String> values = new ArrayList<>();
        if (grouped) {
            values.add(Formulas.defuse(row.group()));
        }
        for (int index = 0; index < shapes.size(); index++) {
            values.addAll(row.cells().get(index).writeTo(new CsvCell(shapes.get(index))));
        }
        return values;
    }
}
