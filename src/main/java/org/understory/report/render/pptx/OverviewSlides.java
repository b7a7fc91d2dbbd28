package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.Report;
import org.understory.report.render.reading.VisibleText;

/** All themes in one chart, the most frequent first. */
final class OverviewSlides {

    /** The least height of a bar with its name, in points. */
    private static final double BAR = 19;

    private final Report report;
    private final Pages pages;

    OverviewSlides(Report report, Pages pages) {
        this.report = report;
        this.pages = pages;
    }

    List<Slide> slides() {
        return ThemeTable.overall(report).map(this::slides).orElse(List.of());
    }

    private List<Slide> slides(ThemeTable table) {
        Box body = pages.stage().body();
        String base = Bases.of(table);
        double foot = pages.footHeight(base, body.width());
        List<Element.Bar> bars = bars(table, "");
        List<List<Element.Bar>> parts = Pages.parts(bars, (int) ((body.height() - foot) / BAR));
        List<Slide> slides = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Box place = body.top(body.height() - foot);
            double high = Math.min(place.height(), parts.get(i).size() * 2.4 * BAR);
            Element.Bars chart = new Element.Bars(
                    "Chart of all themes", alt(parts.get(i)), place.top(high), Scale.of(table), parts.get(i));
            slides.add(pages.placed(
                    Pages.numbered("How often each theme came up", i, parts.size()),
                    List.of(chart, pages.foot("Base", base, body)),
                    List.of(base)));
        }
        return slides;
    }

    /**
     * A bar for each theme, the longest first.
     *
     * @param strong the id of the theme that matters among them, or empty
     */
    static List<Element.Bar> bars(ThemeTable table, String strong) {
        int column = table.measures().get(0).column();
        Comparator<Block.Row> byLength = Comparator.comparingDouble(
                row -> -Scale.length(row.cells().get(column)).orElse(-1));
        return table.themes().stream()
                .sorted(byLength)
                .map(row -> bar((Cell.ThemeName) row.cells().get(0), row.cells().get(column), strong))
                .toList();
    }

    private static Element.Bar bar(Cell.ThemeName theme, Cell cell, String strong) {
        boolean marked = theme.id().equals(strong);
        String name = (marked ? "▶ " : "") + VisibleText.line(theme.name());
        return new Element.Bar(name + Bases.partOf(cell), Scale.length(cell), strong.isEmpty() || marked);
    }

    private static String alt(List<Element.Bar> bars) {
        return "Bar chart of " + bars.size() + " themes by the share of participants who raised them. Most: "
                + bars.get(0).label() + "; least: " + bars.get(bars.size() - 1).label() + ".";
    }
}
