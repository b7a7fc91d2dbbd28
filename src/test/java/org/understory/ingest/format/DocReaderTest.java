package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.understory.ingest.Decoder;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** Documents of older Words that are cut short, locked, damaged or called by another format's name. */
class DocReaderTest {

    private static final Path GOLDEN = Path.of("src/test/resources/ingest/doc/libreoffice.input.doc");

    @Test
    void aDocumentThatIsCutShortIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(GOLDEN);
        for (int length : new int[] {whole.length / 2, 2000, 600, 20}) {
            assertThat(DocumentRefusals.refusal(Arrays.copyOf(whole, length)).what())
                    .as("cut at %d", length)
                    .contains("cut short");
        }
    }

    @Test
    void aLockedDocumentIsRefused() throws IOException {
        // the flag in its header that says that it is encrypted
        byte[] locked = withHeader(11, Files.readAllBytes(GOLDEN), 0x01);

        assertThat(DocumentRefusals.refusal(locked).what()).isEqualTo("is locked with a password");
    }

    @Test
    void aLockedPackageIsRefused() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            assertThat(DocumentRefusals.refusal(bytes(container)).what()).isEqualTo("is locked with a password");
        }
    }

    @Test
    void otherDocumentsInTheSameContainerAreNamed() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "Workbook");
            assertThat(DocumentRefusals.refusal(bytes(container)).what()).contains("Excel");
        }
    }

    @Test
    void damageAnywhereIsSaidOrDoesNoHarm() throws IOException {
        byte[] whole = Files.readAllBytes(GOLDEN);
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] damaged = whole.clone();
            for (int n = 0; n < 20; n++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            refused += isRefused(damaged) ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 149);
    }

    private static boolean isRefused(byte[] document) {
        try {
            DocumentRefusals.read(document);
            return false;
        } catch (UserError told) {
            Problem problem = told.problems().get(0);
            assertThat(problem.remedy()).isNotBlank();
            return true;
        }
    }

    @Test
    void richTextCalledDocIsReadAsRichText() {
        assertThat(DocumentRefusals.surest(Decoder.decode("x.doc", DocumentRefusals.bytes("{\\rtf1 hi}")))
                        .id())
                .isEqualTo("rtf");
    }

    private static byte[] bytes(POIFSFileSystem container) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        container.writeFilesystem(out);
        return out.toByteArray();
    }

    /** The document with a bit set in the header of its main stream, which begins with {@code 0xA5EC}. */
    private static byte[] withHeader(int at, byte[] document, int bit) {
        byte[] changed = document.clone();
        for (int i = 512; i < changed.length; i += 512) {
            if ((changed[i] & 0xff) == 0xec && (changed[i + 1] & 0xff) == 0xa5) {
                changed[i + at] |= (byte) bit;
                return changed;
            }
        }
        throw new AssertionError("no header");
    }
}
