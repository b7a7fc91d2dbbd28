package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.understory.GoldenPairs;
import org.understory.ingest.format.Formats;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.text.CodePoints;

/**
 * Runs every golden pair. With {@code -Dgolden.write=true} the expected files are written instead of compared: read the
 * difference before committing it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenTranscriptTest {

    private static final int MARGIN = 10;

    private final Ingestion ingestion = new Ingestion(Formats.all(), SimpleSentences::split);

    static Stream<Path> inputs() throws IOException {
        return Goldens.PAIRS.inputs().stream();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputGivesTheTurnsExpected(Path input) throws IOException {
        String turns = json(ingestion.ingest(TranscriptFile.of(input)).transcript());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Goldens.PAIRS.expected(input), turns);
        }
        assertThat(turns).isEqualTo(Files.readString(Goldens.PAIRS.expected(input), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputIsRecognisedWithAMargin(Path input) {
        Recognition recognition = ingestion.ingest(TranscriptFile.of(input)).recognition();

        assertThat(recognition.format()).isEqualTo(GoldenPairs.format(input));
        assertThat(recognition.belowFloor()).isFalse();
        assertThat(recognition.score())
                .as("margin over %s", recognition.runnerUp())
                .isGreaterThanOrEqualTo(recognition.runnerUpScore() + MARGIN);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputReadsTheSameWhateverItIsCalled(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        Path renamed = Files.createTempDirectory("golden").resolve("transcript");
        Files.write(renamed, bytes);

        Transcript plain = ingestion.ingest(TranscriptFile.of(renamed)).transcript();
        List<Turn> named =
                ingestion.ingest(TranscriptFile.of(input)).transcript().turns();

        assertThat(plain.turns()).isEqualTo(named);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyTurnSurvivesTheWayThroughJson(Path input) {
        Transcript transcript = ingestion.ingest(TranscriptFile.of(input)).transcript();

        TurnLines read = TurnJson.read(new StringReader(json(transcript)), "test");

        assertThat(read.problems()).isEmpty();
        assertThat(read.transcripts()).hasSize(1);
        assertThat(json(read.transcripts().get(0))).isEqualTo(json(transcript));
        assertThat(read.transcripts().get(0).turns())
                .extracting(Turn::sentences)
                .isEqualTo(transcript.turns().stream().map(Turn::sentences).toList());
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void offsetsAreCodePointsOfTheSentence(Path input) {
        for (Turn turn : ingestion.ingest(TranscriptFile.of(input)).transcript().turns()) {
            CodePoints points = new CodePoints(turn.text());
            int[] all = turn.text().codePoints().toArray();
            turn.sentences().forEach(sentence -> {
                int begin = points.fromUnit(sentence.span().begin());
                int end = points.fromUnit(sentence.span().end());
                assertThat(new String(all, begin, end - begin))
                        .isEqualTo(sentence.span().of(turn.text()));
            });
        }
    }

    private static String json(Transcript transcript) {
        StringWriter out = new StringWriter();
        TurnJson.write(transcript, out);
        return out.toString();
    }
}
