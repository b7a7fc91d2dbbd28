package org.understory.ingest.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * An OpenDocument text as lines, read as its XML streams by: tables, lists, sections and text boxes are read; comments,
 * notes, deleted text and tables of contents are not, and headers and footers are in another part.
 */
final class OdtLines implements XmlVisitor {

    private static final String CONTENT = "content.xml";
    private static final Pattern HEADING = Pattern.compile("Heading_20_([1-6])");
    private static final int MOST_SPACES = 100;

    private static final Set<String> SKIPPED = Set.of(
            "annotation",
            "note",
            "tracked-changes",
            "table-of-content",
            "illustration-index",
            "table-index",
            "alphabetical-index",
            "bibliography",
            "ruby-text",
            "forms",
            "scripts",
            "font-face-decls",
            "title",
            "desc",
            "script",
            "math");

    /** A paragraph or heading that is being read; in a text box there is one inside of another. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final int level;
        private final boolean inItem;
        private boolean afterSpace = true;

        Paragraph(int level, boolean inItem) {
            this.level = level;
            this.inItem = inItem;
        }
    }

    private final DocumentLines lines;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Map<String, String> parents = new HashMap<>();
    private int lists;

    private OdtLines(String name) {
        this.lines = new DocumentLines(name);
    }

    /**
     * The lines of the document.
     *
     * @throws UserError where it is damaged, locked or hostile
     */
    static List<String> of(Source source) {
        if (ZipPeek.into(source).has("encrypted-package")) {
            throw Locked.with(source.name());
        }
        OfficeGuard.OPEN_DOCUMENT.check(source);
        XmlPart.walk(source, "META-INF/manifest.xml", OfficeGuard.OPEN_DOCUMENT, new Locks(source.name()));
        OdtLines body = new OdtLines(source.name());
        XmlPart.walk(source, CONTENT, OfficeGuard.OPEN_DOCUMENT, body);
        return body.lines.lines();
    }

    @Override
    public boolean open(String name, UnaryOperator<String> attribute) {
        if (SKIPPED.contains(name)) {
            return false;
        }
        switch (name) {
            case "style" -> parents.put(attribute.apply("name"), attribute.apply("parent-style-name"));
            case "p" -> paragraphs.addLast(new Paragraph(level(attribute.apply("style-name")), lists > 0));
            case "h" -> paragraphs.addLast(new Paragraph(Math.max(1, number(attribute.apply("outline-level"))), false));
            case "list" -> lists++;
            case "table-row" -> lines.beginRow();
            case "s" -> exactly(" ".repeat(Math.min(MOST_SPACES, Math.max(1, number(attribute.apply("c"))))));
            case "tab" -> exactly("\t");
            case "line-break" -> exactly("\n");
            default -> {}
        }
        return true;
    }

    /** The level of a heading's style, or of the style that a paragraph's own is made from; 0 of any other. */
    private int level(String style) {
        String named = parents.getOrDefault(style, style);
        Matcher heading = HEADING.matcher(named);
        return heading.matches() ? number(heading.group(1)) : named.equals("Title") ? 1 : 0;
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    /** White space in the XML counts as one space at most, which is why other elements stand for the rest. */
    @Override
    public void words(String text) {
        if (paragraphs.isEmpty()) {
            return;
        }
        Paragraph paragraph = paragraphs.getLast();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space || !paragraph.afterSpace) {
                paragraph.text.append(space ? ' ' : c);
            }
            paragraph.afterSpace = space;
        }
    }

    private void exactly(String space) {
        if (!paragraphs.isEmpty()) {
            paragraphs.getLast().text.append(space);
            paragraphs.getLast().afterSpace = false;
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "p", "h" -> end(paragraphs.removeLast());
            case "list" -> lists--;
            case "table-cell", "covered-table-cell" -> lines.endCell();
            case "table-row" -> lines.endRow();
            default -> {}
        }
    }

    private void end(Paragraph paragraph) {
        String text = paragraph.text.toString();
        if (paragraph.level > 0) {
            lines.heading(paragraph.level, text);
        } else if (paragraph.inItem) {
            lines.bullet(lists - 1, text);
        } else {
            lines.paragraph(text);
        }
    }

    /** Looks in the list of parts for one that only a password opens. */
    private record Locks(String document) implements XmlVisitor {

        @Override
        public boolean open(String name, UnaryOperator<String> attribute) {
            if (name.equals("encryption-data")) {
                throw Locked.with(document);
            }
            return true;
        }

        @Override
        public void words(String text) {}

        @Override
        public void close(String name) {}
    }
}
