package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.ingest.format.DocumentRefusals.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;
import org.junit.jupiter.api.Test;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.model.Problem;

/** Rich Text that is cut short, nested, or written oddly. */
class RtfReaderTest {

    @Test
    void whatIsLeftOfAFileThatWasCutShortIsReadAndThatIsSaid() {
        Draft draft = DocumentRefusals.read(bytes("{\\rtf1 Ana: One.\\par Ben: Two.\\par Ana: Thr"));

        assertThat(draft.turns()).hasSize(3);
        assertThat(draft.refused())
                .extracting(Problem::what)
                .containsExactly("stops in the middle: it was cut short, and what came after was not read");
    }

    @Test
    void groupsNestedTooDeeplyAreRefused() {
        assertThat(DocumentRefusals.refusal(bytes("{\\rtf1 " + "{".repeat(3_000_000)))
                        .what())
                .contains("groups one inside of another");
    }

    @Test
    void strayBracesNumbersAndEscapesDoNoHarm() {
        assertThat(DocumentRefusals.said(bytes("{\\rtf1 Ana: One\\'zz\\'9.\\par Ben: \\uc0\\u3 \\u-10179 Two.\\par "
                        + "\\bin-5 \\f999999999999 Ana: Three.\\par\\uc99999999\\bin999999999 Ben: Four.\\par}")))
                .containsExactly("Ana: Onezz9.", "Ben: \ufffdTwo.", "Ana: Three.");
    }

    @Test
    void whatFollowsTheLastBraceIsNoText() {
        assertThat(DocumentRefusals.said(
                        bytes("{\\rtf1 Ana: One.\\par Ben: Two.\\par Ana: Three.\\par}\0\0Ben: Four.")))
                .containsExactly("Ana: One.", "Ben: Two.", "Ana: Three.");
    }

    @Test
    void bytesThatAreOneCharacterOnlyTogetherAreDecodedTogether() {
        assertThat(DocumentRefusals.said(bytes("{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset128 Mincho;}}"
                        + "\\f0 Ana: \\'93\\'fa\\'96\\'7b\\par Ben: ja\\par Ana: so\\par}")))
                .containsExactly("Ana: \u65e5\u672c", "Ben: ja", "Ana: so");
    }

    /** The JDK's reader is the yardstick for what both can read; it loses the words of links. */
    @Test
    void theWordsAreThoseThatTheReaderOfTheJdkFinds() throws IOException, BadLocationException {
        byte[] rtf = Files.readAllBytes(Path.of("src/test/resources/ingest/rtf/libreoffice.input.rtf"));
        RTFEditorKit kit = new RTFEditorKit();
        Document document = kit.createDefaultDocument();
        kit.read(new ByteArrayInputStream(rtf), document, 0);
        String theirs = document.getText(0, document.getLength());

        RtfLines ours = RtfLines.of(Decoder.decode("talk", rtf));

        assertThat(ours.isWhole()).isTrue();
        String words = String.join(" ", ours.lines()).replaceAll("#+ ", "");
        assertThat(Chars.squeeze(words.replace("line four", "")))
                .startsWith(Chars.squeeze(theirs.substring(0, theirs.indexOf("At the table"))));
    }
}
