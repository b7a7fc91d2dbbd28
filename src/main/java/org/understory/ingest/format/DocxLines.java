package org.understory.ingest.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * A Word document as lines of text, read as its XML streams by: tables in tables, content controls and text boxes are
 * read; footnotes, comments, headers, deleted and hidden text and tables of contents are not. What parts of the document
 * refer to one another in circles does not matter, because no reference is followed but a style's name.
 */
final class DocxLines implements XmlVisitor {

    private static final Pattern HEADING = Pattern.compile("^heading ?([1-6])$");

    /** What nobody is to read: deleted text, codes of fields, the older twin of a drawing, settings of tab stops. */
    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "tabs", "rt", "sdtPr");

    /** A paragraph that is being read; in a text box there is one inside of another. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private String style = "";
        private boolean inList;
        private int depth;
    }

    private final Map<String, String> styles;
    private final DocumentLines lines;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private boolean inText;
    private boolean hidden;

    private DocxLines(String name, Map<String, String> styles) {
        this.styles = styles;
        this.lines = new DocumentLines(name);
    }

    /**
     * The lines of the document.
     *
     * @throws UserError where it is damaged or hostile
     */
    static List<String> of(Source source) {
        OfficeGuard.WORD.check(source);
        StyleNames styles = new StyleNames();
        XmlPart.walk(source, "word/styles.xml", OfficeGuard.WORD, styles);
        DocxLines body = new DocxLines(source.name(), styles.names);
        XmlPart.walk(source, ZipPeek.DOCUMENT, OfficeGuard.WORD, body);
        return body.lines.lines();
    }

    @Override
    public boolean open(String name, UnaryOperator<String> attribute) {
        if (SKIPPED.contains(name) || name.endsWith("PrChange")) {
            return false;
        }
        switch (name) {
            case "p" -> paragraphs.addLast(new Paragraph());
            case "tr" -> lines.beginRow();
            case "r" -> hidden = false;
            case "vanish" -> hidden = !Set.of("0", "false").contains(attribute.apply("val"));
            case "t" -> inText = true;
            case "tab", "ptab" -> add("\t");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("\u2011");
            default -> property(name, attribute);
        }
        return true;
    }

    private void property(String name, UnaryOperator<String> attribute) {
        if (paragraphs.isEmpty()) {
            return;
        }
        Paragraph paragraph = paragraphs.getLast();
        switch (name) {
            case "pStyle" -> paragraph.style = attribute.apply("val");
            case "numId" -> paragraph.inList = number(attribute.apply("val")) > 0;
            case "ilvl" -> paragraph.depth = number(attribute.apply("val"));
            default -> {}
        }
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    @Override
    public void words(String text) {
        if (inText) {
            add(text);
        }
    }

    private void add(String text) {
        if (!hidden && !paragraphs.isEmpty()) {
            paragraphs.getLast().text.append(text);
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "p" -> end(paragraphs.removeLast());
            case "tc" -> lines.endCell();
            case "tr" -> lines.endRow();
            case "t" -> inText = false;
            case "r" -> hidden = false;
            default -> {}
        }
    }

    private void end(Paragraph paragraph) {
        String text = paragraph.text.toString();
        String style = styles.getOrDefault(paragraph.style, paragraph.style).toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(style);
        if (style.startsWith("toc ")) {
            return;
        }
        if (heading.matches()) {
            lines.heading(Integer.parseInt(heading.group(1)), text);
        } else if (style.equals("title")) {
            lines.heading(1, text);
        } else if (paragraph.inList) {
            lines.bullet(paragraph.depth, text);
        } else {
            lines.paragraph(text);
        }
    }

    /** The names of the styles by their ids: ids are translated in Word's other languages, names are not. */
    private static final class StyleNames implements XmlVisitor {
        private final Map<String, String> names = new HashMap<>();
        private String id = "";

        @Override
        public boolean open(String name, UnaryOperator<String> attribute) {
            if (name.equals("style")) {
                id = attribute.apply("styleId");
            } else if (name.equals("name")) {
                names.put(id, attribute.apply("val"));
            }
            return name.equals("styles") || name.equals("style");
        }

        @Override
        public void words(String text) {}

        @Override
        public void close(String name) {}
    }
}
