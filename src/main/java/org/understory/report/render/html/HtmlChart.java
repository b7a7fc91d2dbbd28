package org.understory.report.render.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.render.html.ChartView.Drawing;
import org.understory.report.render.html.ChartView.KeyView;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.reading.Wording;

/** Prepares a chart for its template: the drawing by its kind, and the key to it. */
final class HtmlChart {

    /** How many series look different; more than that repeat. */
    static final int LOOKS = 6;

    private HtmlChart() {}

    /**
     * The chart as its template sees it.
     *
     * @param anchor where it can be found
     * @param table the anchor of its table, or empty
     */
    static ChartView view(Block.Chart chart, String anchor, String table) {
        List<KeyView> keys = new ArrayList<>();
        Drawing drawing = switch (chart.kind()) {
            case BARS -> new BarDrawing(chart).drawing();
            case HEAT_MAP -> new HeatDrawing(chart).drawing();
            case LINES -> new LineDrawing(chart).drawing();
        };
        if (chart.kind() == Block.Chart.Kind.HEAT_MAP) {
            keys.addAll(HeatDrawing.keys(chart));
        } else if (chart.series().size() > 1) {
            keys.addAll(keys(chart));
        }
        keys.addAll(signs(chart));
        return new ChartView(
                anchor,
                VisibleText.line(chart.title()),
                VisibleText.line(chart.alt()),
                VisibleText.line(chart.base()),
                table,
                drawing,
                keys);
    }

    private static List<KeyView> keys(Block.Chart chart) {
        boolean lines = chart.kind() == Block.Chart.Kind.LINES;
        List<KeyView> keys = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            Block.Series series = chart.series().get(i);
            String base = VisibleText.line(series.base());
            String text = VisibleText.line(series.name()) + (base.isEmpty() ? "" : " (" + base + ")");
            keys.add(new KeyView(look(i), lines ? LineDrawing.mark(i) : "", text));
        }
        return keys;
    }

    /** What stands where there is no figure, and how sure the figures are. */
    private static List<KeyView> signs(Block.Chart chart) {
        Set<KeyView> keys = new LinkedHashSet<>();
        for (Block.Series series : chart.series()) {
            for (Cell cell : series.values()) {
                if (cell instanceof Cell.Interval interval
                        && chart.kind() != Block.Chart.Kind.HEAT_MAP
                        && Axis.Figure.of(cell).isPresent()) {
                    keys.add(new KeyView("whisker", "M-8 0H8M-8 -4V4M8 -4V4", level(interval) + "interval"));
                } else if (cell instanceof Cell.Missing none) {
                    keys.add(new KeyView("missing", "", "no value: " + VisibleText.line(none.why())));
                } else if (cell instanceof Cell.Suppressed withheld) {
                    keys.add(new KeyView("withheld", "", "withheld: " + VisibleText.line(withheld.why())));
                }
            }
        }
        return List.copyOf(keys);
    }

    private static String level(Cell.Interval interval) {
        return Math.round(interval.level() * 100) + "% ";
    }

    /** The classes of a series: its colour and its pattern. */
    static String look(int series) {
        return "s" + series % LOOKS;
    }

    /** What a figure says in full when pointed at. */
    static String said(String category, Block.Series series, Cell cell) {
        String figure = cell.writeTo(Wording.FULL);
        if (cell instanceof Cell.Share share) {
            figure += " (" + share.part() + " of " + share.whole() + ")";
        } else if (cell instanceof Cell.Missing none) {
            figure = "no value: " + none.why();
        } else if (cell instanceof Cell.Suppressed withheld) {
            figure = "withheld: " + withheld.why();
        }
        String name = VisibleText.line(series.name());
        return VisibleText.line(category) + (name.isEmpty() ? "" : ", " + name) + ": " + VisibleText.line(figure);
    }

    /** The figure as it stands beside a bar: without its interval, which is drawn. */
    static String label(Cell cell) {
        String text = cell.writeTo(Wording.FULL);
        int bracket = text.indexOf(" (");
        return cell instanceof Cell.Interval && bracket > 0 ? text.substring(0, bracket) : text;
    }
}
