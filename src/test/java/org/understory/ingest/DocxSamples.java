package org.understory.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes small Word documents, byte for byte the same each time: {@link #main} writes the golden ones, tests make the
 * hostile ones.
 */
public final class DocxSamples {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";
    private static final String RELATIONSHIPS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>""";

    private DocxSamples() {}

    /** Writes the golden documents anew. */
    public static void main(String[] args) throws IOException {
        write("teams-docx/meeting.input.docx", teams());
        write("teams-docx/otter.input.docx", otter());
        write("teams-docx/titled.input.docx", teamsTitled());
        write("docx/meet.input.docx", meet());
        write("docx/nested.input.docx", nested());
        write("docx/interview.input.docx", interview());
        write("docx/table.input.docx", table());
        write("docx/notes.input.docx", notes());
    }

    private static void write(String name, byte[] document) throws IOException {
        Files.write(Goldens.ROOT.resolve(name), document);
    }

    /** A document with this body. */
    public static byte[] document(String body) {
        return zip(document("", body), "");
    }

    /** The text of {@code word/document.xml}, with something between the declaration and the root. */
    public static String document(String prologue, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prologue
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                + "</w:body></w:document>";
    }

    /** A package around the text of {@code word/document.xml}; a further entry is added if its name is not empty. */
    public static byte[] zip(String documentXml, String extraEntry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "_rels/.rels", RELATIONSHIPS);
            entry(zip, "word/document.xml", documentXml);
            if (!extraEntry.isEmpty()) {
                entry(zip, extraEntry, "x");
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A package whose main part has another name, as the packages of Excel and PowerPoint have. */
    static byte[] renamed(String mainPart) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, mainPart, "<x/>");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A paragraph of runs; a run that begins with an asterisk is bold, one that is a line feed is a break. */
    public static String p(String... runs) {
        return paragraph("", runs);
    }

    private static String paragraph(String properties, String... runs) {
        StringBuilder xml = new StringBuilder("<w:p>");
        xml.append(properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>");
        for (String run : runs) {
            if (run.equals("\n")) {
                xml.append("<w:r><w:br/></w:r>");
            } else {
                boolean bold = run.startsWith("*");
                xml.append("<w:r>")
                        .append(bold ? "<w:rPr><w:b/></w:rPr>" : "")
                        .append("<w:t xml:space=\"preserve\">")
                        .append(run.substring(bold ? 1 : 0)
                                .replace("&", "&amp;")
                                .replace("<", "&lt;"))
                        .append("</w:t></w:r>");
            }
        }
        return xml.append("</w:p>").toString();
    }

    private static String heading(int level, String words) {
        return paragraph("<w:pStyle w:val=\"Heading" + level + "\"/>", words);
    }

    private static String bullet(int depth, String words) {
        return paragraph("<w:numPr><w:ilvl w:val=\"" + depth + "\"/><w:numId w:val=\"1\"/></w:numPr>", words);
    }

    private static String row(List<String> cells) {
        StringBuilder xml = new StringBuilder("<w:tr>");
        cells.forEach(cell -> xml.append("<w:tc>").append(p(cell)).append("</w:tc>"));
        return xml.append("</w:tr>").toString();
    }

    /** As Teams writes them: a whole block is one paragraph, events are paragraphs without a time. */
    private static byte[] teams() {
        return document(p("Transcript")
                + p("August 25, 2026, 6:05AM")
                + p("*Calderón, Inés (HMT)", " started transcription")
                + p("\n", "*Calderón, Inés (HMT)   ", "0:05", "\n", "Morning all. 🌿", "\n", "Shall we begin?")
                + p("\n", "*Ben Oyelaran   ", "0:05", "\n", "Yes.")
                + p("\n", "*Ben Oyelaran   ", "0:09", "\n", "Budgets & boards < people, I would say:", "\n", "always.")
                + p("*Ben Oyelaran", " left the meeting")
                + p("\n", "*Calderón, Inés (HMT)   ", "1:07:44", "\n", "Then we stop.")
                + p("*Calderón, Inés (HMT)", " stopped transcription"));
    }

    private static byte[] otter() {
        return document(p("Shed meeting")
                + p("SUMMARY KEYWORDS")
                + p("water, barrels")
                + p("SPEAKERS")
                + p("Ida, Bo")
                + p("*Ida", "  0:00")
                + p("So how are you doing")
                + p("*Bo", "  0:03")
                + p("Well, thanks.")
                + p("")
                + p("*Ida", "  12:33")
                + p("Good.")
                + p("Transcribed by https://otter.ai"));
    }

    private static byte[] interview() {
        return document(heading(1, "Interview with the gardener")
                + p("Date: 4 May 2026")
                + p("Venue: Shed 4")
                + heading(2, "Beginnings")
                + p("Interviewer 1: ", "How did you begin?")
                + p("Li Qing (Parks): ", "With one bed. It was über-wet.")
                + p("And then another.")
                + heading(2, "Now")
                + p("Interviewer 1: And now?")
                + p("Li Qing (Parks): Forty beds", "\n", "and a pond. 🐸")
                + p("Interviewer 1: Thank you."));
    }

    private static byte[] table() {
        return document(p("What was said at table four") + "<w:tbl>"
                + row(List.of("00:00:05", "Ana", "Who keeps the key?"))
                + row(List.of("00:00:09", "Ben", "Nobody. That is the point."))
                + row(List.of("00:00:15", "Ana", "I see.")) + "</w:tbl>" + p("")
                + "<w:tbl>" + row(List.of("Ben:", "So do I.")) + row(List.of("Ana:", "Well.")) + "</w:tbl>");
    }

    private static byte[] notes() {
        return document(heading(1, "Workshop one")
                + p("People came late.")
                + heading(2, "Barriers")
                + bullet(0, "money")
                + bullet(0, "time, always time")
                + bullet(1, "and the year end")
                + heading(2, "Hopes")
                + p("She said she would ask."));
    }

    /** As Teams writes them since 2025: a title with the date, the day, the length. */
    private static byte[] teamsTitled() {
        return document(p("Wegeplan, Runde 2-20260615_033500-Meeting Transcript")
                + p("15 June 2026, 03:35am")
                + p("27m 42s")
                + p("*Zoë Brandt", " started transcription")
                + p("*Zoë Brandt   ", "0:03", "\n", "Who left the meeting notes here? 📝")
                + p("*Ben Oyelaran   ", "0:03", "\n", "I did.")
                + p("*Ana Lima   ", "0:03", "\n", "We did, à vrai dire.")
                + p("*Zoë Brandt   ", "12:40", "\n", "One block,", "\n", "two lines.")
                + p("*Zoë Brandt", " stopped transcription"));
    }

    private static byte[] meet() {
        return document(heading(1, "Beds and boards (2026-04-20 16:04 GMT+1) - Transcript")
                + heading(2, "Attendees")
                + p("Ana Lima, Zoë Brandt, Zoë Brandt's Presentation")
                + heading(2, "Transcript")
                + p("This editable transcript was computer generated and might contain errors.")
                + p("*Ana Lima: ", "Shall we? 🌱")
                + p("*Zoë Brandt: ", "We shall…")
                + heading(3, "00:05:00")
                + p("*Ana Lima: ", "")
                + p("*Zoë Brandt: ", "…if the café opens.")
                + p("Meeting ended after 00:07:30 👋"));
    }

    /** All that is in a Word document besides plain paragraphs, and what of it is to be left out. */
    private static byte[] nested() {
        String inner = "<w:tbl>" + row(List.of("Ana:", "Inside of a table. 🪺")) + "</w:tbl>" + p("");
        return document(p("Ana: Before the ", "table.")
                + "<w:tbl><w:tr><w:tc>" + p("Ben: In a layout cell.") + inner + p("Ben: After it.")
                + "</w:tc></w:tr></w:tbl>"
                + "<w:sdt><w:sdtPr><w:alias w:val=\"not speech\"/></w:sdtPr><w:sdtContent>"
                + p("Ana: In a content control.") + "</w:sdtContent></w:sdt>"
                + "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr>" + run("Ben:")
                + "<w:r><w:tab/></w:r>"
                + run("Kept") + "<w:del w:id=\"1\"><w:r><w:delText>, and deleted</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\">" + run(", and added") + "</w:ins>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>, and hidden</w:t></w:r>"
                + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"3\"/></w:r>"
                + "<w:hyperlink>" + run(", and linked") + "</w:hyperlink>" + run(".") + "</w:p>"
                + "<w:p>" + run("Ana: Non") + "<w:r><w:noBreakHyphen/></w:r>" + run("plus, ")
                + "<w:r><w:fldChar/></w:r>"
                + "<w:r><w:instrText> PAGE </w:instrText></w:r>" + run("naïve.") + "</w:p>");
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }
}
