package org.understory.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * A Word document as lines of text: headings with Markdown's marks, list items as bullets, table rows that hold a name
 * and words as {@code name: words}, a blank line after each paragraph. Nothing the document refers to is fetched.
 */
final class DocxLines {

    private static final Pattern HEADING = Pattern.compile("^heading ?([1-6])$");
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:footnoteRef|endnoteRef):\\d+\\]");
    private static final int LONGEST_LABEL = 70;

    private final XWPFDocument document;
    private final List<String> lines = new ArrayList<>();

    private DocxLines(XWPFDocument document) {
        this.document = document;
    }

    /**
     * The lines of the document.
     *
     * @throws UserError where it is damaged or hostile
     */
    static List<String> of(Source source) {
        OfficeGuard.WORD.check(source);
        try (XWPFDocument document = open(source)) {
            DocxLines lines = new DocxLines(document);
            document.getBodyElements().forEach(lines::element);
            return lines.lines;
        } catch (IOException damaged) {
            throw OfficeGuard.WORD.damaged(source.name());
        }
    }

    /** POI answers damage with nearly any exception, checked or not. */
    private static XWPFDocument open(Source source) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(source.bytes()));
        } catch (IOException | RuntimeException damaged) {
            throw OfficeGuard.WORD.damaged(source.name());
        }
    }

    private void element(IBodyElement element) {
        if (element instanceof XWPFParagraph paragraph) {
            paragraph(paragraph);
        } else if (element instanceof XWPFTable table) {
            table.getRows().forEach(this::row);
        } else if (element instanceof XWPFSDT control) {
            control.getContent().getText().lines().forEach(lines::add);
            lines.add("");
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        String text = NOTE_MARK.matcher(paragraph.getText()).replaceAll("");
        if (Chars.isBlank(text)) {
            lines.add("");
            return;
        }
        int level = headingLevel(paragraph);
        if (level > 0) {
            lines.add("#".repeat(level) + " " + Chars.squeeze(text));
        } else if (paragraph.getNumID() != null && paragraph.getNumID().signum() > 0) {
            int depth =
                    paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
            lines.add("    ".repeat(Math.min(depth, 9)) + "- " + Chars.squeeze(text));
        } else {
            text.lines().forEach(lines::add);
        }
        lines.add("");
    }

    private int headingLevel(XWPFParagraph paragraph) {
        String id = paragraph.getStyleID();
        if (id == null) {
            return 0;
        }
        XWPFStyle style =
                document.getStyles() == null ? null : document.getStyles().getStyle(id);
        String name = style == null || style.getName() == null ? id : style.getName();
        Matcher heading = HEADING.matcher(name.toLowerCase(Locale.ROOT));
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        return name.equalsIgnoreCase("Title") ? 1 : 0;
    }

    /** A row of time, name and words, or of name and words, is one labelled line; other rows are one line per cell. */
    private void row(XWPFTableRow row) {
        List<String> cells = row.getTableCells().stream()
                .map(cell -> Chars.strip(cell.getText()))
                .filter(cell -> !cell.isEmpty())
                .toList();
        int first = cells.size() == 3 && TimeText.isTime(cells.get(0)) ? 1 : 0;
        boolean labelled = cells.size() - first == 2
                && cells.get(first).length() <= LONGEST_LABEL
                && cells.get(first).indexOf('\n') < 0;
        if (labelled) {
            String name = cells.get(first);
            String time = first == 1 ? "[" + cells.get(0) + "] " : "";
            String words = String.join(" ", cells.get(first + 1).lines().toList());
            lines.add(time + name + (name.endsWith(":") ? " " : ": ") + words);
        } else {
            cells.forEach(cell -> cell.lines().forEach(lines::add));
        }
        lines.add("");
    }
}
