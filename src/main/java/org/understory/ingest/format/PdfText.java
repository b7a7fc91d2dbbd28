package org.understory.ingest.format;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * The text of a PDF as lines in paragraphs. Its streams are measured before any is taken apart ({@link PdfStreams}), and
 * pages, operators and characters are counted as they come ({@link PdfPages}), so that memory stays within what the file
 * and its text need.
 *
 * @param lines of all pages, without running headers and footers, a blank line between paragraphs
 * @param pages how many there are
 * @param pictures how many of them draw something and hold no text
 */
record PdfText(List<String> lines, int pages, int pictures) {

    private static final Containment PDF = new Containment("a PDF document", "a PDF viewer");

    /** Freezes the lines. */
    PdfText {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the document.
     *
     * @throws UserError where it is damaged, locked, hostile or made of pictures
     */
    static PdfText of(Source source) {
        PdfStreams.check(source);
        return PDF.of(source, () -> {
            // most locked files open without a password and only ask for one to change them
            try (PDDocument document = Loader.loadPDF(source.bytes())) {
                return text(source.name(), document);
            } catch (InvalidPasswordException locked) {
                throw Locked.with(source.name());
            }
        });
    }

    private static PdfText text(String name, PDDocument document) throws IOException {
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            throw new UserError(
                    name,
                    "forbids its text to be taken out",
                    "Ask whoever made it for a copy without that restriction, or for the text.");
        }
        PdfPages reading = PdfPages.of(name, document);
        List<List<PdfLine>> pages = reading.lines();
        if (pages.stream().allMatch(List::isEmpty)) {
            throw new UserError(
                    name,
                    document.getNumberOfPages() == 0 ? "has no pages" : "holds pictures of its pages only, and no text",
                    "Have its text recognised, for instance with ocrmypdf, or ask for the document it was made from.");
        }
        return new PdfText(PdfParagraphs.of(RunningLines.dropped(pages)), pages.size(), reading.pictures());
    }
}
