package org.understory.report.render.reading;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.Block;

/** The upper line of a table's head: neighbours of the same group under one heading. */
public final class Heads {

    private Heads() {}

    /**
     * Neighbouring columns with the same group.
     *
     * @param title the group, or empty for columns without one
     * @param base the base all of them share, or empty
     * @param columns their places in the table
     */
    public record Head(String title, String base, List<Integer> columns) {
        /** Freezes the list. */
        public Head {
            columns = List.copyOf(columns);
        }
    }

    /** The groups of the given columns, from left to right; a column without a group is a head of its own. */
    public static List<Head> of(Block.Table table, List<Integer> columns) {
        List<Head> heads = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int index : columns) {
            String group = table.columns().get(index).group();
            boolean joins = !run.isEmpty()
                    && !group.isEmpty()
                    && table.columns().get(run.get(0)).group().equals(group);
            if (!joins && !run.isEmpty()) {
                heads.add(head(table, run));
                run.clear();
            }
            run.add(index);
        }
        if (!run.isEmpty()) {
            heads.add(head(table, run));
        }
        return heads;
    }

    private static Head head(Block.Table table, List<Integer> run) {
        Block.Column first = table.columns().get(run.get(0));
        boolean shared = !first.group().isEmpty()
                && run.stream().allMatch(i -> table.columns().get(i).base().equals(first.base()));
        return new Head(VisibleText.line(first.group()), shared ? VisibleText.line(first.base()) : "", run);
    }
}
