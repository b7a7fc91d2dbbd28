package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.understory.report.Block;
import org.understory.report.Report;
import org.understory.report.render.reading.Legend;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.reading.Wording;

/** Groups side by side: a table of shares, the darker the more, with each group's base in its head. */
final class ComparisonSlides {

    private final Report report;
    private final Pages pages;

    ComparisonSlides(Report report, Pages pages) {
        this.report = report;
        this.pages = pages;
    }

    List<Slide> slides() {
        List<Slide> slides = new ArrayList<>();
        ThemeTable.comparisons(report).forEach(table -> slides.addAll(slides(table)));
        return slides;
    }

    private List<Slide> slides(ThemeTable comparison) {
        Block.Table table = comparison.sideBySide(comparison.measures().get(0).title(), comparison.themes());
        Box body = pages.stage().body();
        String foot = foot(comparison, table);
        double high = body.height() - pages.footHeight(foot, body.width()) - 4;
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(i);
        }
        List<Tables.Part> parts = new Tables(table, pages.stage().setting()).parts(columns, body.top(high), true);
        List<Slide> slides = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Element.Grid grid = new Element.Grid(
                    "Table of themes by group",
                    alt(comparison),
                    body.top(high),
                    parts.get(i).widths(),
                    parts.get(i).lines());
            slides.add(pages.placed(
                    Pages.numbered(VisibleText.line(comparison.table().caption()), i, parts.size()),
                    List.of(grid, pages.foot("Base", foot, body)),
                    List.of(foot, groups(comparison))));
        }
        return slides;
    }

    private static String foot(ThemeTable comparison, Block.Table shown) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < shown.columns().size(); i++) {
            all.add(i);
        }
        List<String> lines = new ArrayList<>();
        lines.add("Share " + VisibleText.line(comparison.measures().get(0).title()) + "; darker from 10%, 25% and 50%."
                + (shown.base().isEmpty() ? "" : " Base: " + VisibleText.line(shown.base())));
        lines.addAll(Legend.ofSigns(shown, all, Wording.FULL));
        return String.join(". ", lines);
    }

    static String groups(ThemeTable comparison) {
        return "Groups: "
                + comparison.measures().stream()
                        .map(measure -> VisibleText.line(measure.heading()))
                        .collect(Collectors.joining(", "));
    }

    private static String alt(ThemeTable comparison) {
        return "Table of the share of participants who raised each theme, one column for each group. "
                + groups(comparison) + ".";
    }
}
