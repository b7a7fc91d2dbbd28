package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.Problem;
import org.understory.model.TurnKind;
import org.understory.model.UserError;

/** JSON that is faulty, cut short, hostile or ambiguous, and what is said of it. */
class JsonReadersTest {

    private static final Path INPUTS = Path.of("src", "test", "resources", "ingest");
    private static final String SEGMENTS = "{\"segments\":[{\"seek\":0,\"start\":1,\"end\":2,\"text\":\" Öl 🐝\"}";

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(INPUTS)) {
            return files.filter(file -> file.toString().endsWith(".input.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aFileCutShortIsRefusedWithItsPlaceWhereverItWasCut(Path input) throws IOException {
        String whole = Files.readString(input, StandardCharsets.UTF_8).strip();
        boolean lines = input.getFileName().toString().startsWith("one-to-a-line");
        for (int length = whole.length() / 7; length < whole.length() && !lines; length += whole.length() / 7 + 1) {
            int end = length;
            UserError refused = catchThrowableOfType(UserError.class, () -> read(whole.substring(0, end)));

            assertThat(refused).as("cut at %d", end).isNotNull();
            Problem problem = refused.problems().get(0);
            assertThat(problem.where()).matches("test, line \\d+, column \\d+");
            assertThat(problem.what()).isEqualTo("is JSON that is cut short: the file ends here");
        }
    }

    @Test
    void aFaultIsRefusedWithItsLineAndColumn() {
        assertThat(refusal(SEGMENTS + ",\n  {\"text\": oops}]}"))
                .isEqualTo(new Problem(
                        "test, line 2, column 12",
                        "is not valid JSON from here on",
                        "If it was edited by hand, mend it here; else download or export it again."));
    }

    @Test
    void jsonBeyondMeasureIsRefused() {
        assertThat(refusal(SEGMENTS + "],\"x\":" + "[".repeat(200_000)).what()).contains("more than 100 levels deep");
        assertThat(refusal("[{\"a\":".repeat(100_000)).what()).contains("more than 100 levels deep");
        assertThat(refusal(SEGMENTS + ",{\"seek\":" + "9".repeat(5000) + "}]}").what())
                .contains("beyond all measure");
    }

    @Test
    void unknownJsonIsRefusedWithTheShapesThatAreRead() {
        Problem problem = refusal("{\"products\": [{\"name\": \"Spade\", \"text\": \"for digging\"}]}");

        assertThat(problem.what()).isEqualTo("is JSON of no kind that is read");
        assertThat(problem.remedy()).contains("Deepgram", "\"speaker\": \"Ana\"");
    }

    @Test
    void aSegmentWithoutTextIsRefusedByItsLineAndTheOthersAreRead() {
        Draft draft = read(SEGMENTS + ",\n{\"seek\":1,\"start\":\"soon\"},\n{\"seek\":2,\"text\":\"Yes.\"}]}");

        assertThat(draft.refused()).extracting(Problem::where).containsExactly("test, line 2");
        assertThat(draft.refused()).extracting(Problem::what).containsExactly("has no \"text\"");
        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("Öl 🐝", "Yes.");
    }

    @Test
    void whatWhisperMakesUpIsLeftOutAndCounted() {
        String loop = ",{\"seek\":9,\"text\":\" And so it went on.\"}".repeat(6);
        Draft draft = read(SEGMENTS + ",{\"seek\":3,\"text\":\"♪♪♪\"}" + loop + "]}");

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("Öl 🐝", "And so it went on.");
        assertThat(draft.setAside()).containsExactly(entry("notes of music", 1), entry("repetitions by a machine", 5));
    }

    @Test
    void impossibleTimesAreNoTimes() {
        Draft draft = read("{\"segments\":[{\"seek\":0,\"start\":1e999,\"end\":-4,\"text\":\"a\"},"
                + "{\"seek\":0,\"start\":NaN,\"end\":1,\"text\":\"b\"},{\"seek\":0,\"start\":-1,\"text\":\"c\"}]}");

        assertThat(draft.turns()).hasSize(3).noneMatch(turn -> turn.timing().hasStart());
    }

    @Test
    void whatJsonHidesInStringsIsMadePlain() {
        Draft draft = read("[{\"speaker\":\"A\\u00ad\\ufeffna\",\"text\":\"one\\r\\ntwo\\u0000three \\ud83d half\"}]");

        assertThat(draft.turns()).extracting(DraftTurn::speaker).containsExactly("Ana");
        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("one\ntwo three \ufffd half");
    }

    @Test
    void timesThatWereTakenForMillisecondsAreRemarkedUpon() throws IOException {
        assertThat(golden("json/guessed-milliseconds.input.json").oddities())
                .extracting(Problem::what)
                .containsExactly(
                        "its times were taken for milliseconds, because as seconds nobody would speak so slowly");
        assertThat(golden("json/list.input.json").oddities()).isEmpty();
    }

    @Test
    void whatIsLeftOutIsCounted() throws IOException {
        assertThat(golden("google-stt/last-repeats.input.json").setAside())
                .containsExactly(entry("results that the last one repeats", 5));
        assertThat(golden("google-stt/untagged.input.json").setAside()).isEmpty();
        assertThat(golden("ibm-watson/labels.input.json").setAside())
                .containsExactly(entry("results that were not final", 1));
        assertThat(golden("whisper-json/without-text.input.json").setAside())
                .containsExactly(entry("empty segments", 1));
    }

    @Test
    void linesOfTurnsComeBackAsWhatTheyWere() throws IOException {
        assertThat(golden("jsonl/labelled.input.jsonl").turns())
                .extracting(DraftTurn::kind)
                .containsOnly(TurnKind.SPEECH);
        assertThat(golden("jsonl/two.input.jsonl").oddities())
                .extracting(Problem::what)
                .containsExactly("holds turns of 2 transcripts, which became one, each under its name as a heading");
        Draft cut = read(Files.readString(INPUTS.resolve("jsonl/labelled.input.jsonl"))
                .replace("\"turn\":2,", "\"turn\":\"two\","));
        assertThat(cut.refused()).extracting(Problem::where).containsExactly("test, line 2");
        assertThat(cut.turns()).hasSize(6);
    }

    @Test
    void aFileIsLookedAtOnceHoweverManyAsk() {
        Source source = source(SEGMENTS + "]}");

        assertThat(JsonLook.at(source)).isSameAs(JsonLook.at(source));
        assertThat(JsonLook.at(source).paths())
                .containsExactlyInAnyOrder(
                        "segments",
                        "segments[]",
                        "segments[].seek",
                        "segments[].start",
                        "segments[].end",
                        "segments[].text");
    }

    private static Problem refusal(String text) {
        UserError refused = catchThrowableOfType(UserError.class, () -> read(text));
        assertThat(refused).isNotNull();
        return refused.problems().get(0);
    }

    private static Draft golden(String file) throws IOException {
        return read(Files.readString(INPUTS.resolve(file)));
    }

    private static Draft read(String text) {
        Source source = source(text);
        List<TranscriptReader> all = Formats.all();
        return all.stream()
                .max(Comparator.comparingInt(reader -> reader.score(source)))
                .orElseThrow()
                .read(source);
    }

    private static Source source(String text) {
        return Decoder.decode("test", text.getBytes(StandardCharsets.UTF_8));
    }
}
