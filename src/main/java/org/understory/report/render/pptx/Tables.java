package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.render.reading.Columns;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.reading.Wording;

/** A report's table as tables on slides: parted where it is too wide or too long, its head on each part. */
final class Tables {

    /** The space inside a field beside its text, in points. */
    static final double SIDE = 5;

    /** The space inside a field above and below its text, in points. */
    static final double ABOVE = 0.8;

    private static final double SIZE = Para.SMALLEST;
    private static final double MOST_NAME = 0.36;
    private static final double LEAST = 62;
    private static final double MOST = 132;

    private final Block.Table table;
    private final Setting setting;

    Tables(Block.Table table, Setting setting) {
        this.table = table;
        this.setting = setting;
    }

    /**
     * A part of a table.
     *
     * @param widths of its columns, in points
     * @param lines its rows, the head first
     */
    record Part(List<Double> widths, List<Element.Line> lines) {}

    /** The parts, none wider or higher than the place; only of the columns given, the first of which names the row. */
    List<Part> parts(List<Integer> columns, Box place, boolean shaded) {
        List<Part> parts = new ArrayList<>();
        double name = nameWidth(place.width());
        for (List<Integer> some : columnsThatFit(columns.subList(1, columns.size()), place.width() - name)) {
            List<Integer> shown = new ArrayList<>(List.of(columns.get(0)));
            shown.addAll(some);
            parts.addAll(rows(shown, widths(name, some, place.width()), place.height(), shaded));
        }
        return parts;
    }

    private double nameWidth(double width) {
        double longest = table.rows().stream()
                .mapToDouble(row -> setting.widths().of(row.cells().get(0).writeTo(Wording.FULL), SIZE, false))
                .max()
                .orElse(LEAST);
        return Math.min(width * MOST_NAME, longest * 1.06 + 2 * SIDE);
    }

    private List<List<Integer>> columnsThatFit(List<Integer> columns, double width) {
        List<List<Integer>> all = new ArrayList<>();
        List<Integer> some = new ArrayList<>();
        double used = 0;
        for (int column : columns) {
            double wide = least(column);
            if (!some.isEmpty() && used + wide > width) {
                all.add(List.copyOf(some));
                some.clear();
                used = 0;
            }
            some.add(column);
            used += wide;
        }
        if (!some.isEmpty()) {
            all.add(List.copyOf(some));
        }
        return all;
    }

    /** The longest word of the head and the longest figure have to fit. */
    private double least(int column) {
        double least = LEAST;
        for (String word : head(column).split("[ \n]")) {
            least = Math.max(least, setting.widths().of(word, SIZE, true) * 1.06 + 2 * SIDE);
        }
        for (Block.Row row : table.rows()) {
            String text = row.cells().get(column).writeTo(Wording.FULL);
            least = Math.max(least, Math.min(MOST, setting.widths().of(text, SIZE, false) * 1.06 + 2 * SIDE));
        }
        return Math.min(least, MOST);
    }

    private List<Double> widths(double name, List<Integer> columns, double width) {
        double least = columns.stream().mapToDouble(this::least).sum();
        double spare = Math.min(Math.max(0, width - name - least), columns.size() * 60.0);
        List<Double> widths = new ArrayList<>(List.of(name));
        columns.forEach(column -> widths.add(least(column) + spare / columns.size()));
        return widths;
    }

    /** As many parts as the height asks for, all of nearly the same length. */
    private List<Part> rows(List<Integer> columns, List<Double> widths, double height, boolean shaded) {
        Element.Line head = line(columns.stream().map(this::head).toList(), columns, widths, List.of());
        List<Element.Line> lines = table.rows().stream()
                .map(row -> line(row, columns, widths, shaded))
                .toList();
        double all = lines.stream().mapToDouble(Element.Line::height).sum();
        double highest = lines.stream().mapToDouble(Element.Line::height).max().orElse(0);
        int parts = filled(lines, height - head.height()).size();
        double even = Math.min(height - head.height(), all / Math.max(1, parts) + highest);
        return filled(lines, even).stream()
                .map(some -> {
                    List<Element.Line> whole = new ArrayList<>(List.of(head));
                    whole.addAll(some);
                    return new Part(widths, whole);
                })
                .toList();
    }

    private static List<List<Element.Line>> filled(List<Element.Line> lines, double height) {
        List<List<Element.Line>> parts = new ArrayList<>();
        List<Element.Line> part = new ArrayList<>();
        double used = 0;
        for (Element.Line line : lines) {
            if (!part.isEmpty() && used + line.height() > height) {
                parts.add(part);
                part = new ArrayList<>();
                used = 0;
            }
            part.add(line);
            used += line.height();
        }
        parts.add(part);
        return parts;
    }

    private Element.Line line(Block.Row row, List<Integer> columns, List<Double> widths, boolean shaded) {
        List<Integer> shades =
                shaded ? columns.stream().map(i -> shade(row.cells().get(i))).toList() : List.of();
        List<String> texts = columns.stream()
                .map(i -> row.cells().get(i).writeTo(Wording.FULL))
                .toList();
        return line(texts, columns, widths, shades);
    }

    private Element.Line line(List<String> texts, List<Integer> columns, List<Double> widths, List<Integer> shades) {
        boolean head = shades.isEmpty() && texts.get(0).equals(head(columns.get(0)));
        List<Element.Field> fields = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            double inner = widths.get(i) - 2 * SIDE;
            String text = setting.shortened(texts.get(i), SIZE, head, inner, head ? 6 : 3);
            lines = Math.max(lines, setting.lines(text, SIZE, head, inner));
            fields.add(new Element.Field(
                    text, Columns.numeric(table, columns.get(i)), shades.isEmpty() ? 0 : shades.get(i)));
        }
        return new Element.Line(lines * SIZE * FontWidths.LINE + 2 * ABOVE, fields);
    }

    private String head(int index) {
        Block.Column column = table.columns().get(index);
        String title = column.group().isEmpty() ? column.title() : column.group() + ": " + column.title();
        String people = column.base().split(" · ", 2)[0];
        return VisibleText.line(title)
                + (people.isEmpty() ? "" : " (" + VisibleText.line(people).replace(' ', '\u00A0') + ")");
    }

    /** In steps of a quarter of the way to half of the people, which few themes reach. */
    private static int shade(Cell cell) {
        double value = cell instanceof Cell.Share ? Scale.length(cell).orElse(0) : 0;
        return value == 0 ? 0 : value < 0.1 ? 1 : value < 0.25 ? 2 : value < 0.5 ? 3 : 4;
    }
}
