package org.understory.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.understory.ingest.Source;

/**
 * A cheap look into a ZIP file, so that only a Word document wakes up the library that reads Word documents. Works on
 * files that are cut short, too, as far as they go.
 *
 * @param names the entries up to the document's text, in order
 * @param document the first part of {@code word/document.xml}, or empty
 * @param mimetype what OpenDocument and e-books say that they are, or empty
 */
record ZipPeek(List<String> names, String document, String mimetype) {

    static final String DOCUMENT = "word/document.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    private static final String SIGNATURE = "PK\u0003\u0004";
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";
    private static final int LONGEST_TYPE = 200;
    private static final int MOST_ENTRIES = 300;
    private static final int ENOUGH = 512 * 1024;
    private static final long MOST_SKIPPED = 64L * 1024 * 1024;

    /** The look; without names where the file is no ZIP file. */
    static ZipPeek into(Source source) {
        List<String> names = new ArrayList<>();
        if (!source.startsWith(SIGNATURE)) {
            return new ZipPeek(names, "", "");
        }
        String mimetype = "";
        long left = MOST_SKIPPED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && names.size() < MOST_ENTRIES && left > 0) {
                names.add(entry.getName());
                if (entry.getName().equals(DOCUMENT)) {
                    return new ZipPeek(names, new String(zip.readNBytes(ENOUGH), StandardCharsets.UTF_8), mimetype);
                }
                if (entry.getName().equals("mimetype")) {
                    mimetype = new String(zip.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
                }
                left -= skip(zip, left);
                entry = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // what was seen before the damage is enough to tell what the file was meant to be
            return new ZipPeek(names, "", mimetype);
        }
        return new ZipPeek(names, "", mimetype);
    }

    private static long skip(ZipInputStream zip, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long skipped = 0;
        for (int n = zip.read(buffer); n >= 0 && skipped < most; n = zip.read(buffer)) {
            skipped += n;
        }
        return skipped;
    }

    boolean has(String beginning) {
        return names.stream().anyMatch(name -> name.startsWith(beginning));
    }

    /** Whether the file is, or before it was damaged was, a Word document. */
    boolean isWord() {
        return has("word/") || ((has("[Content_Types].xml") || has("_rels/")) && !has("xl/") && !has("ppt/"));
    }

    /** Whether the file is a text in OpenDocument, a template of one or a text made of several. */
    boolean isOpenDocumentText() {
        return mimetype.startsWith(OPEN_TEXT);
    }

    /** Whether the file is, or before it was damaged was, an Excel workbook whose parts are XML. */
    boolean isExcel() {
        return has("xl/") && !has("xl/workbook.bin");
    }

    /** The document's first lines, roughly: tags dropped, paragraphs and breaks as line ends. */
    List<String> lines() {
        StringBuilder text = new StringBuilder(document.length() / 2);
        int done = 0;
        for (int open = document.indexOf('<'); open >= 0; open = document.indexOf('<', done)) {
            text.append(document, done, open);
            int close = document.indexOf('>', open);
            if (close < 0) {
                return text.toString().lines().toList();
            }
            if (document.startsWith("</w:p>", open) || document.startsWith("<w:br", open)) {
                text.append('\n');
            } else if (document.startsWith("<w:tab/", open)) {
                text.append('\t');
            }
            done = close + 1;
        }
        return Entities.decode(text.toString()).lines().toList();
    }
}
