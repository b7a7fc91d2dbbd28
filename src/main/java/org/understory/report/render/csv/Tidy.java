package org.understory.report.render.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * The figures of all tables of themes as one long list, a record for each theme, group and measure, which is what
 * statistics programs want (Wickham, "Tidy Data", Journal of Statistical Software 59(10), 2014).
 */
final class Tidy {

    private static final List<String> COLUMNS = List.of(
            "table",
            "theme_id",
            "theme",
            "attribute",
            "group",
            "measure",
            "value",
            "low",
            "high",
            "n",
            "base",
            "status");

    /** The column of a table that names the group of each row; its title is the attribute. */
    private static final String GROUP = "group";

    private Tidy() {}

    /** The records, the first one with the names of the columns; nothing where there is no table of themes. */
    static List<List<String>> records(List<Block> blocks) {
        List<List<String>> records = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Table table && isOfThemes(table)) {
                table.rows().forEach(row -> add(records, table, row));
            }
        }
        if (!records.isEmpty()) {
            records.add(0, COLUMNS);
        }
        return records;
    }

    /** A list of passages names themes, too, but each of them many times: there is nothing measured in it. */
    private static boolean isOfThemes(Block.Table table) {
        Set<List<String>> seen = new HashSet<>();
        boolean themes = false;
        for (Row row : table.rows()) {
            themes |= row.cells().get(0) instanceof Cell.ThemeName;
            List<String> key = new ArrayList<>(theme(row.cells().get(0)));
            key.addAll(group(table, row, table.columns().get(0)));
            if (!seen.add(key)) {
                return false;
            }
        }
        return themes;
    }

    private static void add(List<List<String>> records, Block.Table table, Row row) {
        for (int index = 1; index < table.columns().size(); index++) {
            Column column = table.columns().get(index);
            List<String> before = new ArrayList<>();
            before.add(table.id());
            before.addAll(theme(row.cells().get(0)));
            before.addAll(group(table, row, column));
            row.cells().get(index).writeTo(TidyCell.VALUES).ifPresent(values -> {
                List<String> record = new ArrayList<>();
                before.forEach(text -> record.add(Formulas.defuse(text)));
                record.addAll(values.subList(0, 4));
                record.add(Formulas.defuse(column.base().isEmpty() ? table.base() : column.base()));
                record.add(values.get(4));
                records.add(record);
            });
        }
    }

    private static List<String> theme(Cell cell) {
        return cell instanceof Cell.ThemeName theme
                ? List.of(theme.id(), theme.name())
                : List.of("", cell instanceof Cell.Text text ? text.text() : "");
    }

    /** Attribute, group and measure: the group is the row's where rows have one, else the column's. */
    private static List<String> group(Block.Table table, Row row, Column column) {
        for (int index = 1; index < table.columns().size(); index++) {
            Column other = table.columns().get(index);
            if (other.id().equals(GROUP) && row.cells().get(index) instanceof Cell.Text group) {
                return List.of(other.title(), group.text(), column.measure().id());
            }
        }
        String attribute = column.measure().attribute();
        return List.of(
                attribute,
                attribute.isEmpty() ? "" : column.group(),
                column.measure().id());
    }
}
