package org.understory.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes small OpenDocument texts, byte for byte the same each time: {@link #main} writes the golden one, tests make the
 * hostile ones. The golden one beside it was made with LibreOffice.
 */
public final class OdtSamples {

    static final String TYPE = "application/vnd.oasis.opendocument.text";

    private OdtSamples() {}

    /** Writes the golden document anew. */
    public static void main(String[] args) throws IOException {
        Files.write(Goldens.ROOT.resolve("odt/written.input.odt"), written());
    }

    /** A document with this body. */
    public static byte[] document(String body) {
        return zip(Map.of("content.xml", content("", body)));
    }

    /** The text of {@code content.xml}, with something between the declaration and the root. */
    public static String content(String prologue, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prologue
                + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><office:body><office:text>" + body
                + "</office:text></office:body></office:document-content>";
    }

    /** A package of these parts, after the one that says what it is. */
    public static byte[] zip(Map<String, String> parts) {
        return zip(TYPE, parts);
    }

    /** A package that says it is of a type, with these parts. */
    public static byte[] zip(String type, Map<String, String> parts) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("mimetype", type);
        all.putAll(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] written() {
        return document("<text:tracked-changes><text:changed-region><text:deletion><text:p>Ana: Deleted.</text:p>"
                + "</text:deletion></text:changed-region></text:tracked-changes>"
                + "<text:h text:outline-level=\"1\">Le café &amp; the shed 🌿</text:h>"
                + "<text:p>Ana:<text:tab/>One,<text:s text:c=\"2\"/>two,\n   three<text:line-break/>and four."
                + "<office:annotation><text:p>Ben: a comment</text:p></office:annotation></text:p>"
                + "<text:p>Ben:<text:s/>Naïve<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                + "<text:p>a footnote</text:p></text:note-body></text:note>, <text:span>per</text:span>haps.</text:p>"
                + "<text:section><text:p>Ana: In a section.</text:p></text:section>"
                + "<table:table><table:table-row><table:table-cell><text:p>Ben</text:p></table:table-cell>"
                + "<table:table-cell><text:p>In a row.</text:p><text:p>Twice.</text:p></table:table-cell>"
                + "</table:table-row></table:table>"
                + "<text:list><text:list-item><text:p>an item</text:p></text:list-item></text:list>"
                + "<text:p>Ben: Done.</text:p>");
    }
}
