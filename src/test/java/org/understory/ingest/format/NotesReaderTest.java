package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.model.TurnKind;

class NotesReaderTest {

    private final NotesReader reader = new NotesReader();

    @Test
    void remarksUnderTheCodeOfATaskAreNotesOfTheirOwnAndTheParticipantIsMetadata() {
        Draft draft = Drafts.golden(reader, "notes/tasks.input.txt");

        assertThat(draft.metadata()).containsEntry("preamble", "P5 25/11/2021");
        assertThat(draft.turns()).extracting(DraftTurn::kind).containsOnly(TurnKind.NOTE);
        assertThat(draft.turns()).hasSize(7);
    }

    @Test
    void aParagraphWithAHangingIndentIsNoHeading() {
        Draft draft =
                Drafts.of(reader, "We met in the shed and", "  talked until late.", "", "Then we left", "  for home.");

        assertThat(Drafts.said(draft))
                .containsExactly(": We met in the shed and talked until late.", ": Then we left for home.");
    }

    @Test
    void aQuestionInAParagraphIsNoHeading() {
        Draft draft = Drafts.of(reader, "We met. Was it late?", "", "It was.", "", "- one", "- two");

        assertThat(Drafts.said(draft)).containsExactly(": We met. Was it late?", ": It was.", ": one", ": two");
    }

    @Test
    void aCodeAtTheFirstByteIsNoPicture() {
        for (String code : new String[] {"P1", "P4", "P7"}) {
            byte[] bytes = (code + " 25/11/2021\n- one thing\n- another\n").getBytes(StandardCharsets.UTF_8);
            assertThat(Decoder.decode("test", bytes).binary()).isFalse();
            assertThat(reader.score(Decoder.decode("test", bytes))).isGreaterThan(40);
        }
    }
}
