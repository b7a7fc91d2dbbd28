package org.understory.report.render.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.understory.report.Block;
import org.understory.report.render.reading.Bars;
import org.understory.report.render.reading.Columns;
import org.understory.report.render.reading.Heads;
import org.understory.report.render.reading.Heads.Head;
import org.understory.report.render.reading.VisibleText;

/** Decides which columns of a table are printed and what room each asks for. */
final class Slots {

    /** Titles are broken into lines of at least this width, where words and numbers are narrower. */
    private static final int TITLE = 9;

    /** Names of groups of columns get this room before they are cut. */
    private static final int HEAD = 16;

    private final Block.Table table;
    private final CellTexts texts;
    private final Bars bars;
    private final boolean indented;
    private final List<Integer> shown;
    private final Set<Integer> drawn = new HashSet<>();

    Slots(Block.Table table, CellTexts texts, Bars bars) {
        this.table = table;
        this.texts = texts;
        this.bars = bars;
        this.indented = table.rows().stream().anyMatch(row -> !row.group().isEmpty());
        this.shown = shown(table);
    }

    /** The places of the columns to print: the brief ones, or all if none is; the first one always. */
    static List<Integer> shown(Block.Table table) {
        List<Block.Column> columns = table.columns();
        boolean anyBrief = columns.stream().anyMatch(Block.Column::brief);
        return IntStream.range(0, columns.size())
                .filter(i -> i == 0 || !anyBrief || columns.get(i).brief())
                .boxed()
                .toList();
    }

    /** The slots of a head: those of its columns, wide enough together for its name and base. */
    private List<Slot> of(Head head) {
        List<Slot> slots = new ArrayList<>();
        for (int column : head.columns()) {
            slots.addAll(of(column, head.base().isEmpty()));
        }
        int wanted = Math.max(Math.min(DisplayWidth.of(head.title()), HEAD), DisplayWidth.of(head.base()));
        int have = slots.stream().mapToInt(Slot::least).sum() + Panel.GAP * (slots.size() - 1);
        if (wanted > have) {
            Slot first = slots.get(0);
            slots.set(0, new Slot(first.column(), first.kind(), first.title(), first.natural() + wanted - have));
        }
        return slots;
    }

    private List<Slot> of(int index, boolean ownBase) {
        Block.Column column = table.columns().get(index);
        int content = texts.widest(index) + (index == 0 && indented ? TableText.INDENT : 0);
        List<String> title = title(column, content, ownBase);
        int natural = Math.max(
                content, title.stream().mapToInt(DisplayWidth::of).max().orElse(0));
        Slot values =
                new Slot(index, Columns.numeric(table, index) ? Slot.Kind.NUMBERS : Slot.Kind.WORDS, title, natural);
        return drawn.contains(index)
                ? List.of(values, new Slot(index, Slot.Kind.BARS, List.of(), Slot.WIDEST_BAR))
                : List.of(values);
    }

    private static List<String> title(Block.Column column, int content, boolean ownBase) {
        String text = VisibleText.line(column.title());
        int longestWord =
                Arrays.stream(text.split(" ")).mapToInt(DisplayWidth::of).max().orElse(0);
        int width = Math.max(Math.max(content, TITLE), Math.min(longestWord, HEAD));
        List<String> lines = new ArrayList<>(Lines.of(text, width));
        if (ownBase && !column.base().isEmpty()) {
            lines.addAll(Lines.of(VisibleText.line(column.base()), width));
        }
        return lines;
    }

    /**
     * Groups the columns into panels no wider than {@code width}; each panel begins with the first column. The first
     * column that has bars gets them drawn, one in each group of columns; they go before a table is broken in two.
     */
    List<Panel> panels(int width) {
        drawn.clear();
        Set<String> groups = new HashSet<>();
        for (int index : shown) {
            Block.Column column = table.columns().get(index);
            if (bars.full(column).isPresent() && groups.add(column.group())) {
                drawn.add(index);
            }
        }
        List<Panel> panels = broken(width);
        if (panels.size() > 1) {
            drawn.clear();
            panels = broken(width);
        }
        return panels;
    }

    private List<Panel> broken(int width) {
        List<Slot> name = of(new Head("", "", shown.subList(0, 1)));
        List<Panel> panels = new ArrayList<>();
        List<Slot> current = new ArrayList<>(name);
        for (Head head : Heads.of(table, shown.subList(1, shown.size()))) {
            for (List<Slot> unit : units(name, of(head), width)) {
                if (current.size() > name.size() && !fits(current, unit, width)) {
                    panels.add(Panel.layOut(current, width));
                    current = new ArrayList<>(name);
                }
                current.addAll(unit);
            }
        }
        panels.add(Panel.layOut(current, width));
        return panels;
    }

    /** What must stay together: a whole head, or its single columns when it is too wide for any panel. */
    private static List<List<Slot>> units(List<Slot> name, List<Slot> head, int width) {
        if (fits(name, head, width)) {
            return List.of(head);
        }
        return head.stream()
                .map(Slot::column)
                .distinct()
                .map(column ->
                        head.stream().filter(slot -> slot.column() == column).toList())
                .toList();
    }

    private static boolean fits(List<Slot> first, List<Slot> second, int width) {
        List<Slot> both = new ArrayList<>(first);
        both.addAll(second);
        return Panel.fits(both, width);
    }
}
