package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.model.Problem;

class TextGridReaderTest {

    private static final String HEAD = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n9\n<exists>\n";

    @Test
    void silencesPointsAndAnalysisAreCountedAndLeftOut() {
        assertThat(Drafts.golden(new TextGridReader(), "textgrid/long.input.TextGrid")
                        .setAside())
                .containsExactly(entry("silences", 3), entry("intervals of words and sounds", 1), entry("points", 1));
    }

    @Test
    void aLoneTierOfUtterancesNamesNobodyAndAnAlignersTierNamesItsPerson() {
        Draft nobody = Drafts.of(new TextGridReader(), HEAD + "1\n\"IntervalTier\" \"utterances\" 0 9 1\n0 9 \"Yes.\"");
        Draft person =
                Drafts.of(new TextGridReader(), HEAD + "1\n\"IntervalTier\" \"Ana - words\" 0 9 1\n0 9 \"Yes.\"");

        assertThat(nobody.turns()).extracting(DraftTurn::speaker).containsExactly("");
        assertThat(person.turns()).extracting(DraftTurn::speaker).containsExactly("Ana");
    }

    @Test
    void aFileThatBreaksOffIsReadUpToThereAndTheLineIsNamed() {
        Draft draft = Drafts.of(
                new TextGridReader(), HEAD + "1\n\"IntervalTier\" \"Ana\" 0 9 3\n0 4 \"Yes.\"\n4 9 \"And the");

        assertThat(Drafts.said(draft)).containsExactly("Ana: Yes.");
        assertThat(draft.refused()).extracting(Problem::where).containsExactly("test, line 10");
    }

    @Test
    void aFileWithoutWordsIsRefused() {
        assertThat(Drafts.refusal(new TextGridReader(), HEAD + "0").what())
                .isEqualTo("is a TextGrid without an interval that holds words");
    }
}
