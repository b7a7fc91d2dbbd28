package org.understory.report.render.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of an Office file what changes from run to run or from system to system: the times of its parts and the ends of
 * lines between their tags, also in workbooks inside it.
 */
public final class SameBytes {

    /** A month after the first moment a zip file knows: beside that one Java writes another, which hangs on the time zone. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Where an Office file has to begin. */
    private static final String FIRST = "[Content_Types].xml";

    private SameBytes() {}

    /** The same file with its parts in the order of their names and times that never change. */
    public static byte[] of(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                parts.put(entry.getName(), part(entry.getName(), part));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            write(zip, FIRST, parts.remove(FIRST));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] part(String name, byte[] part) throws IOException {
        if (name.endsWith(".xlsx")) {
            return of(part);
        }
        return name.endsWith(".xml") || name.endsWith(".rels") ? lineFeeds(part) : part;
    }

    /** XML with lines that end in a line feed only; to whoever reads it they are the same. */
    private static byte[] lineFeeds(byte[] xml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(xml.length);
        for (int i = 0; i < xml.length; i++) {
            boolean pair = xml[i] == '\r' && i + 1 < xml.length && xml[i + 1] == '\n';
            if (!pair) {
                out.write(xml[i] == '\r' ? '\n' : xml[i]);
            }
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
