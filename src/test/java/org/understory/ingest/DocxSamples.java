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
        write("docx/interview.input.docx", interview());
        write("docx/table.input.docx", table());
        write("docx/notes.input.docx", notes());
    }

    private static void write(String name, byte[] document) throws IOException {
        Files.write(Goldens.ROOT.resolve(name), document);
    }

    /** A document with this body. */
    static byte[] document(String body) {
        return zip(document("", body), "");
    }

    /** The text of {@code word/document.xml}, with something between the declaration and the root. */
    static String document(String prologue, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prologue
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                + "</w:body></w:document>";
    }

    /** A package around the text of {@code word/document.xml}; a further entry is added if its name is not empty. */
    static byte[] zip(String documentXml, String extraEntry) {
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
    static String p(String... runs) {
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
}
