package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.Report;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.reading.Wording;

/** A slide for each theme that was raised: who raised it, as a chart, and what they said. */
final class ThemeSlides {

    private static final String QUOTES = "quotes-";
    private static final double GAP = 28;

    /** Of the width, for the chart. */
    private static final double CHART = 0.47;

    private static final double MEANING = 16;
    private static final double WIDE = 760;
    private static final double BAR = 56;

    private final Report report;
    private final DeckSettings settings;
    private final Pages pages;

    ThemeSlides(Report report, DeckSettings settings, Pages pages) {
        this.report = report;
        this.settings = settings;
        this.pages = pages;
    }

    List<Slide> slides() {
        List<Slide> slides = new ArrayList<>();
        Optional<ThemeTable> table = ThemeTable.overall(report).or(() -> comparison());
        table.ifPresent(figures -> figures.themes().forEach(row -> {
            Cell.ThemeName theme = (Cell.ThemeName) row.cells().get(0);
            Cell share = row.cells().get(figures.measures().get(0).column());
            boolean raised =
                    Scale.length(share).orElse(0) > 0 || !quotes(theme.id()).isEmpty();
            if (raised && settings.wants(theme.id())) {
                slides.addAll(slides(theme, share));
            }
        }));
        return slides;
    }

    private Optional<ThemeTable> comparison() {
        return ThemeTable.comparisons(report).stream().findFirst();
    }

    private List<Block.Quote> quotes(String theme) {
        return block(theme).map(Block.Quotes::quotes).orElse(List.of()).stream()
                .limit(settings.quotes())
                .toList();
    }

    private List<Slide> slides(Cell.ThemeName theme, Cell share) {
        List<Block.Quote> quotes = quotes(theme.id());
        String title = title(theme, share);
        List<Element> elements = new ArrayList<>();
        Box body = pages.stage().body();
        meaning(theme).ifPresent(elements::add);
        double top = elements.isEmpty() ? 0 : elements.get(0).box().height() + 10;
        Box left = body.below(top).left(body.width() * CHART);
        Box right = body.below(top).beside(body.width() * CHART + GAP);
        comparison()
                .flatMap(table -> table.row(theme.id()).map(row -> byGroup(theme, table, row, left)))
                .or(() -> ThemeTable.overall(report).map(table -> amongAll(theme, table, left)))
                .ifPresent(elements::addAll);
        QuoteColumn column = QuoteColumn.of(
                quotes.subList(0, Math.min(quotes.size(), DeckSettings.QUOTES)),
                right,
                pages.stage().setting());
        if (!column.paras().isEmpty()) {
            elements.add(new Element.Words("Quotations", right, column.paras()));
        }
        List<Slide> slides = new ArrayList<>();
        slides.add(pages.placed(
                title,
                elements,
                notes(theme, settings.quotes() > DeckSettings.QUOTES ? quotes.subList(0, column.shown()) : quotes)));
        if (settings.quotes() > DeckSettings.QUOTES) {
            slides.addAll(more(theme, quotes.subList(column.shown(), quotes.size())));
        }
        return slides;
    }

    /** What the theme means, in two lines at most, on a slide that has room; it is in the notes in any case. */
    private Optional<Element> meaning(Cell.ThemeName theme) {
        Box body = pages.stage().body();
        return block(theme.id())
                .filter(block -> body.width() >= WIDE)
                .map(block -> VisibleText.line(block.definition()))
                .filter(definition -> !definition.isBlank())
                .map(definition -> {
                    String text = pages.stage().setting().shortened(definition, MEANING, false, body.width(), 2);
                    int lines = pages.stage().setting().lines(text, MEANING, false, body.width());
                    return new Element.Words(
                            "What it means",
                            body.top(lines * MEANING * FontWidths.LINE + 2),
                            List.of(new Para(text, MEANING, Para.Look.SOURCE)));
                });
    }

    private Optional<Block.Quotes> block(String theme) {
        return report.blocks().stream()
                .filter(block ->
                        block instanceof Block.Quotes quotes && quotes.id().equals(QUOTES + theme))
                .map(block -> (Block.Quotes) block)
                .findFirst();
    }

    private static String title(Cell.ThemeName theme, Cell share) {
        String name = VisibleText.line(theme.name());
        return share instanceof Cell.Share of
                ? name + ": " + of.part() + " of " + of.whole() + " (" + share.writeTo(Wording.FULL) + ")"
                : name;
    }

    private List<Element> byGroup(Cell.ThemeName theme, ThemeTable table, Block.Row row, Box box) {
        List<Element.Bar> bars = table.measures().stream()
                .map(measure -> bar(measure, row.cells().get(measure.column())))
                .toList();
        String alt = "Bar chart of the share of participants who raised " + VisibleText.line(theme.name())
                + ", by group: "
                + table.measures().stream()
                        .map(measure -> VisibleText.line(measure.group()) + " "
                                + Bases.inWords(row.cells().get(measure.column())))
                        .collect(Collectors.joining(", "))
                + ".";
        return chart(table, bars, alt, box);
    }

    private static Element.Bar bar(ThemeTable.Measure measure, Cell cell) {
        boolean everybody = measure.group().equals("everybody");
        return new Element.Bar(VisibleText.line(measure.group()) + Bases.partOf(cell), Scale.length(cell), !everybody);
    }

    private List<Element> amongAll(Cell.ThemeName theme, ThemeTable table, Box box) {
        String alt = "Bar chart of all themes by the share of participants who raised them; "
                + VisibleText.line(theme.name()) + " is marked.";
        return chart(table, OverviewSlides.bars(table, theme.id()), alt, box);
    }

    private List<Element> chart(ThemeTable table, List<Element.Bar> bars, String alt, Box box) {
        String base = Bases.brief(table, !table.measures().get(0).group().isEmpty() && hasFindings());
        double foot = pages.footHeight(base, box.width());
        double high = Math.min(box.height() - foot - 6, bars.size() * BAR);
        Element.Bars chart = new Element.Bars("Chart of participants", alt, box.top(high), Scale.of(table), bars);
        Box below = box.below(high + 6);
        return List.of(chart, pages.foot("Base", base, below.top(foot)));
    }

    private boolean hasFindings() {
        return report.blocks().stream().anyMatch(block -> block instanceof Block.Findings);
    }

    private List<Slide> more(Cell.ThemeName theme, List<Block.Quote> quotes) {
        Quotations large = new Quotations(pages.stage().setting(), 20);
        Box body = pages.stage().body();
        List<Slide> slides = new ArrayList<>();
        List<Para> paras = new ArrayList<>();
        List<Block.Quote> on = new ArrayList<>();
        for (Block.Quote quote : quotes) {
            List<Para> next = large.within(quote, body.width(), body.height());
            List<Para> together = new ArrayList<>(paras);
            together.addAll(next);
            if (!paras.isEmpty() && pages.stage().setting().height(together, body.width()) > body.height()) {
                slides.add(further(theme, paras, on));
                paras.clear();
                on.clear();
            }
            paras.addAll(next);
            on.add(quote);
        }
        if (!paras.isEmpty()) {
            slides.add(further(theme, paras, on));
        }
        return slides;
    }

    private Slide further(Cell.ThemeName theme, List<Para> paras, List<Block.Quote> quotes) {
        return new Slide(
                Slide.Layout.TEXT,
                VisibleText.line(theme.name()) + ": in more words",
                List.of(new Element.Words("Quotations", pages.stage().body(), paras)),
                pages.provenance().notes(notes(theme, quotes)));
    }

    private List<String> notes(Cell.ThemeName theme, List<Block.Quote> quotes) {
        List<String> notes = new ArrayList<>();
        block(theme.id()).ifPresent(of -> {
            notes.add(of.definition().isBlank() ? "" : "What it means: " + VisibleText.line(of.definition()));
            notes.add("Quotations: " + VisibleText.line(of.note()));
        });
        quotes.forEach(quote -> notes.add(Quotations.noteOf(quote)));
        comparison().ifPresent(table -> notes.add(ComparisonSlides.groups(table)));
        ThemeTable.overall(report).ifPresent(table -> notes.add(Bases.of(table)));
        return notes;
    }
}
