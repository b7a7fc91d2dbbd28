package org.understory.report.render.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.render.html.TableView.ColumnView;
import org.understory.report.render.html.TableView.GroupView;
import org.understory.report.render.html.TableView.HeadView;
import org.understory.report.render.reading.Bars;
import org.understory.report.render.reading.Columns;
import org.understory.report.render.reading.Heads;
import org.understory.report.render.reading.Heads.Head;
import org.understory.report.render.reading.Legend;
import org.understory.report.render.reading.Numbers;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.reading.Wording;

/** Prepares a table for its template. */
final class HtmlTable {

    private final Block.Table table;
    private final Map<String, String> anchors;
    private final List<Integer> all;
    private final List<Head> heads;
    private final Bars bars;

    private HtmlTable(Block.Table table, Map<String, String> anchors) {
        this.table = table;
        this.anchors = anchors;
        this.all = IntStream.range(0, table.columns().size()).boxed().toList();
        this.heads = Heads.of(table, all);
        this.bars = new Bars(table);
    }

    /**
     * The table as its template sees it.
     *
     * @param anchor where it can be found
     * @param anchors from ids of quotations to their anchors
     */
    static TableView view(Block.Table table, String anchor, Map<String, String> anchors) {
        HtmlTable html = new HtmlTable(table, anchors);
        List<HeadView> upper = html.upper();
        boolean grouped = upper.stream().anyMatch(HeadView::grouped);
        return new TableView(
                anchor,
                table.id(),
                false,
                VisibleText.line(table.caption()),
                VisibleText.line(table.base()),
                grouped ? upper : List.of(),
                upper.stream().flatMap(head -> head.columns().stream()).toList(),
                html.groups(),
                html.legend());
    }

    private List<HeadView> upper() {
        return heads.stream()
                .map(head -> new HeadView(
                        head.title(),
                        head.base(),
                        head.columns().stream()
                                .map(index -> column(index, head))
                                .toList()))
                .toList();
    }

    private ColumnView column(int index, Head head) {
        Block.Column column = table.columns().get(index);
        return new ColumnView(
                index,
                column.id(),
                VisibleText.line(column.title()),
                head.base().isEmpty() ? VisibleText.line(column.base()) : "",
                Columns.numeric(table, index),
                !column.group().isEmpty(),
                !column.group().isEmpty() && head.columns().get(0) == index);
    }

    private List<GroupView> groups() {
        List<GroupView> groups = new ArrayList<>();
        List<List<CellView>> rows = new ArrayList<>();
        String group = "";
        for (Block.Row row : table.rows()) {
            if (!row.group().equals(group) && !rows.isEmpty()) {
                groups.add(new GroupView(VisibleText.line(group), rows));
                rows = new ArrayList<>();
            }
            group = row.group();
            rows.add(cells(row));
        }
        if (!rows.isEmpty()) {
            groups.add(new GroupView(VisibleText.line(group), rows));
        }
        return groups;
    }

    private List<CellView> cells(Block.Row row) {
        return all.stream()
                .map(index -> {
                    Cell cell = row.cells().get(index);
                    return cell.writeTo(new HtmlCells(
                            anchors, percent(bars.length(table.columns().get(index), cell))));
                })
                .toList();
    }

    private static String percent(OptionalDouble length) {
        return length.isPresent()
                ? Numbers.measured(length.getAsDouble() * 100, 1)
                        .map(BigDecimal::toPlainString)
                        .orElse("")
                : "";
    }

    private List<String> legend() {
        List<String> lines = new ArrayList<>(Legend.ofSigns(table, all, Wording.FULL));
        lines.addAll(Legend.ofBars(table, all, bars));
        return lines;
    }
}
