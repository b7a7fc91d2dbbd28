package org.understory.report.render.html;

import java.util.List;

/**
 * A table.
 *
 * @param anchor where it can be found
 * @param id the table's own, the same in every output
 * @param folded whether it is opened by hand
 * @param caption what it shows
 * @param base who or what the figures are out of, or empty
 * @param upper the upper line of the head; empty if no columns are grouped
 * @param columns all of them, from left to right
 * @param groups the rows
 * @param legend lines under the table
 */
public record TableView(
        String anchor,
        String id,
        boolean folded,
        String caption,
        String base,
        List<HeadView> upper,
        List<ColumnView> columns,
        List<GroupView> groups,
        List<String> legend) {

    /** What the ids of tables begin with whose figures are too wide for a phone to have beside each other. */
    private static final String STACKED = "agreement";

    /** From so many columns on, a table is set tighter. */
    private static final int MANY = 9;

    /** Freezes the lists. */
    public TableView {
        upper = List.copyOf(upper);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        legend = List.copyOf(legend);
    }

    /** The same, to be opened by hand. */
    TableView fold() {
        return new TableView(anchor, id, true, caption, base, upper, columns, groups, legend);
    }

    /** How many rows it has. */
    public int rows() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** Whether it is set tighter. */
    public boolean tight() {
        return columns.size() >= MANY;
    }

    /** Whether a phone shows the figures of a row one under the other, each with its name. */
    public boolean stacks() {
        return id.startsWith(STACKED);
    }

    /** What a figure is called where it does not stand under the head of its column; nothing where it always does. */
    public String label(ColumnView column) {
        if (!stacks()) {
            return null;
        }
        return upper.stream()
                .filter(head -> head.grouped() && head.columns().contains(column))
                .findFirst()
                .map(head -> head.title() + " " + column.title())
                .orElse(column.title());
    }

    /** The columns whose heads stand in the lower line. */
    public List<ColumnView> lower() {
        return columns.stream().filter(ColumnView::grouped).toList();
    }

    /**
     * A cell of the upper line of the head: a group of columns, or one column that reaches down to the lower line.
     *
     * @param title of the group
     * @param base of the group, or empty
     * @param columns in the group
     */
    public record HeadView(String title, String base, List<ColumnView> columns) {
        /** Freezes the list. */
        public HeadView {
            columns = List.copyOf(columns);
        }

        /** Whether it is a group. */
        public boolean grouped() {
            return columns.get(0).grouped();
        }
    }

    /**
     * A column.
     *
     * @param index its place
     * @param id the column's own, the same in every output
     * @param title of the column
     * @param base its own base, or empty
     * @param numeric whether it holds numbers
     * @param grouped whether it belongs to a group of columns
     * @param first whether it is the first one of its group
     */
    public record ColumnView(
            int index, String id, String title, String base, boolean numeric, boolean grouped, boolean first) {}

    /**
     * Neighbouring rows with the same group.
     *
     * @param title of the group, or empty
     * @param rows from top to bottom
     */
    public record GroupView(String title, List<List<CellView>> rows) {
        /** Freezes the list. */
        public GroupView {
            rows = List.copyOf(rows);
        }
    }
}
