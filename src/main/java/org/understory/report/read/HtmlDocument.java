package org.understory.report.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.understory.report.Recipe;
import org.understory.report.render.recipe.RecipeLine;

/** The web page of a report, or another page into which somebody put quotations. */
final class HtmlDocument implements DocumentReader {

    private static final String BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, summary";
    private static final String APART = "table, figure, script, style, .dialog";

    @Override
    public String format() {
        return "html";
    }

    @Override
    public List<String> endings() {
        return List.of(".html", ".htm");
    }

    @Override
    public Document read(Path file) throws IOException {
        Element page = Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8));
        page.select("wbr").remove();
        Optional<Recipe> recipe = Optional.ofNullable(page.selectFirst("meta[name=" + RecipeLine.NAME + "]"))
                .flatMap(meta -> RecipeLine.parse(meta.attr("content")));
        Document.Draft draft = new Document.Draft();
        if (recipe.isPresent()) {
            ours(draft, page);
        } else {
            Passages passages = new Passages("", draft);
            page.select("figure, blockquote, tr, " + BLOCKS).stream()
                    .filter(block ->
                            block.select("figure, blockquote, tr, " + BLOCKS).size() == 1 || block.is("figure"))
                    .filter(block -> block.is("figure") || block.closest("figure") == null)
                    .forEach(block -> passages.add(block.is("figure, tr") ? parts(block) : block.text()));
        }
        return draft.whole(recipe);
    }

    /** The words of a quotation and the parts of its source, or the cells of a row. */
    private static String parts(Element block) {
        List<String> parts = new ArrayList<>();
        block.select("blockquote, figcaption > span, td, th").forEach(part -> parts.add(part.text()));
        return parts.isEmpty() ? block.text() : String.join(" · ", parts);
    }

    private static void ours(Document.Draft draft, Element page) {
        page.select("title").forEach(title -> draft.words("", "title", title.text()));
        page.select("body").select(BLOCKS).stream()
                .filter(block -> block.closest(APART) == null)
                .forEach(block -> words(draft, block));
        page.select("section.chart, section.network").forEach(chart -> drawing(draft, chart));
        page.select("table").forEach(table -> table(draft, table));
        page.select("figure:has(blockquote)").forEach(figure -> quotation(draft, figure));
    }

    private static void words(Document.Draft draft, Element block) {
        String place = place(block);
        if (block.is("dd")) {
            Element name = block.previousElementSibling();
            draft.words("facts", name == null ? "" : name.text(), block.text());
        } else if (block.is(".base")) {
            draft.base(place, "base", block.text());
        } else if (!block.is("dt")) {
            draft.words(place, block.ownText().isEmpty() && !block.hasText() ? "" : kind(block), block.text());
        }
    }

    private static String kind(Element block) {
        return block.is("h1, h2, h3, h4") ? "heading" : "";
    }

    /** The section it stands in; headings stand for what follows them. */
    private static String place(Element block) {
        Element section = block.closest("section[id], section[aria-labelledby], .table[id]");
        return section == null ? "" : section.id().isEmpty() ? section.attr("aria-labelledby") : section.id();
    }

    /** What a chart shows: its words and where each of its shapes lies. */
    private static void drawing(Document.Draft draft, Element chart) {
        for (Element svg : chart.select("svg")) {
            for (Element text : svg.select("text, desc, title")) {
                draft.words(chart.id(), "in the drawing", text.text());
            }
            for (Element shape : svg.select("rect, path, line, circle, polyline, polygon")) {
                draft.add(new Item(
                        Item.Kind.FIGURE,
                        chart.id(),
                        "",
                        "drawing of " + shape.tagName(),
                        shape.attributes().html()));
            }
        }
    }

    private static void table(Document.Draft draft, Element table) {
        Element around = table.closest(".table[id]");
        String place = around == null ? "table" : around.id();
        table.select("caption .name").forEach(name -> draft.words(place, "caption", name.text()));
        table.select("caption .base").forEach(base -> draft.base(place, "base", base.text()));
        List<String> heads = heads(draft, table, place);
        for (Element body : table.select("tbody")) {
            Element group = body.selectFirst("tr.group");
            for (Element row : body.select("tr:not(.group)")) {
                List<String> cells = new ArrayList<>();
                row.select("> th, > td").forEach(cell -> cells.add(cell(cell)));
                draft.row(place, group == null ? "" : group.text(), heads, cells);
            }
        }
    }

    /** A cell's words, then what else it knows. */
    private static String cell(Element cell) {
        Element copy = cell.clone();
        copy.select("svg").remove();
        String bar = cell.select("rect.fill").attr("width");
        String shown = copy.text();
        for (String more : List.of(cell.attr("data-value"), cell.attr("title"), bar)) {
            shown += more.isEmpty() ? "" : " [" + more + "]";
        }
        return shown;
    }

    /** The titles of the columns by their numbers, each under the head it shares with others. */
    private static List<String> heads(Document.Draft draft, Element table, String place) {
        List<String> heads = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (Element head : table.select("thead th.head")) {
            String title = head.select(".title").text();
            draft.base(place, title, head.select(".base").text());
            groups.addAll(java.util.Collections.nCopies(span(head), title));
        }
        int next = 0;
        for (Element head : table.select("thead th[data-column]")) {
            while (heads.size() <= number(head)) {
                heads.add("");
            }
            boolean grouped = !groups.isEmpty() && !head.hasAttr("rowspan");
            String title = head.select(".title").text();
            String name = grouped && next < groups.size() ? groups.get(next++) + ": " + title : title;
            heads.set(number(head), name);
            draft.base(place, name, head.select(".base").text());
        }
        draft.words(place, "columns", String.join(" | ", heads));
        return heads;
    }

    private static int span(Element head) {
        return whole(head.attr("colspan"), 1);
    }

    private static int number(Element head) {
        return whole(head.attr("data-column"), 0);
    }

    private static int whole(String digits, int otherwise) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : otherwise;
    }

    private static void quotation(Document.Draft draft, Element figure) {
        List<String> source = new ArrayList<>();
        figure.select("figcaption > span:not(.id)").forEach(part -> source.add(part.text()));
        String id = figure.select("figcaption .id").text();
        draft.add(new Quotation(
                place(figure),
                id,
                List.of(Texts.line(figure.select("blockquote").text())),
                source));
        figure.select("details p").forEach(around -> draft.words(id, "around it", around.text()));
        draft.words(id, "picked out by", figure.attr("data-facets"));
    }
}
