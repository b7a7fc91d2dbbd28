package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.Problem;

/** Whisper's table and printed lines: what is taken for them, what is not, and what is said about faulty ones. */
class WhisperReadersTest {

    @Test
    void onlyTheFirstTwoTabsPartCellsAndQuotesAreWords() {
        Draft draft = table("start\tend\ttext\n0\t3420\t\"so\tit \"\" is\n3420\t5000\tdone 🌱\n");

        assertThat(draft.turns())
                .extracting(turn -> turn.timing().start(), turn -> turn.timing().end(), DraftTurn::text)
                .containsExactly(tuple(0.0, 3.42, "\"so it \"\" is"), tuple(3.42, 5.0, "done 🌱"));
        assertThat(draft.metadata()).containsExactly(entry("captions by", "Whisper"));
    }

    @Test
    void aTableCutShortIsReadToTheCutAndTheCutIsNamed() {
        Draft draft = table("start\tend\ttext\n0\t3420\tDone, Zoë\n3420\t50");

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("Done, Zoë");
        assertThat(draft.refused())
                .extracting(Problem::where, Problem::what)
                .containsExactly(tuple("test, line 3", "this row does not open with two times in milliseconds"));
    }

    @Test
    void aRowWithoutWordsIsCounted() {
        assertThat(table("start\tend\ttext\n0\t3420\t\n3420\t5000\tdone\n").setAside())
                .containsExactly(entry("empty captions", 1));
    }

    @Test
    void aTableWithTheSameHeadersAndOtherTimesIsAnyTable() {
        assertThat(best("start\tend\ttext\n0:00\t0:03\thello\n0:03\t0:05\tthere\n0:05\t0:06\tso\n"))
                .isEqualTo("csv");
        assertThat(best("start\tend\ttext\n0\t3420\thello\n")).isEqualTo("whisper-tsv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "So the well has no owner.\nNobody dug it.\nNobody drinks.\n",
                "[1] Smith\n[2] Jones\n[3] Brandt\n",
                "We met at the well [0.6s] and left.\nThen we met again.\nAnd again.\n",
                "[10:00] Tea\n[11:00] Tables\n[12:00] End\n",
            })
    void textWithoutSuchTimesIsNotTakenForWhisper(String text) {
        assertThat(best(text)).isEqualTo("notes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[00:00.000 --> 00:03.420]  So\n[00:03.420 --> 00:05.000]  done\n",
                "[00:00:00.000 --> 00:00:03.420]   So\n[00:00:03.420 --> 00:00:05.000]   done\n",
                "[0.00s -> 3.42s] So\n[3.42s -> 5.00s] done\n",
                "[0:00:00 - 0:00:03.420000] So\n[0:00:03.420000 - 0:00:05] done\n",
                "[ 0.0 – 3.42 ] So\n[ 3.42 – 5.0 ] done\n",
            })
    void timesArePrintedInManyWays(String text) {
        assertThat(best(text)).isEqualTo("whisper-text");
        assertThat(printed(text).turns())
                .extracting(turn -> turn.timing().start(), turn -> turn.timing().end(), DraftTurn::text)
                .containsExactly(tuple(0.0, 3.42, "So"), tuple(3.42, 5.0, "done"));
    }

    @Test
    void whatTheProgramSaysOfItselfIsAFact() {
        Draft draft = printed(
                "Detected language: Svenska\nLoading\n[00:00.000 --> 00:03.420]  So\n[00:03.420 --> 00:05.000]  nej\n");

        assertThat(draft.metadata())
                .containsExactly(entry("Detected language", "Svenska"), entry("preamble", "Loading"));
        assertThat(draft.turns()).hasSize(2);
    }

    @Test
    void aVoiceThatNobodyKnowsIsKeptByItsLabel() {
        Draft draft = printed("[0:00:00 - 0:00:03] SPEAKER_00: So\n[0:00:03 - 0:00:05] UNKNOWN: Mm.\n"
                + "[0:00:05 - 0:00:06] SPEAKER_00: Right: so\n");

        assertThat(draft.turns())
                .extracting(DraftTurn::speaker, DraftTurn::text)
                .containsExactly(tuple("SPEAKER_00", "So"), tuple("UNKNOWN", "Mm."), tuple("SPEAKER_00", "Right: so"));
    }

    @Test
    void wordsUnderANameAreReadWithoutATimeToo() {
        Draft draft = printed(
                "**SPEAKER_00:**\n[0.6s] So\n\n**SPEAKER_01:**\nwell\n[3.2s] then\n\n**SPEAKER_00:**\n[4s] yes\n");

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("So", "well", "then", "yes");
        assertThat(draft.turns().get(1).speaker()).isEqualTo("SPEAKER_01");
        assertThat(draft.turns().get(1).timing().hasStart()).isFalse();
        assertThat(draft.setAside()).isEmpty();
    }

    @Test
    void printedLinesCutShortAreReadToTheCut() {
        Draft draft = printed("[00:00.000 --> 00:03.420]  So\n[00:03.420 --> 00:05.000]  done\n[00:05.000 --> 00:0");

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("So", "done [00:05.000 --> 00:0");
    }

    private static String best(String text) {
        Source source = source(text);
        return Formats.all().stream()
                .max(Comparator.comparingInt(reader -> reader.score(source)))
                .map(TranscriptReader::id)
                .orElseThrow();
    }

    private static Draft table(String text) {
        return new WhisperTableReader().read(source(text));
    }

    private static Draft printed(String text) {
        return new WhisperTextReader().read(source(text));
    }

    private static Source source(String text) {
        return Decoder.decode("test", text.getBytes(StandardCharsets.UTF_8));
    }
}
