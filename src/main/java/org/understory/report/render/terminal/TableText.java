package org.understory.report.render.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.render.reading.Bars;
import org.understory.report.render.reading.Heads;
import org.understory.report.render.reading.Heads.Head;
import org.understory.report.render.reading.VisibleText;

/** One panel of a table as lines. */
final class TableText {

    /** How far rows stand in under the heading of their group. */
    static final int INDENT = 2;

    private final Block.Table table;
    private final Panel panel;
    private final Bars bars;
    private final TerminalStyle style;
    private final CellTexts texts;
    private final List<String> lines = new ArrayList<>();

    private TableText(Block.Table table, Panel panel, Bars bars, TerminalStyle style, CellTexts texts) {
        this.table = table;
        this.panel = panel;
        this.bars = bars;
        this.style = style;
        this.texts = texts;
    }

    /** The lines of a panel: heads, titles, a rule and the rows. */
    static List<String> of(Block.Table table, Panel panel, Bars bars, TerminalStyle style, CellTexts texts) {
        TableText text = new TableText(table, panel, bars, style, texts);
        text.heads();
        text.titles();
        text.lines.add(style.dim(style.rule(panel.width())));
        text.rows();
        return text.lines;
    }

    private void heads() {
        Map<Integer, Integer> widths = panel.columnWidths();
        List<Head> heads = Heads.of(table, List.copyOf(widths.keySet()));
        if (heads.stream().allMatch(head -> head.title().isEmpty())) {
            return;
        }
        TextLine names = new TextLine();
        TextLine bases = new TextLine();
        int at = 0;
        for (Head head : heads) {
            int width = head.columns().stream().mapToInt(widths::get).sum()
                    + Panel.GAP * (head.columns().size() - 1);
            if (!head.title().isEmpty()) {
                String name = DisplayWidth.fit(head.title(), width, style.ellipsis());
                String rule = style.rule(Math.max(0, width - DisplayWidth.of(name) - 1));
                names.put(at, name, style.bold(name));
                names.put(at + DisplayWidth.of(name) + 1, rule, style.dim(rule));
                bases.put(at, head.base(), style.dim(head.base()));
            }
            at += width + Panel.GAP;
        }
        lines.add(names.toString());
        if (!bases.toString().isEmpty()) {
            lines.add(bases.toString());
        }
    }

    private void titles() {
        int height = panel.slots().stream()
                .mapToInt(slot -> slot.title().size())
                .max()
                .orElse(0);
        for (int row = 0; row < height; row++) {
            TextLine line = new TextLine();
            int at = 0;
            for (int i = 0; i < panel.slots().size(); i++) {
                Slot slot = panel.slots().get(i);
                int first = height - slot.title().size();
                String text = row < first ? "" : slot.title().get(row - first);
                put(line, at, panel.widths().get(i), slot.kind(), text);
                at += panel.widths().get(i) + Panel.GAP;
            }
            lines.add(line.toString());
        }
    }

    private void rows() {
        String group = "";
        for (int index = 0; index < table.rows().size(); index++) {
            Block.Row row = table.rows().get(index);
            if (!row.group().equals(group)) {
                group = row.group();
                String heading =
                        DisplayWidth.fit(VisibleText.line(group), Math.max(panel.width(), 1), style.ellipsis());
                lines.add(style.bold(heading));
            }
            lines.add(row(index));
        }
        if (table.rows().isEmpty()) {
            lines.add(style.dim("(none)"));
        }
    }

    private String row(int index) {
        Block.Row row = table.rows().get(index);
        TextLine line = new TextLine();
        int at = 0;
        for (int i = 0; i < panel.slots().size(); i++) {
            Slot slot = panel.slots().get(i);
            int width = panel.widths().get(i);
            int indent = slot.column() == 0 && !row.group().isEmpty() ? INDENT : 0;
            put(line, at + indent, width - indent, slot.kind(), content(slot, index, width));
            at += width + Panel.GAP;
        }
        return line.toString();
    }

    private String content(Slot slot, int row, int width) {
        if (slot.kind() != Slot.Kind.BARS) {
            return texts.at(row, slot.column());
        }
        Block.Column column = table.columns().get(slot.column());
        Cell cell = table.rows().get(row).cells().get(slot.column());
        return BlockBar.draw(bars.length(column, cell).orElse(0), width, style.unicode());
    }

    private void put(TextLine line, int at, int width, Slot.Kind kind, String text) {
        String fitted = DisplayWidth.fit(text, width, style.ellipsis());
        int left = kind == Slot.Kind.NUMBERS ? width - DisplayWidth.of(fitted) : 0;
        line.put(at + left, fitted);
    }
}
