package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.Block;
import org.understory.report.Report;
import org.understory.report.render.reading.Legend;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.reading.Wording;

/** The tables of themes in full, on as many slides as they take. */
final class AppendixSlides {

    /** How far coders agree; which groups are not shown by themselves, and why. */
    private static final List<String> IN_FULL = List.of("agreement", "withheld");

    private final Report report;
    private final Pages pages;

    AppendixSlides(Report report, Pages pages) {
        this.report = report;
        this.pages = pages;
    }

    List<Slide> slides() {
        List<Slide> slides = new ArrayList<>();
        ThemeTable.overall(report).ifPresent(table -> slides.addAll(slides(table.table(), "")));
        ThemeTable.comparisons(report).forEach(table -> slides.addAll(slides(table)));
        report.blocks().stream()
                .filter(block -> block instanceof Block.Table table && IN_FULL.contains(table.id()))
                .forEach(block -> slides.addAll(slides((Block.Table) block, "")));
        return slides;
    }

    /** A table of each kind of figure; the shares are on the slide that sets the groups side by side. */
    private List<Slide> slides(ThemeTable comparison) {
        List<Slide> slides = new ArrayList<>();
        comparison.kinds().stream()
                .filter(kind -> !kind.equals(comparison.measures().get(0).title()))
                .forEach(kind -> slides.addAll(
                        slides(comparison.sideBySide(kind, comparison.table().rows()), ", " + VisibleText.line(kind))));
        return slides;
    }

    private List<Slide> slides(Block.Table table, String kind) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(i);
        }
        String foot = foot(table, columns);
        Box body = pages.stage().body();
        double high = body.height() - pages.footHeight(foot, body.width()) - 4;
        List<Tables.Part> parts = new Tables(table, pages.stage().setting()).parts(columns, body.top(high), false);
        List<Slide> slides = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String caption = VisibleText.line(table.caption()) + kind;
            Element.Grid grid = new Element.Grid(
                    "Table: " + caption,
                    "Table: " + caption + ", part " + (i + 1) + " of " + parts.size() + ". " + foot,
                    body.top(high),
                    parts.get(i).widths(),
                    parts.get(i).lines());
            slides.add(pages.placed(
                    "Appendix: " + Pages.numbered(caption, i, parts.size()),
                    List.of(grid, pages.foot("Base", foot, body)),
                    List.of(foot)));
        }
        return slides;
    }

    private static String foot(Block.Table table, List<Integer> columns) {
        List<String> lines = new ArrayList<>();
        if (!table.base().isBlank()) {
            lines.add("Base: " + VisibleText.line(table.base()));
        }
        lines.addAll(Legend.ofSigns(table, columns, Wording.FULL));
        return lines.isEmpty() ? "All figures are counts." : String.join(". ", lines);
    }
}
