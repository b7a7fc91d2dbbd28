package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A web page as lines of text: one for each block, headings with Markdown's marks, bold type between double asterisks, a
 * blank line after each block. Nothing the page refers to is fetched.
 */
final class BoldLines implements NodeVisitor {

    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "nav", "title");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int bold;
    private int boldFrom;
    private int unseen;

    private BoldLines() {}

    /** The lines of a page. */
    static List<String> of(String html) {
        Document page = Jsoup.parse(html);
        BoldLines lines = new BoldLines();
        page.body().traverse(lines);
        lines.end();
        return lines.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(unseen > 0 ? "" : text.getWholeText());
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name)) {
            unseen++;
        } else if (BOLD.contains(name)) {
            boldFrom = bold == 0 ? line.length() : boldFrom;
            bold++;
        } else if (element.isBlock() || name.equals("br")) {
            end();
            line.append(level(name) > 0 ? "#".repeat(level(name)) + " " : "");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name)) {
            unseen--;
        } else if (BOLD.contains(name)) {
            bold--;
            if (bold == 0) {
                mark();
            }
        } else if (element.isBlock()) {
            end();
        }
    }

    /** Sets asterisks round the bold words, white space outside of them. */
    private void mark() {
        String words = Chars.squeeze(line.substring(Math.min(boldFrom, line.length())));
        line.setLength(Math.min(boldFrom, line.length()));
        line.append(words.isEmpty() ? " " : " **" + words + "** ");
    }

    private void end() {
        String words = Chars.squeeze(line.toString());
        line.setLength(0);
        boldFrom = 0;
        if (!words.isEmpty() && !words.chars().allMatch(c -> c == '#')) {
            lines.add(words);
            lines.add("");
        }
    }

    private static int level(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6'
                ? name.charAt(1) - '0'
                : 0;
    }
}
