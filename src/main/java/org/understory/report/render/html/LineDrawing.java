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

/** Draws a line for each series over the categories in their order; where a figure is missing, so is the line. */
final class LineDrawing {

    private static final List<String> MARKS = List.of(
            "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0Z",
            "M-4 -4H4V4H-4Z",
            "M0 -5L5 4H-5Z",
            "M0 -5L5 0L0 5L-5 0Z",
            "M-5 -4H5L0 5Z",
            "M-5 -1.5H-1.5V-5H1.5V-1.5H5V1.5H1.5V5H-1.5V1.5H-5Z");

    /** So many names fit below the narrowest drawing, and so many letters of each. */
    private static final int NAMES = 4;

    private static final int LETTERS = 12;
    /** With more categories than this, only the ends of lines have marks. */
    private static final int MANY = 30;

    private static final int TOP = 22;
    private static final int PLOT = 220;
    private static final int FOOT = 26;

    private final Block.Chart chart;
    private final Axis axis;
    private final int last;

    LineDrawing(Block.Chart chart) {
        this.chart = chart;
        this.axis = Axis.of(chart);
        this.last = chart.categories().size() - 1;
    }

    static String mark(int series) {
        return MARKS.get(series % MARKS.size());
    }

    Drawing drawing() {
        List<Shape> plot = new ArrayList<>();
        for (BigDecimal tick : axis.ticks()) {
            int y = y(tick.doubleValue());
            plot.add(Shape.line(tick.signum() == 0 ? "zero" : "tick", new Place("0", y), new Place("100%", y)));
            plot.add(Shape.text("scale beside", new Place("0", y + 4), axis.text(tick)));
        }
        plot.addAll(names());
        for (int series = 0; series < chart.series().size(); series++) {
            plot.addAll(line(series));
        }
        return new Drawing("lines", TOP + PLOT + FOOT, List.of(), plot);
    }

    private String x(int category) {
        return Axis.percentOf(last <= 0 ? 0.5 : (double) category / last);
    }

    private int y(double value) {
        return TOP + (int) Math.round((1 - axis.position(value)) * PLOT);
    }

    private List<Shape> names() {
        List<Shape> shapes = new ArrayList<>();
        int names = Math.min(NAMES, last + 1);
        for (int i = 0; i < names; i++) {
            int category = names == 1 ? 0 : Math.round((float) i * last / (names - 1));
            String side = category == 0 && last > 0 ? "first" : category == last && last > 0 ? "last" : "middle";
            String name =
                    Labels.lines(chart.categories().get(category), LETTERS, 1).get(0);
            shapes.add(Shape.text("scale " + side, new Place(x(category), TOP + PLOT + 18), name));
        }
        return shapes;
    }

    private List<Shape> line(int series) {
        Block.Series one = chart.series().get(series);
        String look = HtmlChart.look(series);
        List<Shape> shapes = new ArrayList<>();
        List<Shape> marks = new ArrayList<>();
        Optional<Place> before = Optional.empty();
        for (int category = 0; category <= last; category++) {
            Cell cell = one.values().get(category);
            int place = category;
            Optional<Place> here = Figure.of(cell).map(figure -> new Place(x(place), y(figure.value())));
            if (here.isPresent() && before.isPresent()) {
                shapes.add(Shape.line("line " + look, before.get(), here.get()));
            }
            if (here.isPresent() && (last < MANY || category == 0 || category == last)) {
                marks.addAll(marks(category, series, here.get()));
            }
            before = here;
        }
        shapes.addAll(marks);
        return shapes;
    }

    private List<Shape> marks(int category, int series, Place place) {
        Block.Series one = chart.series().get(series);
        Cell cell = one.values().get(category);
        List<Shape> shapes = new ArrayList<>();
        Figure.of(cell)
                .filter(Figure::hasInterval)
                .ifPresent(figure -> shapes.add(Shape.line(
                        "whisker", new Place(place.x(), y(figure.low())), new Place(place.x(), y(figure.high())))));
        shapes.add(Shape.mark("point " + HtmlChart.look(series), place, mark(series))
                .saying(HtmlChart.said(chart.categories().get(category), one, cell)));
        return shapes;
    }
}
