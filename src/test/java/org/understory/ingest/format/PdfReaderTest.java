package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.ingest.format.DocumentRefusals.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.understory.ingest.Draft;
import org.understory.ingest.PdfSamples;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** PDF documents that are cut short, locked, damaged or made of pictures. */
class PdfReaderTest {

    private static final Path GOLDEN = Path.of("src/test/resources/ingest/pdf/libreoffice.input.pdf");
    private static final List<List<String>> TALK =
            List.of(List.of("Ana: One.", "", "Ben: Two.", "", "Ana: Thr\u00e9e."));

    @Test
    void aDocumentThatAsksForAPasswordIsRefused() throws IOException {
        assertThat(DocumentRefusals.refusal(locked("secret", new AccessPermission()))
                        .what())
                .isEqualTo("is locked with a password");
    }

    @Test
    void aDocumentThatOpensWithoutAPasswordIsReadIfItAllowsThat() throws IOException {
        AccessPermission none = new AccessPermission();
        none.setCanExtractContent(false);

        assertThat(DocumentRefusals.said(locked("", new AccessPermission()))).hasSize(3);
        assertThat(DocumentRefusals.refusal(locked("", none)).what()).isEqualTo("forbids its text to be taken out");
    }

    private static byte[] locked(String password, AccessPermission permission) throws IOException {
        try (PDDocument pdf = PdfSamples.open(TALK)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("the owner's", password, permission);
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            return PdfSamples.bytes(pdf);
        }
    }

    @Test
    void aDocumentOfPicturesSaysSo() throws IOException {
        Problem problem = DocumentRefusals.refusal(PdfSamples.document(List.of(List.of(), List.of())));

        assertThat(problem.what()).isEqualTo("holds pictures of its pages only, and no text");
        assertThat(problem.remedy()).contains("recognised");
    }

    @Test
    void aDocumentThatIsCutShortIsRefusedOrSaidToBeIncomplete() throws IOException {
        byte[] whole = PdfSamples.document(TALK);
        Draft nearlyWhole = DocumentRefusals.read(Arrays.copyOf(whole, whole.length - 20));

        assertThat(nearlyWhole.turns()).hasSize(3);
        assertThat(nearlyWhole.refused())
                .extracting(Problem::what)
                .containsExactly("has lost its end: it was cut short, and pages may be missing");
        for (int length : new int[] {200, 60, 12}) {
            assertThat(DocumentRefusals.refusal(Arrays.copyOf(whole, length)).what())
                    .as("cut at %d", length)
                    .isEqualTo("is a PDF document that is damaged or cut short");
        }
        assertThat(DocumentRefusals.refusal(bytes("%PDF-1.7\nall text")).what()).contains("damaged");
    }

    @Test
    void damageAnywhereIsSaidOrDoesNoHarm() throws IOException {
        byte[] whole = Files.readAllBytes(GOLDEN);
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            for (int n = 0; n < 40; n++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            refused += isRefused(damaged) ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 59);
    }

    private static boolean isRefused(byte[] document) {
        try {
            DocumentRefusals.read(document);
            return false;
        } catch (UserError told) {
            assertThat(told.problems().get(0).remedy()).isNotBlank();
            return true;
        }
    }

    @Test
    void aNameAloneOnALineIsNoRunningLineHoweverOftenItComes() throws IOException {
        List<List<String>> pages = new ArrayList<>();
        for (String fruit : List.of("apples", "pears", "figs")) {
            pages.add(List.of("Ana:", "One of " + fruit, "", "Ben:", "Two", "", "Ana:", "Three of " + fruit));
        }

        assertThat(DocumentRefusals.read(PdfSamples.document(pages)).turns()).hasSize(9);
    }
}
