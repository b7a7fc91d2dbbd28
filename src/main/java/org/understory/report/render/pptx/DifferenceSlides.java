package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.Report;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.reading.Wording;

/** The largest differences between a group and all others together, with their intervals. */
final class DifferenceSlides {

    private static final int MOST = 10;
    private static final double BAR = 40;
    private static final String CAUTION =
            "Bars: the group's share less the others', in points; lines: 95% intervals; dark where these leave out 0. The largest of many differences look larger than they are; which of them stand is among"
                    + " the headline findings.";

    private final Report report;
    private final Pages pages;

    DifferenceSlides(Report report, Pages pages) {
        this.report = report;
        this.pages = pages;
    }

    List<Slide> slides() {
        List<Slide> slides = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Table table) {
                slide(table).ifPresent(slides::add);
            }
        }
        return slides;
    }

    private Optional<Slide> slide(Block.Table table) {
        List<Element.Bar> all = bars(table);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Comparator<Element.Bar> bySize =
                Comparator.comparingDouble(bar -> -Math.abs(bar.value().orElse(0)));
        Box body = pages.stage().body();
        String foot = CAUTION + " Base: " + VisibleText.line(table.base());
        double room = body.height() - pages.footHeight(foot, body.width()) - 6;
        List<Element.Bar> bars =
                all.stream().sorted(bySize).limit(most(all, room, body.width())).toList();
        double high = Math.min(room, bars.size() * BAR);
        String title =
                VisibleText.line(table.caption()) + ": the " + bars.size() + " largest differences of " + all.size();
        double longest = bars.stream()
                .flatMap(bar -> bar.reach().stream())
                .mapToDouble(Element.Reach::high)
                .max()
                .orElse(0);
        Element.Axis axis = new Element.Axis("difference in points", Math.ceil(Math.max(1, longest)), "0");
        Element.Bars chart = new Element.Bars(
                "Chart of differences",
                "Bar chart of differences in points: " + labels(bars),
                body.top(high),
                axis,
                bars);
        return Optional.of(pages.placed(
                title, List.of(chart, pages.foot("Base", foot, body)), List.of(foot, "Differences: " + labels(bars))));
    }

    /** As many as have their labels whole. */
    private int most(List<Element.Bar> bars, double height, double width) {
        int lines = bars.stream()
                .mapToInt(bar -> pages.stage()
                        .setting()
                        .lines(bar.label(), Para.SMALLEST, false, width * ChartDrawing.MOST_LABEL))
                .max()
                .orElse(1);
        return Math.max(1, Math.min(MOST, (int) (height / (lines * Para.SMALLEST * FontWidths.LINE + 4))));
    }

    private static String labels(List<Element.Bar> bars) {
        return String.join("; ", bars.stream().map(Element.Bar::label).toList()) + ".";
    }

    /** A bar for each row that names a theme and a group and has a difference in points with an interval. */
    private static List<Element.Bar> bars(Block.Table table) {
        List<Element.Bar> bars = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            if (row.cells().size() > 2
                    && row.cells().get(0) instanceof Cell.ThemeName theme
                    && row.cells().get(1) instanceof Cell.Text group) {
                row.cells().stream()
                        .filter(cell -> cell instanceof Cell.Interval interval
                                && interval.unit() == Cell.Unit.POINTS
                                && Double.isFinite(interval.low())
                                && Double.isFinite(interval.high()))
                        .findFirst()
                        .ifPresent(cell -> bars.add(bar(theme.name() + ", " + group.text(), (Cell.Interval) cell)));
            }
        }
        return bars;
    }

    private static Element.Bar bar(String name, Cell.Interval interval) {
        return new Element.Bar(
                Pages.unbroken(VisibleText.line(name) + ": " + interval.writeTo(Wording.FULL)),
                OptionalDouble.of(interval.value() * 100),
                Optional.of(new Element.Reach(interval.low() * 100, interval.high() * 100)),
                interval.low() > 0 || interval.high() < 0);
    }
}
