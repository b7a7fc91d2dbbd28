package org.understory.report.render.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;
import org.understory.report.Report;
import org.understory.report.render.reading.Wording;

/**
 * The figures of one theme, gathered from the tables of the report: a line for everybody and one for each group. Nothing
 * is computed here; a figure that no table has is not shown.
 */
final class ThemeFigures {

    private static final String EVERYBODY = "everybody";
    private static final String SHARE = "participants_share";
    static final String INTERVAL = "participants_interval";
    private static final String SILENT = "silent";

    /** What is shown of each line, by what the columns of the tables measure, with the heading it gets. */
    private static final Map<String, String> MEASURES = measures();

    private final Map<String, List<Line>> byTheme = new LinkedHashMap<>();

    /**
     * The people of a line.
     *
     * @param attribute what they share, such as {@code department}, or empty for everybody
     * @param group such as {@code Defra}
     * @param cells what the tables say of them, by measure
     */
    private record Line(String attribute, String group, Map<String, Cell> cells) {}

    private static Map<String, String> measures() {
        Map<String, String> measures = new LinkedHashMap<>();
        measures.put("participants", "mentioned it");
        measures.put(SILENT, "did not");
        measures.put(SHARE, "of those who spoke");
        measures.put(INTERVAL, "95% interval of that share");
        measures.put("per_1000_words", "sentences for 1,000 words");
        return measures;
    }

    static ThemeFigures of(Report report) {
        ThemeFigures figures = new ThemeFigures();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Table table) {
                figures.take(table);
            }
        }
        return figures;
    }

    private void take(Block.Table table) {
        for (int at = 1; at < table.columns().size(); at++) {
            Column column = table.columns().get(at);
            String measure = column.measure().id();
            if (MEASURES.containsKey(measure)) {
                for (Row row : table.rows()) {
                    if (row.cells().get(0) instanceof Cell.ThemeName theme) {
                        line(theme.id(), column)
                                .cells()
                                .putIfAbsent(measure, row.cells().get(at));
                    }
                }
            }
        }
    }

    private Line line(String theme, Column column) {
        String attribute = column.measure().attribute();
        String group = attribute.isEmpty() ? EVERYBODY : column.group();
        List<Line> lines = byTheme.computeIfAbsent(theme, any -> new ArrayList<>());
        return lines.stream()
                .filter(line ->
                        line.attribute().equals(attribute) && line.group().equals(group))
                .findFirst()
                .orElseGet(() -> {
                    Line line = new Line(attribute, group, new LinkedHashMap<>());
                    lines.add(line);
                    return line;
                });
    }

    /** Such as {@code (12%, 95% interval 8% to 17%)}. */
    private static String bounds(Cell.Interval interval) {
        String level = ", " + Math.round(interval.level() * 100) + "% interval ";
        return "(" + interval.writeTo(Wording.FULL).replace(" (", level);
    }

    /** How many mentioned a theme and how many did not, in a sentence; empty where no table says. */
    String gist(String theme) {
        for (Line line : byTheme.getOrDefault(theme, List.of())) {
            if (line.attribute().isEmpty() && line.cells().get(SHARE) instanceof Cell.Share share) {
                String interval = line.cells().get(INTERVAL) instanceof Cell.Interval known ? " " + bounds(known) : "";
                return "Mentioned by " + Wording.FULL.count(new Cell.Count(share.part())) + " of "
                        + Wording.FULL.count(new Cell.Count(share.whole())) + " participants who spoke" + interval
                        + "; " + Wording.FULL.count(new Cell.Count(share.whole() - share.part()))
                        + " did not mention it.";
            }
        }
        return "";
    }

    /**
     * The figures of a theme as a table; nothing where there are no groups to set side by side.
     *
     * @param name of the theme
     */
    Optional<Block.Table> table(String theme, String name) {
        List<Line> lines = byTheme.getOrDefault(theme, List.of());
        if (lines.size() < 2) {
            return Optional.empty();
        }
        List<String> shown = MEASURES.keySet().stream()
                .filter(measure -> lines.stream().anyMatch(line -> line.cells().containsKey(measure)))
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("participants_of", "Participants", "", "", false, true));
        shown.forEach(measure ->
                columns.add(new Column(measure, MEASURES.get(measure), "", "", measure.equals(SHARE), true)));
        return Optional.of(new Block.Table(
                "figures-" + theme,
                "Who mentioned " + name,
                "the participants of each line who spoke",
                columns,
                lines.stream().map(line -> row(line, shown)).toList()));
    }

    private static Row row(Line line, List<String> shown) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(line.group() + size(line)));
        shown.forEach(measure -> cells.add(line.cells().getOrDefault(measure, new Cell.Missing("in no table"))));
        return new Row(line.attribute().isEmpty() ? "" : "by " + line.attribute(), cells);
    }

    private static String size(Line line) {
        return line.cells().get(SHARE) instanceof Cell.Share share
                ? " (n = " + Wording.FULL.count(new Cell.Count(share.whole())) + ")"
                : "";
    }
}
