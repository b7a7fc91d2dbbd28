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

    private static final double BAR = 46;

    private final Report report;
    private final DeckSettings settings;
    private final Pages pages;
    private final Quotations quotations;

    ThemeSlides(Report report, DeckSettings settings, Pages pages) {
        this.report = report;
        this.settings = settings;
        this.pages = pages;
        this.quotations = new Quotations(pages.stage().setting());
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
        return report.blocks().stream()
                .filter(block ->
                        block instanceof Block.Quotes quotes && quotes.id().equals(QUOTES + theme))
                .flatMap(block -> ((Block.Quotes) block).quotes().stream())
                .limit(settings.quotes())
                .toList();
    }

    private List<Slide> slides(Cell.ThemeName theme, Cell share) {
        List<Block.Quote> quotes = quotes(theme.id());
        List<Block.Quote> beside = quotes.subList(0, Math.min(quotes.size(), DeckSettings.QUOTES));
        String title = title(theme, share);
        List<Element> elements = new ArrayList<>();
        Box body = pages.stage().body();
        Box left = body.left(body.width() * CHART);
        Box right = body.beside(body.width() * CHART + GAP);
        comparison()
                .flatMap(table -> table.row(theme.id()).map(row -> byGroup(theme, table, row, left)))
                .or(() -> ThemeTable.overall(report).map(table -> amongAll(theme, table, left)))
                .ifPresent(elements::addAll);
        if (!beside.isEmpty()) {
            elements.add(new Element.Words("Quotations", right, fitted(beside, right)));
        }
        List<Slide> slides = new ArrayList<>();
        slides.add(pages.placed(title, elements, notes(theme, beside)));
        slides.addAll(more(theme, quotes.subList(beside.size(), quotes.size())));
        return slides;
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
                                + row.cells().get(measure.column()).writeTo(Wording.FULL))
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
        String base = Bases.of(table);
        double foot = pages.footHeight(base, box.width());
        double high = Math.min(box.height() - foot - 6, bars.size() * BAR);
        Element.Bars chart = new Element.Bars("Chart of participants", alt, box.top(high), Scale.of(table), bars);
        Box below = box.below(high + 6);
        return List.of(chart, pages.foot("Base", base, below.top(foot)));
    }

    /** The quotations in one column: whole where they fit together, else the longest ones cut to an equal share. */
    private List<Para> fitted(List<Block.Quote> quotes, Box box) {
        List<Para> whole = quotes.stream()
                .flatMap(quote -> quotations.whole(quote).stream())
                .toList();
        Setting setting = pages.stage().setting();
        if (setting.height(whole, box.width()) <= box.height()) {
            return whole;
        }
        double share = box.height() / quotes.size();
        double spare = 0;
        List<Block.Quote> longer = new ArrayList<>();
        for (Block.Quote quote : quotes) {
            double high = setting.height(quotations.whole(quote), box.width());
            spare += Math.max(0, share - high);
            if (high > share) {
                longer.add(quote);
            }
        }
        double most = share + spare / longer.size();
        List<Para> paras = quotes.stream()
                .flatMap(quote -> quotations.within(quote, box.width(), longer.contains(quote) ? most : share).stream())
                .toList();
        return paras;
    }

    private List<Slide> more(Cell.ThemeName theme, List<Block.Quote> quotes) {
        Box body = pages.stage().body();
        List<Slide> slides = new ArrayList<>();
        List<Para> paras = new ArrayList<>();
        List<Block.Quote> on = new ArrayList<>();
        for (Block.Quote quote : quotes) {
            List<Para> next = quotations.within(quote, body.width(), body.height());
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
        for (Block block : report.blocks()) {
            if (block instanceof Block.Quotes of && of.id().equals(QUOTES + theme.id())) {
                notes.add(of.definition().isBlank() ? "" : "What it means: " + VisibleText.line(of.definition()));
                notes.add("Quotations: " + VisibleText.line(of.note()));
            }
        }
        quotes.forEach(quote -> notes.add(
                (quote.verbatim() ? "“" + VisibleText.line(quote.text()) + "”" : VisibleText.line(quote.text())) + " — "
                        + Quotations.sourceOf(quote)));
        comparison().ifPresent(table -> notes.add(ComparisonSlides.groups(table)));
        ThemeTable.overall(report).ifPresent(table -> notes.add(Bases.of(table)));
        return notes;
    }
}
