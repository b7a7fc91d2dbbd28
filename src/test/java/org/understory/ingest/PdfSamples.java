package org.understory.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Makes small PDF documents, byte for byte the same each time: {@link #main} writes the golden ones, tests make the
 * faulty ones. The golden one with emoji was made with LibreOffice, because the fonts used here have none.
 */
public final class PdfSamples {

    private static final int LEFT = 60;
    private static final int TOP = 760;
    private static final int PITCH = 14;

    private PdfSamples() {}

    /** Writes the golden documents anew. */
    public static void main(String[] args) throws IOException {
        write("otter", otter());
        write("delve", delve());
        write("interview", interview());
    }

    private static void write(String name, byte[] pdf) throws IOException {
        Files.write(Goldens.ROOT.resolve("pdf/" + name + ".input.pdf"), pdf);
    }

    /** A document of pages of lines; an empty line is a gap. */
    public static byte[] document(List<List<String>> pages) throws IOException {
        try (PDDocument pdf = open(pages)) {
            return bytes(pdf);
        }
    }

    /** The same, not yet written. */
    public static PDDocument open(List<List<String>> pages) throws IOException {
        PDDocument pdf = new PDDocument();
        pdf.setDocumentId(1L);
        for (List<String> lines : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            if (!lines.isEmpty()) {
                draw(pdf, page, lines);
            }
        }
        return pdf;
    }

    /** What it is when saved. */
    public static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static void draw(PDDocument pdf, PDPage page, List<String> lines) throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
            for (int i = 0; i < lines.size(); i++) {
                boolean heading = lines.get(i).startsWith("# ");
                out.beginText();
                out.setFont(new PDType1Font(FontName.HELVETICA), heading ? 16 : 11);
                out.newLineAtOffset(LEFT, TOP - i * PITCH);
                out.showText(heading ? lines.get(i).substring(2) : lines.get(i));
                out.endText();
            }
        }
    }

    /** Printed from Otter: a footer on each page, hard wraps, a space at the end of each line. */
    private static byte[] otter() throws IOException {
        return document(List.of(
                page(
                        1,
                        "Shed meeting ",
                        "",
                        "SUMMARY KEYWORDS ",
                        "water, barrels ",
                        "",
                        "SPEAKERS ",
                        "Zoë, Bo ",
                        "",
                        "Zoë  0:00 ",
                        "So how are you doing with the barrels, which stood in the café all winter ",
                        "and which nobody has emptied? ",
                        "",
                        "Bo  0:12 ",
                        "Well, thanks. They have to be carried down, and that takes"),
                page(
                        2,
                        "two people and a spanner. ",
                        "",
                        "Zoë  12:33 ",
                        "Good. ",
                        "",
                        "Bo  1:02:09 ",
                        "À la fin, yes. ",
                        "",
                        "Transcribed by https://otter.ai ")));
    }

    private static List<String> page(int number, String... lines) {
        List<String> page = new ArrayList<>(List.of(lines));
        while (page.size() < 40) {
            page.add("");
        }
        page.add("- " + number + " -");
        return page;
    }

    /** Printed by a browser: title and time above, address and page below, a label alone on a line over each turn. */
    private static byte[] delve() throws IOException {
        List<List<String>> pages = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            List<String> page = new ArrayList<>(List.of("6/4/26, 6:14 PM Interview with the tram driver", ""));
            for (int gap = 1; gap < i; gap++) {
                page.addAll(List.of("", "Well,", "and so on and so forth, as people say."));
            }
            page.addAll(List.of(
                    "",
                    "Interviewer:",
                    "What of line " + i + ", and of the people",
                    "who wait for it?",
                    "",
                    "Zoë Brandt:",
                    "They wait – naïvely, I would say – for the tram that is"));
            page.addAll(List.of("number " + i + " of four.", ""));
            while (page.size() < 30) {
                page.add("");
            }
            page.add("https://example.org/transcripts/31/print " + i + "/4");
            pages.add(page);
        }
        return document(pages);
    }

    private static byte[] interview() throws IOException {
        return document(List.of(
                List.of(
                        "# Interview with the gardener",
                        "",
                        "Date: 4 May 2026",
                        "",
                        "# Beginnings",
                        "",
                        "Interviewer: How did you begin?",
                        "",
                        "Li Qing: With one bed, in a café’s yard, and with a spade that somebody",
                        "had left behind. It was über-wet.",
                        "",
                        "And then another."),
                List.of("# Now", "", "Interviewer: And now?", "", "Li Qing: Forty.", "", "Interviewer: Thank you.")));
    }
}
