package org.understory.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * A document of an older Word as lines: of Word 97 to 2003 the body with its tables, lists and headings, without
 * footnotes, comments, headers, deleted and hidden text; of Word 6.0 and 95 its paragraphs.
 */
final class DocLines {

    private static final Containment WORD = new Containment("a Word document from before 2007", "Word or LibreOffice");
    private static final Pattern HEADING = Pattern.compile("heading ([1-6])");
    private static final int FLAGS = 11;
    private static final int ENCRYPTED = 1;
    private static final int BODY_LEVEL = 9;

    private final DocumentLines lines;
    private final DocText text = new DocText();
    private StyleSheet styles;
    private boolean inRow;

    private DocLines(String name) {
        lines = new DocumentLines(name);
    }

    /**
     * The lines of the document.
     *
     * @throws UserError where it is damaged, locked or not of Word 6.0 or later
     */
    static List<String> of(Source source) {
        return WORD.of(source, () -> {
            if (FileMagic.valueOf(source.bytes()) != FileMagic.OLE2) {
                throw WORD.damaged(source.name());
            }
            try (POIFSFileSystem streams = new POIFSFileSystem(new ByteArrayInputStream(source.bytes()))) {
                return lines(source.name(), streams);
            }
        });
    }

    /** The newer kind is tried first: the extractor of the older kind fails on it in odd ways. */
    private static List<String> lines(String name, POIFSFileSystem streams) throws IOException {
        if (isLocked(streams)) {
            throw Locked.with(name);
        }
        DocLines reading = new DocLines(name);
        try (HWPFDocument document = new HWPFDocument(streams)) {
            reading.styles = document.getStyleSheet();
            reading.range(document.getRange());
        } catch (OldWordFileFormatException older) {
            reading.older(streams);
        }
        return reading.lines.lines();
    }

    /** A flag in the header that all these documents share. */
    private static boolean isLocked(POIFSFileSystem streams) throws IOException {
        try (InputStream main = streams.createDocumentInputStream("WordDocument")) {
            byte[] header = main.readNBytes(FLAGS + 1);
            return header.length > FLAGS && (header[FLAGS] & ENCRYPTED) != 0;
        }
    }

    private void older(POIFSFileSystem streams) throws IOException {
        try (HWPFOldDocument document = new HWPFOldDocument(streams)) {
            Range range = document.getRange();
            for (int i = 0; i < range.numParagraphs(); i++) {
                text.add(range.getParagraph(i).text());
                lines.paragraph(text.take());
            }
        }
    }

    private void range(Range range) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            paragraph(range.getParagraph(i));
        }
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.isInTable() && !inRow) {
            inRow = true;
            lines.beginRow();
        }
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                text.add(run.text());
            }
        }
        end(paragraph, text.take());
    }

    private void end(Paragraph paragraph, String words) {
        if (paragraph.isInTable()) {
            inTable(paragraph, words);
            return;
        }
        endRow();
        int level = level(paragraph);
        if (level > 0) {
            lines.heading(level, words);
        } else if (paragraph.isInList()) {
            lines.bullet(paragraph.getIlvl(), words);
        } else {
            lines.paragraph(words);
        }
    }

    /** The level of a heading by its style or, in Word's other languages, by its place in the outline; 0 of text. */
    private int level(Paragraph paragraph) {
        StyleDescription style = styles.getStyleDescription(paragraph.getStyleIndex());
        String named = style == null || style.getName() == null ? "" : style.getName();
        Matcher heading = HEADING.matcher(named.toLowerCase(Locale.ROOT));
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        return paragraph.getLvl() < BODY_LEVEL ? paragraph.getLvl() + 1 : 0;
    }

    private void inTable(Paragraph paragraph, String words) {
        if (paragraph.isTableRowEnd()) {
            endRow();
            return;
        }
        lines.paragraph(words);
        if (paragraph.text().indexOf(DocText.CELL) >= 0) {
            lines.endCell();
        }
    }

    private void endRow() {
        if (inRow) {
            inRow = false;
            lines.endRow();
        }
    }
}
