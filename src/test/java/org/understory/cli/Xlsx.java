package org.understory.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Bad workbooks made of a good one. */
final class Xlsx {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Xlsx() {}

    /** A workbook whose first sheet asks its reader to fetch a file. */
    static byte[] fetching(byte[] workbook, String file) throws IOException {
        return with(workbook, xml -> {
            int root = xml.indexOf("<worksheet");
            return xml.substring(0, root) + "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"" + file + "\">]>"
                    + xml.substring(root).replace("<v>0</v>", "<v>&secret;</v>");
        });
    }

    /** A small file whose first sheet unpacks to so many megabytes. */
    static byte[] bomb(byte[] workbook, int megabytes) throws IOException {
        return with(workbook, xml -> xml.replace("<sheetData>", "<sheetData>" + " ".repeat(megabytes << 20)));
    }

    private static byte[] with(byte[] workbook, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(SHEET)) {
                    content = change.apply(new String(content, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
