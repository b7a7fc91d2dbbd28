package org.understory.report.render.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.render.html.Axis.Figure;
import org.understory.report.render.html.ChartView.Drawing;
import org.understory.report.render.html.Shape.Place;

/** Draws bars that lie, one below the other, with their figures at their ends. */
final class BarDrawing {

    /** Letters in a line of a name, and lines of it at most. */
    private static final int LETTERS = 32;

    private static final int LINES = 2;

    private static final int HEAD = 22;
    private static final int LINE = 16;
    private static final int BAR = 14;
    private static final int GAP = 8;

    private final Block.Chart chart;
    private final Axis axis;
    private final List<Shape> names = new ArrayList<>();
    private final List<Shape> plot = new ArrayList<>();

    BarDrawing(Block.Chart chart) {
        this.chart = chart;
        this.axis = Axis.of(chart);
    }

    Drawing drawing() {
        int y = HEAD;
        List<Shape> bars = new ArrayList<>(plot);
        for (int category = 0; category < chart.categories().size(); category++) {
            List<String> lines = Labels.lines(chart.categories().get(category), LETTERS, LINES);
            String form = "lines-" + lines.size();
            for (String line : lines) {
                y += LINE;
                names.add(Shape.text("name " + form, new Place("0", y - 4), line));
            }
            for (int series = 0; series < chart.series().size(); series++) {
                bars.addAll(bar(category, series, form, y));
                y += BAR;
            }
            y += GAP;
        }
        plot.addAll(ticks(y));
        plot.addAll(bars);
        return new Drawing(chart.series().size() > 1 ? "bars several" : "bars", y, names, plot);
    }

    private List<Shape> ticks(int bottom) {
        List<Shape> shapes = new ArrayList<>();
        for (BigDecimal tick : axis.ticks()) {
            String x = axis.percent(tick.doubleValue());
            shapes.add(Shape.line(tick.signum() == 0 ? "zero" : "tick", new Place(x, HEAD - 4), new Place(x, bottom)));
            shapes.add(Shape.text("scale middle", new Place(x, HEAD - 9), axis.text(tick)));
        }
        return shapes;
    }

    private List<Shape> bar(int category, int series, String form, int y) {
        Block.Series one = chart.series().get(series);
        Cell cell = one.values().get(category);
        String title = HtmlChart.said(chart.categories().get(category), one, cell);
        Optional<Figure> figure = Figure.of(cell);
        List<Shape> shapes = new ArrayList<>();
        double end = 0;
        if (figure.isPresent()) {
            Figure drawn = figure.get();
            double from = Math.min(0, drawn.value());
            end = Math.max(0, drawn.high());
            String width = Axis.percentOf(axis.position(Math.max(0, drawn.value())) - axis.position(from));
            shapes.add(Shape.rect(
                            "rod " + HtmlChart.look(series) + " " + form,
                            new Place(axis.percent(from), y),
                            width,
                            BAR - 2)
                    .saying(title));
            if (drawn.hasInterval()) {
                shapes.addAll(whisker(drawn, form, y + BAR / 2 - 1));
            }
        }
        String kind = cell instanceof Cell.Suppressed ? "value withheld-sign " : "value ";
        shapes.add(Shape.text(kind + form, new Place(axis.percent(end), y + BAR - 3), HtmlChart.label(cell))
                .saying(title));
        return shapes;
    }

    private List<Shape> whisker(Figure figure, String form, int y) {
        Place low = new Place(axis.percent(figure.low()), y);
        Place high = new Place(axis.percent(figure.high()), y);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Shape.line("whisker " + form, low, high));
        for (Place end : List.of(low, high)) {
            shapes.add(Shape.line("whisker " + form, new Place(end.x(), y - 4), new Place(end.x(), y + 4)));
        }
        return shapes;
    }
}
