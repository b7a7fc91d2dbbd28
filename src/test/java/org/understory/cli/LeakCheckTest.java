package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.cli.StudyScene.run;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of a key looked for in all kinds of files: one that holds a name is told from one that holds none. */
class LeakCheckTest {

    private static final String NAME = "Zoë Quill";
    private static final String CLEAN = "P001";

    @TempDir
    Path scratch;

    private Path key;

    @BeforeEach
    void key() throws Exception {
        key = Files.writeString(
                scratch.resolve("key.csv"), "name,kind,pseudonym,confirm\nZoë Quill,participant,P001,\n");
    }

    /** Writes a document with some words in it. */
    @FunctionalInterface
    private interface Maker {
        void write(String words, OutputStream out) throws Exception;
    }

    private void leaksAndNot(String name, Maker maker) throws Exception {
        for (String words : new String[] {NAME, CLEAN}) {
            Path file = scratch.resolve(name);
            try (OutputStream out = Files.newOutputStream(file)) {
                maker.write(words, out);
            }
            StudyScene.Ended ended = run("pseudonymise", "--check", file, "--key", key);
            boolean leaks = words.equals(NAME);
            assertThat(ended.code()).as(name + " with " + words + ended.err()).isEqualTo(leaks ? 1 : 0);
            assertThat(ended.out()).contains(leaks ? name + ": " : "no name of the key was found");
        }
    }

    @Test
    void oldWorkbooksAreLookedInto() throws Exception {
        leaksAndNot("old.xls", (words, out) -> {
            try (HSSFWorkbook book = new HSSFWorkbook()) {
                book.createSheet("s").createRow(0).createCell(0).setCellValue("said 🌱 by " + words + "'s team");
                book.write(out);
            }
        });
    }

    @Test
    void oldSlidesAreLookedInto() throws Exception {
        leaksAndNot("old.ppt", (words, out) -> {
            try (HSLFSlideShow show = new HSLFSlideShow()) {
                show.createSlide().addTitle().setText("What " + words + " said");
                show.write(out);
            }
        });
    }

    @Test
    void pagesAndAuthorsOfPdfAreLookedInto() throws Exception {
        leaksAndNot("page.pdf", (words, out) -> pdf(words, "", out));
        leaksAndNot("author.pdf", (words, out) -> pdf("nothing here", words, out));
    }

    private static void pdf(String words, String author, OutputStream out) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setAuthor(author);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(words);
                content.endText();
            }
            document.save(out);
        }
    }

    @Test
    void aNameInPiecesOfAWordDocumentIsFoundThoughParagraphsFollowEachOther() throws Exception {
        leaksAndNot("pieces.docx", (words, out) -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("before");
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.createRun().setText(words.substring(0, 2));
                paragraph.createRun().setText(words.substring(2));
                document.createParagraph().createRun().setText("after");
                document.write(out);
            }
        });
    }

    @Test
    void textIsLookedIntoInAnyEncoding() throws Exception {
        for (Charset charset : new Charset[] {UTF_16LE, Charset.forName("windows-1252")}) {
            leaksAndNot(charset.name() + ".txt", (words, out) -> {
                String mark = charset == UTF_16LE ? "\uFEFF" : "";
                out.write((mark + "und " + words + " sagte nichts\n").getBytes(charset));
            });
        }
    }

    @Test
    void whatCannotBeLookedIntoIsNamedAndEndsInOne() throws Exception {
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        Path picture = Files.write(scratch.resolve("picture.png"), head);
        Path cut = Files.writeString(scratch.resolve("cut.pdf"), "%PDF-1.7\ncut short");
        for (Path file : new Path[] {picture, cut}) {
            StudyScene.Ended ended = run("pseudonymise", "--check", file, "--key", key);
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains(file.getFileName().toString(), "not all of it was looked into");
            assertThat(ended.out()).contains("no name of the key was found in what could be looked into");
        }
    }
}
