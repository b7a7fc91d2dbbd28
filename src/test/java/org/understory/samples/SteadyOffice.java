package org.understory.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** Documents of POI as bytes that are the same each time: no clock in the properties, none in the ZIP file. */
public final class SteadyOffice {

    private static final LocalDateTime THEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private SteadyOffice() {}

    /** The bytes of the document, which stays open. */
    public static byte[] bytes(POIXMLDocument document) throws IOException {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setCreated(Optional.of(Date.from(Instant.from(THEN.atOffset(ZoneOffset.UTC)))));
        properties.setModified(Optional.of(Date.from(Instant.from(THEN.atOffset(ZoneOffset.UTC)))));
        properties.setCreator("Understory's samples");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        document.write(written);
        return zippedAnew(written.toByteArray());
    }

    private static byte[] zippedAnew(byte[] written) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written));
                ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(THEN);
                out.putNextEntry(steady);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
