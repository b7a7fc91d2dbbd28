package org.understory.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents made by hand, good ones and bad ones. */
final class Docx {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String TYPES = DECLARATION
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
            + ".wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONS = DECLARATION
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
            + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>";

    private Docx() {}

    /** A document with these paragraphs. */
    static byte[] saying(String... paragraphs) throws IOException {
        return zip(DECLARATION + body(paragraphs));
    }

    /** A document that asks its reader to fetch a file. */
    static byte[] fetching(String file, String... paragraphs) throws IOException {
        return zip(DECLARATION + "<!DOCTYPE w:document [<!ENTITY secret SYSTEM \"" + file + "\">]>"
                + body(paragraphs).replace("SECRET", "&secret;"));
    }

    /** A small file whose text unpacks to so many megabytes. */
    static byte[] bomb(int megabytes) throws IOException {
        return zip(DECLARATION + body("Ana: " + " ".repeat(megabytes << 20)));
    }

    private static String body(String... paragraphs) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + Stream.of(paragraphs)
                        .map(text -> "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>")
                        .collect(Collectors.joining())
                + "</w:body></w:document>";
    }

    private static byte[] zip(String document) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", RELATIONS);
        parts.put("word/document.xml", document);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
