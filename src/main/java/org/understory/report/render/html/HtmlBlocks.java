package org.understory.report.render.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.understory.report.Block;
import org.understory.report.BlockWriter;
import org.understory.report.Report;
import org.understory.report.render.html.QuotesView.QuoteView;
import org.understory.report.render.reading.Names;
import org.understory.report.render.reading.Sources;
import org.understory.report.render.reading.Strengths;
import org.understory.report.render.reading.VisibleText;

/** Turns the blocks of a report into templates with what they show, and collects the table of contents. */
final class HtmlBlocks implements BlockWriter {

    private static final List<String> PATTERNS =
            List.of("pattern-1", "pattern-2", "pattern-3", "pattern-4", "pattern-5", "pattern-withheld");

    private static final String QUOTES = "quotes-";

    /** Rows up to which a table stands open, and up to which it does so beside its chart. */
    private static final int MANY = 30;

    private static final int SOME = 8;

    /** Columns up to which a table keeps all of them. */
    private static final int WIDE = 9;

    private final Names names = new Names();
    private final Map<String, String> anchors = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Contents contents = new Contents();
    private final ThemeFigures figures;
    private final Set<String> charted = new HashSet<>();
    private final List<MethodView> methods = new ArrayList<>();
    private String chapter = "";
    private int level = 1;

    private HtmlBlocks(Report report) {
        figures = ThemeFigures.of(report);
        // The ids of the page's own landmarks.
        names.give("content");
        names.give("contents");
        names.give("contents-title");
        names.give(MethodView.ANCHOR);
        PATTERNS.forEach(names::give);
    }

    /**
     * A piece of the page.
     *
     * @param template the name of its template
     * @param view what the template shows
     */
    record Part(String template, Object view) {}

    static HtmlBlocks of(Report report) {
        HtmlBlocks blocks = new HtmlBlocks(report);
        for (Block block : report.blocks()) {
            if (block instanceof Block.Quotes quotes) {
                blocks.anchors.put(quotes.id(), blocks.names.give(quotes.id()));
            } else if (block instanceof Block.Table table) {
                blocks.anchors.put(table.id(), blocks.names.give(table.id()));
            } else if (block instanceof Block.Chart chart) {
                blocks.nameDrawing(chart.id());
                blocks.charted.add(chart.table());
            } else if (block instanceof Block.Network network) {
                blocks.nameDrawing(network.id());
                blocks.charted.add(network.table());
            }
        }
        report.blocks().forEach(block -> block.writeTo(blocks));
        blocks.contents.add(1, MethodView.ANCHOR, MethodView.TITLE);
        return blocks;
    }

    private void nameDrawing(String id) {
        String anchor = names.give(id);
        anchors.put(id, anchor);
        names.give(anchor + "-title");
        names.give(anchor + "-alt");
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** How the figures were made, which stands at the end of the page. */
    List<MethodView> methods() {
        return List.copyOf(methods);
    }

    List<EntryView> contents() {
        return contents.entries();
    }

    @Override
    public void heading(Block.Heading heading) {
        level = Math.min(6, Math.max(2, heading.level() + 1));
        String text = VisibleText.line(heading.text());
        String anchor = names.give(heading.text());
        chapter = text;
        parts.add(new Part("heading.jte", new HeadingView(anchor, level, text)));
        contents.add(level - 1, anchor, text);
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        if (paragraph.method()) {
            method(VisibleText.line(paragraph.text()));
            return;
        }
        parts.add(new Part("paragraph.jte", new ProseView("", List.of(VisibleText.line(paragraph.text())))));
    }

    /** A method stands at the end of the page; where it was, there is a link to it. */
    private void method(String text) {
        String anchor = names.give("method-" + chapter);
        methods.add(new MethodView(anchor, chapter, text));
        parts.add(new Part("how.jte", methods.get(methods.size() - 1)));
    }

    @Override
    public void notices(Block.Notices notices) {
        List<String> lines = notices.lines().stream().map(VisibleText::line).toList();
        parts.add(new Part("notices.jte", new ProseView(VisibleText.line(notices.title()), lines)));
    }

    @Override
    public void findings(Block.Findings findings) {
        List<FindingsView.FindingView> views = findings.findings().stream()
                .map(finding -> new FindingsView.FindingView(
                        finding.strength().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Strengths.of(finding.strength()),
                        VisibleText.line(finding.text()),
                        VisibleText.line(finding.detail()),
                        anchors.getOrDefault(finding.target(), "")))
                .toList();
        parts.add(new Part(
                "findings.jte",
                new FindingsView(
                        names.give(findings.id()),
                        VisibleText.line(findings.title()),
                        VisibleText.line(findings.note()),
                        views)));
    }

    @Override
    public void chart(Block.Chart chart) {
        String table = anchors.getOrDefault(chart.table(), "");
        parts.add(new Part("chart.jte", HtmlChart.view(chart, anchors.get(chart.id()), table)));
    }

    @Override
    public void network(Block.Network network) {
        String table = anchors.getOrDefault(network.table(), "");
        parts.add(new Part("chart.jte", HtmlNetwork.view(network, anchors.get(network.id()), table)));
    }

    @Override
    public void table(Block.Table table) {
        if (table.isCut()) {
            table.visible().writeTo(this);
            return;
        }
        TableView view = HtmlTable.view(narrow(table), anchors.get(table.id()), anchors);
        parts.add(new Part("table.jte", isLong(table) ? view.fold() : view));
    }

    /** Intervals of many groups are left to each theme's section and to files, so that the table fits on paper. */
    private static Block.Table narrow(Block.Table table) {
        List<Integer> kept = IntStream.range(0, table.columns().size())
                .filter(at -> table.columns().size() <= WIDE
                        || !table.columns().get(at).measure().id().equals(ThemeFigures.INTERVAL))
                .boxed()
                .toList();
        if (kept.size() == table.columns().size()) {
            return table;
        }
        return new Block.Table(
                table.id(),
                table.caption(),
                table.base() + "; the intervals of these shares are in " + table.id() + ".csv",
                kept.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> new Block.Row(
                                row.group(), kept.stream().map(row.cells()::get).toList()))
                        .toList());
    }

    private boolean isLong(Block.Table table) {
        int rows = table.rows().size();
        return rows > MANY || rows > SOME && charted.contains(table.id());
    }

    @Override
    public void quotes(Block.Quotes quotes) {
        String title = VisibleText.line(quotes.title());
        String theme = quotes.id().startsWith(QUOTES) ? quotes.id().substring(QUOTES.length()) : "";
        HeadingView heading = new HeadingView(anchors.get(quotes.id()), Math.min(6, level + 1), title);
        parts.add(new Part(
                "quotes.jte",
                new QuotesView(
                        heading,
                        VisibleText.line(quotes.definition()),
                        theme.isEmpty() ? "" : figures.gist(theme),
                        figures(theme, quotes.title()),
                        VisibleText.line(quotes.note()),
                        quotes.quotes().stream().map(this::quote).toList())));
        contents.add(level, heading.anchor(), title);
    }

    private Optional<TableView> figures(String theme, String name) {
        return figures.table(theme, name).map(table -> HtmlTable.view(table, names.give(table.id()), anchors));
    }

    private QuoteView quote(Block.Quote quote) {
        List<Block.Piece> pieces = quote.pieces().stream()
                .map(piece -> new Block.Piece(VisibleText.visible(piece.text()), piece.evidence()))
                .toList();
        Block.Context context = new Block.Context(
                VisibleText.line(quote.context().before()),
                VisibleText.line(quote.context().after()));
        return new QuoteView(
                names.give(quote.id()),
                quote.verbatim(),
                pieces,
                VisibleText.line(quote.speaker()),
                Sources.apartFromSpeakerAndId(quote),
                VisibleText.line(quote.id()),
                context,
                facets(quote));
    }

    private static String facets(Block.Quote quote) {
        return quote.facets().stream()
                .map(facet -> encoded(facet.name()) + "=" + encoded(facet.value()))
                .collect(Collectors.joining("&"));
    }

    /** Letters and digits as they are, every other byte as {@code %XX}. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : VisibleText.line(text).getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each >= '0' && each <= '9' || each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z';
            encoded.append(plain ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each));
        }
        return encoded.toString();
    }
}
