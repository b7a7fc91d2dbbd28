package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;

class OtterReaderTest {

    @Test
    void fathomsActionItemsAreNoSpeech() {
        Draft draft = Drafts.golden(new OtterReader(), "otter/fathom.input.txt");

        assertThat(draft.setAside()).containsExactly(entry("action items", 1));
        assertThat(draft.metadata())
                .containsExactly(
                        entry("title", "Paths and beds - March 03"),
                        entry("preamble", "VIEW RECORDING - 118 mins (3 mins of highlights)"));
    }

    @Test
    void aHandleOrAnAddressIsNoHeading() {
        Draft draft = Drafts.of(
                new OtterReader(),
                "Ana  0:05",
                "@zoe - come here",
                "@1:00 - we meet?",
                "",
                "Bo  0:09",
                "ana@example.org");

        assertThat(draft.turns()).extracting(DraftTurn::speaker).containsExactly("Ana", "Bo");
    }
}
