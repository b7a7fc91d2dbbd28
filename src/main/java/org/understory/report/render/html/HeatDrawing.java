package org.understory.report.render.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.render.html.Axis.Figure;
import org.understory.report.render.html.ChartView.Drawing;
import org.understory.report.render.html.ChartView.KeyView;
import org.understory.report.render.html.Shape.Place;
import org.understory.report.render.reading.VisibleText;

/** Draws fields, the darker the more, each with its figure in it. */
final class HeatDrawing {

    /** How many shades there are; the lightest is for nothing. */
    private static final int SHADES = 7;

    /** Of so many people a share makes the scale. */
    private static final int MANY = 10;

    private static final int LETTERS = 32;
    private static final int LINES = 2;
    private static final int HEAD_LETTERS = 10;
    private static final int HEAD_LINES = 3;
    private static final int LINE = 16;
    private static final int FIELD = 20;
    private static final int GAP = 4;

    private final Block.Chart chart;
    private final Axis axis;
    private final int columns;

    HeatDrawing(Block.Chart chart) {
        this.chart = chart;
        this.axis = scale(chart);
        this.columns = Math.max(1, chart.series().size());
    }

    /**
     * The scale of the shades: shares of few people jump about, and would leave the others pale, so that they make the
     * scale only where there are no others.
     */
    private static Axis scale(Block.Chart chart) {
        boolean large = cells(chart).anyMatch(HeatDrawing::isOfMany);
        return large ? Axis.of(chart, HeatDrawing::isOfMany) : Axis.of(chart);
    }

    private static Stream<Cell> cells(Block.Chart chart) {
        return chart.series().stream().flatMap(series -> series.values().stream());
    }

    private static boolean isOfMany(Cell cell) {
        return !(cell instanceof Cell.Share share) || share.whole() >= MANY;
    }

    Drawing drawing() {
        List<Shape> names = new ArrayList<>();
        List<Shape> plot = new ArrayList<>(heads());
        int y = HEAD_LINES * LINE + LINE + GAP;
        for (int category = 0; category < chart.categories().size(); category++) {
            List<String> lines = Labels.lines(chart.categories().get(category), LETTERS, LINES);
            String form = "lines-" + lines.size();
            for (String line : lines) {
                y += LINE;
                names.add(Shape.text("name " + form, new Place("0", y - 4), line));
            }
            for (int series = 0; series < chart.series().size(); series++) {
                plot.addAll(field(category, series, form, y));
            }
            y += FIELD + GAP;
        }
        return new Drawing("heat columns-" + Math.min(columns, 24), y, names, plot);
    }

    private List<Shape> heads() {
        List<Shape> heads = new ArrayList<>();
        for (int series = 0; series < chart.series().size(); series++) {
            Block.Series one = chart.series().get(series);
            List<String> lines = new ArrayList<>(Labels.lines(one.name(), HEAD_LETTERS, HEAD_LINES));
            int y = (HEAD_LINES - lines.size()) * LINE;
            for (String line : lines) {
                y += LINE;
                heads.add(Shape.text("head middle", new Place(middle(series), y - 4), line)
                        .saying(VisibleText.line(one.name())));
            }
            heads.add(Shape.text("scale middle", new Place(middle(series), y + LINE - 4), base(one)));
        }
        return heads;
    }

    /** The number of people alone: there is no room for more, and the table has it. */
    private static String base(Block.Series series) {
        String base = VisibleText.line(series.base());
        int more = base.indexOf(" · ");
        return more < 0 ? base : base.substring(0, more);
    }

    private String middle(int series) {
        return Axis.percentOf((series + 0.5) / columns);
    }

    private List<Shape> field(int category, int series, String form, int y) {
        Block.Series one = chart.series().get(series);
        Cell cell = one.values().get(category);
        Optional<Figure> figure = Figure.of(cell);
        String shade = figure.map(known -> "h" + shade(known.value())).orElse(sign(cell));
        String title = HtmlChart.said(chart.categories().get(category), one, cell);
        Place corner = new Place(Axis.percentOf((double) series / columns), y);
        return List.of(
                Shape.rect("field " + shade + " " + form, corner, Axis.percentOf(1.0 / columns), FIELD)
                        .saying(title),
                Shape.text(
                                "figure-in middle in-" + shade + " " + form,
                                new Place(middle(series), y + 15),
                                HtmlChart.label(cell))
                        .saying(title));
    }

    private static String sign(Cell cell) {
        return cell instanceof Cell.Suppressed ? "withheld" : "missing";
    }

    /** Nothing is the lightest; the rest share the others evenly, by how far from nothing they are. */
    private int shade(double value) {
        double most = Math.max(axis.high().doubleValue(), -axis.low().doubleValue());
        double part = Math.min(1, Math.abs(value) / most);
        return part == 0 ? 0 : 1 + (int) Math.min(SHADES - 2, Math.floor(part * (SHADES - 1)));
    }

    /** From the lightest to the darkest, which stands for more as well where a share of few people is beyond it. */
    static List<KeyView> keys(Block.Chart chart) {
        Axis axis = scale(chart);
        BigDecimal most = axis.high().max(axis.low().negate());
        boolean beyond = cells(chart)
                .anyMatch(cell -> Figure.of(cell)
                        .filter(figure -> Math.abs(figure.value()) > most.doubleValue())
                        .isPresent());
        List<KeyView> keys = new ArrayList<>();
        keys.add(new KeyView("h0", "", axis.text(BigDecimal.ZERO)));
        for (int shade = 1; shade < SHADES; shade++) {
            String text = axis.text(most) + (beyond ? " or more" : "");
            keys.add(new KeyView("h" + shade, "", shade == SHADES - 1 ? text : ""));
        }
        return keys;
    }
}
