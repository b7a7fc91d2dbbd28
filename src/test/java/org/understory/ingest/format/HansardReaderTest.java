package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;

class HansardReaderTest {

    private final HansardReader reader = new HansardReader();

    @Test
    void whatThePrintersSetBetweenTheWordsIsCountedAndLeftOut() {
        Draft draft = Drafts.golden(reader, "hansard/debate.input.html");

        assertThat(draft.setAside())
                .containsExactly(
                        entry("references", 1),
                        entry("tabled numbers", 2),
                        entry("column marks", 2),
                        entry("times of day", 1),
                        entry("lines that nobody speaks", 2));
        assertThat(draft.metadata())
                .containsExactly(
                        entry("title", "Oral Answers to Questions"),
                        entry("preamble", "The Secretary of State was asked—"));
    }

    @Test
    void aSentenceThatAColumnCutsIsWholeAgainAndParagraphsStay() {
        Draft draft = Drafts.of(
                reader,
                "Mr Ek (Dellwyn) (Con): We are",
                "",
                "[Column 12]",
                "",
                "late.",
                "",
                "12 March 2026 : Column 13",
                "",
                "And tired.",
                "",
                "Ms Núñez (Salle) (LD) [R]: So am I.");

        assertThat(Drafts.said(draft))
                .containsExactly(
                        "Mr Ek (Dellwyn) (Con): We are late.\nAnd tired.", "Ms Núñez (Salle) (LD) [R]: So am I.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana (Sheds) (Ops): Yes.\n\nBo (Beds) (Ops): No.\n\nAna (Sheds) (Ops): Oh.\n",
                "<html><body><b>Ana:</b> Hello.<p>Column 12 of the table</p></body></html>",
                "See 12 March 2026: Column 13.\n",
            })
    void otherTextsAreNoHansard(String text) {
        assertThat(reader.score(Decoder.decode("test", text.getBytes(StandardCharsets.UTF_8))))
                .isZero();
    }

    @Test
    void aPageCutShortInATagIsReadUpToThere() {
        Draft draft = Drafts.of(
                reader, "<p><b>Mr Ek (Dellwyn) (Con):</b> We are late.</p><p>Very.</p><p><b>Ms N\u00fa\u00f1ez (Sal");

        assertThat(Drafts.said(draft)).startsWith("Mr Ek (Dellwyn) (Con): We are late.\nVery.\nMs Núñez (Sal");
    }
}
