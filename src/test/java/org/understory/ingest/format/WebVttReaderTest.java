package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.model.Problem;

/** What WebVTT files of many makes say besides their words, and what is said about faulty ones. */
class WebVttReaderTest {

    private static final Path INPUTS = Path.of("src", "test", "resources", "ingest", "vtt");

    @ParameterizedTest
    @CsvSource({
        "azure-words, Azure (words timed)",
        "meet-drive, Google Meet",
        "overlap, Teams",
        "stream, Microsoft Stream",
        "teams-2020, Teams (2020)",
        "teams-current, Teams",
        "teams-unattributed, Teams (nobody named)",
        "webex, Webex",
        "whisper, Whisper",
        "noise, Whisper",
        "whisperx, WhisperX",
        "youtube-rolling, YouTube (automatic)",
        "youtube-uploaded, YouTube",
        "zoom, Zoom",
    })
    void theProductIsToldByItsHabits(String file, String product) throws IOException {
        assertThat(golden(file).metadata()).containsEntry("captions by", product);
    }

    @Test
    void wherePlainCaptionsTellNoProductNoneIsNamed() {
        assertThat(read("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello\n").metadata())
                .isEmpty();
        assertThat(read("WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n").metadata())
                .containsEntry("captions by", "Whisper");
        assertThat(read("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Sarah>Hello\n")
                        .metadata())
                .containsEntry("captions by", "Buzzsprout");
        assertThat(read("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v ->Hello\n").metadata())
                .containsEntry("captions by", "Rev");
    }

    @Test
    void wordsInTheHeadAreFactsAndNotesAreCounted() throws IOException {
        assertThat(golden("voices").metadata())
                .contains(entry("header", "- made by hand"), entry("Kind", "captions"), entry("Language", "en-GB"));
        assertThat(golden("stream").setAside()).containsExactly(entry("notes", 4));
    }

    @Test
    void aSmallerThanSignInSpeechDoesNotSwallowTheTagAfterIt() {
        assertThat(read("WEBVTT\n\n00:01.000 --> 00:02.000\n<00:00:01.000>I <3 <00:00:01.500>it <b>so</b> 🌱\n")
                        .turns())
                .extracting(DraftTurn::text)
                .containsExactly("I <3 it so 🌱");
    }

    @Test
    void voicesWithinOneCaptionAreUnitsOfTheirOwnWithItsTime() throws IOException {
        assertThat(golden("voices").turns().subList(0, 3))
                .extracting(DraftTurn::speaker, turn -> turn.timing().start())
                .containsExactly(tuple("Zoë <M>", 1.0), tuple("", 1.0), tuple("Ben", 1.0));
    }

    @Test
    void aLaughInBracketsIsNoVoice() {
        Draft draft =
                read("WEBVTT\n\n00:01.000 --> 00:02.000\n(laughter)\nHello\n\n00:02.000 --> 00:03.000\n(Music)\nHo\n");

        assertThat(draft.turns()).extracting(DraftTurn::speaker).containsOnly("");
        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("(laughter) Hello", "(Music) Ho");
    }

    @Test
    void somebodyWhoSpeaksOnceAtTheStartIsNamed() {
        Draft draft = read("WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nZoë Brandt: Hello all\n\n"
                + "2\n00:00:02.000 --> 00:00:03.000\nBen: Hi\n\n3\n00:00:03.000 --> 00:00:04.000\nBen: Tea?\n");

        assertThat(draft.turns()).extracting(DraftTurn::speaker).containsExactly("Zoë Brandt", "Ben", "Ben");
    }

    @Test
    void overlappingCaptionsAreNotTimesThatRunBackwards() throws IOException {
        assertThat(golden("overlap").oddities()).isEmpty();
        assertThat(golden("overlap").turns())
                .extracting(turn -> turn.timing().start())
                .containsExactly(3.12, 5.9, 6.0, 8.5);
    }

    @Test
    void whatAMachineMadeUpIsLeftOutWhereItIsCertainAndToldWhereItIsNot() throws IOException {
        Draft draft = golden("noise");

        assertThat(draft.setAside())
                .containsExactly(
                        entry("notes of music", 1),
                        entry("credits by a transcriber", 2),
                        entry("repetitions by a machine", 5));
        assertThat(draft.oddities())
                .extracting(Problem::where, Problem::what)
                .containsExactly(
                        tuple(
                                "noise.input.vtt, line 6",
                                "the same words stand here 6 times in a row, and were read once"),
                        tuple("noise.input.vtt, line 42", "the last words are thanks to an audience, and were read"));
    }

    @Test
    void wordsThatMayHaveBeenRepeatedAreKeptAndTold() {
        StringBuilder file = new StringBuilder("WEBVTT\n\n");
        for (int i = 10; i < 18; i++) {
            file.append("00:").append(i).append(".000 --> 00:").append(i).append(".900\nNo.\n\n");
        }
        Draft draft = read(file.toString());

        assertThat(draft.turns()).hasSize(8);
        assertThat(draft.setAside()).isEmpty();
        assertThat(draft.oddities())
                .extracting(Problem::what)
                .containsExactly("the same words stand here 8 times in a row, and were read");
    }

    @Test
    void halfATimingLineIsRefusedByItsNumberAndTheWordsUnderItKept() {
        Draft draft = read("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nOne\n\n00:00:03.000 --\nTwo, Zoë\n\n"
                + "00:00:05.000 --> 00:00:06.000\nThree\n");

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("One", "Two, Zoë", "Three");
        assertThat(draft.refused())
                .extracting(Problem::where, Problem::what)
                .containsExactly(tuple("test, line 6", "this timing line is not whole: 00:00:03.000 --"));
    }

    @Test
    void aFileCutShortKeepsWhatIsThere() {
        assertThat(read("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ana>One\n\n00:00:03.000 --> 00:00:04.000\n<v Be")
                        .turns())
                .extracting(DraftTurn::speaker, DraftTurn::text)
                .containsExactly(tuple("Ana", "One"), tuple("", "<v Be"));
        Draft draft = read("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nOne\n\n00:00:03.000 -->");
        assertThat(draft.turns()).hasSize(1);
        assertThat(draft.refused()).hasSize(1);
    }

    @Test
    void textRightAboveATimingIsTextWhereABlankLineCameBeforeIt() throws IOException {
        assertThat(golden("teams-unattributed").turns())
                .extracting(DraftTurn::text)
                .containsExactly("Good morning all, is this on? 🌱", "It is, Zoë.", "Good.");
    }

    private static Draft golden(String name) throws IOException {
        String file = name + ".input.vtt";
        return new WebVttReader().read(Decoder.decode(file, Files.readAllBytes(INPUTS.resolve(file))));
    }

    private static Draft read(String text) {
        return new WebVttReader().read(Decoder.decode("test", text.getBytes(StandardCharsets.UTF_8)));
    }
}
