package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.understory.ingest.format.Formats;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** Every golden input cut off at many places, as a download that broke: read to the cut, or refused with a remedy. */
class CutShortTest {

    private static final int CUTS = 16;

    private final Ingestion ingestion = new Ingestion(Formats.all(), SimpleSentences::split);

    @TempDir
    Path folder;

    static Stream<Path> inputs() throws IOException {
        return Goldens.PAIRS.inputs().stream();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aFileCutShortIsReadToTheCutOrRefused(Path input) throws IOException {
        byte[] whole = Files.readAllBytes(input);
        for (int cut = 1; cut < CUTS; cut++) {
            Path file = folder.resolve("cut-" + cut);
            Files.write(file, Arrays.copyOf(whole, Math.max(1, whole.length * cut / CUTS)));
            try {
                assertThat(ingestion
                                .ingest(TranscriptFile.of(file))
                                .transcript()
                                .turns())
                        .isNotEmpty();
            } catch (UserError refused) {
                assertThat(refused.problems())
                        .isNotEmpty()
                        .extracting(Problem::remedy)
                        .noneMatch(String::isBlank);
            }
        }
    }
}
