package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.understory.ingest.Draft;
import org.understory.ingest.OdtSamples;

/** OpenDocument texts that are cut short, locked or odd, and what is made of the text of whole ones. */
class OdtReaderTest {

    private static final String TALK = "<text:p>Ana: One.</text:p><text:p>Ben: Two.</text:p>";

    @Test
    void aDocumentThatIsCutShortIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("src/test/resources/ingest/odt/libreoffice.input.odt"));
        for (int length : new int[] {whole.length - 30, whole.length / 2, 200}) {
            assertThat(DocumentRefusals.refusal(Arrays.copyOf(whole, length)).what())
                    .as("cut at %d", length)
                    .isEqualTo("is an OpenDocument text that is damaged or cut short");
        }
        assertThat(DocumentRefusals.refusal(OdtSamples.zip(Map.of("content.xml", "<a><b></a>")))
                        .what())
                .contains("damaged");
        assertThat(DocumentRefusals.refusal(OdtSamples.zip(Map.of("other.xml", "<a/>")))
                        .what())
                .contains("damaged");
    }

    @Test
    void aLockedDocumentIsRefused() {
        byte[] locked = OdtSamples.zip(Map.of(
                "content.xml",
                "\u0001\u0002",
                "META-INF/manifest.xml",
                "<manifest><file-entry full-path=\"content.xml\"><encryption-data/></file-entry></manifest>"));

        assertThat(DocumentRefusals.refusal(locked).what()).isEqualTo("is locked with a password");
        assertThat(DocumentRefusals.refusal(OdtSamples.zip(Map.of("encrypted-package", "\u0001")))
                        .what())
                .isEqualTo("is locked with a password");
    }

    @Test
    void whatTheTextWasTakenForIsAFact() {
        Draft interview = DocumentRefusals.read(OdtSamples.document(TALK + TALK));
        Draft otter = DocumentRefusals.read(OdtSamples.document("<text:p>Ana<text:s text:c=\"2\"/>0:05</text:p>"
                + "<text:p>So.</text:p><text:p>Ben<text:s text:c=\"2\"/>0:09</text:p><text:p>Well.</text:p>"));

        assertThat(interview.metadata()).containsEntry("text read as", "labelled");
        assertThat(otter.metadata()).containsEntry("text read as", "otter");
        assertThat(otter.turns()).hasSize(2);
        assertThat(otter.turns().get(1).timing().start()).isEqualTo(9);
    }

    @Test
    void absurdCountsOfSpacesAreNotBelieved() {
        assertThat(DocumentRefusals.said(OdtSamples.document(
                        TALK + "<text:p>Ana: a<text:s text:c=\"999999\"/>b<text:s text:c=\"99999999999\"/>c</text:p>")))
                .hasSize(3)
                .allMatch(text -> text.length() < 200);
    }
}
