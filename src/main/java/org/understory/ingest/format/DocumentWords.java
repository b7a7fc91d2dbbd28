package org.understory.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.extractor.POIOLE2TextExtractor;
import org.apache.poi.extractor.POITextExtractor;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.understory.ingest.Decoder;
import org.understory.ingest.Source;

/**
 * Every word that a document holds, running headers, notes and the names of its authors included: for looking whether
 * something is in it, not for reading it as talk. Knows PDF, Rich Text and Word, Excel and PowerPoint from before 2007.
 *
 * @param words the words
 * @param unread what of it holds words that cannot be had, such as pages that are pictures, or empty
 */
public record DocumentWords(String words, String unread) {

    private static final String PDF_BEGINS = "%PDF-";
    private static final String RTF_BEGINS = "{\\rtf";
    private static final Containment PDF = new Containment("a PDF document", "a PDF viewer");
    private static final Containment OFFICE = new Containment("an Office document from before 2007", "LibreOffice");

    /**
     * The words.
     *
     * @return nothing where it is none of these documents
     * @throws org.understory.model.UserError where it is one whose words cannot be had: damaged or locked
     */
    public static Optional<DocumentWords> of(String name, byte[] bytes) {
        Source source = Decoder.decode(name, bytes);
        if (source.startsWith(PDF_BEGINS)) {
            return Optional.of(PDF.of(source, () -> pdf(source)));
        }
        if (source.startsWith(RTF_BEGINS)) {
            return Optional.of(whole(String.join("\n", RtfLines.of(source).lines())));
        }
        if (OldOffice.is(source)) {
            return Optional.of(whole(OFFICE.of(source, () -> office(source))));
        }
        return Optional.empty();
    }

    private static DocumentWords whole(String words) {
        return new DocumentWords(words, "");
    }

    private static DocumentWords pdf(Source source) throws IOException {
        PdfStreams.check(source);
        try (PDDocument document = Loader.loadPDF(source.bytes())) {
            PdfPages pages = PdfPages.of(source.name(), document);
            List<String> words = new ArrayList<>(about(document.getDocumentInformation()));
            pages.lines().forEach(page -> page.forEach(line -> words.add(line.text())));
            String unread = pages.pictures() > 0 ? "has pages that are pictures" : "";
            return new DocumentWords(String.join("\n", words), unread);
        } catch (InvalidPasswordException locked) {
            throw Locked.with(source.name());
        }
    }

    private static List<String> about(PDDocumentInformation info) {
        List<String> about = new ArrayList<>();
        for (String key : info.getMetadataKeys()) {
            String value = info.getCustomMetadataValue(key);
            about.add(value == null ? "" : value);
        }
        return about;
    }

    private static String office(Source source) throws IOException {
        if (OldOffice.isLocked(source)) {
            throw Locked.with(source.name());
        }
        try (POIFSFileSystem streams = new POIFSFileSystem(new ByteArrayInputStream(source.bytes()))) {
            DirectoryNode root = streams.getRoot();
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return word(root);
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                return slides(root);
            }
            return workbook(root);
        } catch (EncryptedDocumentException locked) {
            throw Locked.with(source.name());
        }
    }

    private static String word(DirectoryNode root) throws IOException {
        try (WordExtractor word = new WordExtractor(root)) {
            List<String> words = new ArrayList<>(List.of(word.getText(), about(word)));
            for (String[] more : List.of(
                    word.getMainTextboxText(), word.getFootnoteText(), word.getEndnoteText(), word.getCommentsText())) {
                words.addAll(List.of(more));
            }
            return String.join("\n", words);
        } catch (OldWordFileFormatException older) {
            try (Word6Extractor word = new Word6Extractor(root)) {
                return word.getText() + "\n" + about(word);
            }
        }
    }

    private static String workbook(DirectoryNode root) throws IOException {
        try (ExcelExtractor excel = new ExcelExtractor(root)) {
            excel.setIncludeCellComments(true);
            excel.setIncludeHeadersFooters(true);
            excel.setFormulasNotResults(false);
            return excel.getText() + "\n" + about(excel);
        } catch (OldExcelFormatException older) {
            try (OldExcelExtractor excel = new OldExcelExtractor(root)) {
                return excel.getText();
            }
        }
    }

    private static String slides(DirectoryNode root) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow(root);
                SlideShowExtractor<?, ?> slides = new SlideShowExtractor<>(show)) {
            slides.setSlidesByDefault(true);
            slides.setNotesByDefault(true);
            slides.setCommentsByDefault(true);
            slides.setMasterByDefault(true);
            return slides.getText() + "\n" + about(slides);
        }
    }

    /** Authors and titles. */
    private static String about(POITextExtractor extractor) {
        POITextExtractor about = extractor instanceof POIOLE2TextExtractor old
                ? old.getMetadataTextExtractor()
                : extractor.getMetadataTextExtractor();
        return about == null ? "" : about.getText();
    }
}
