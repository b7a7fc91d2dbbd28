package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.understory.ingest.format.Formats;
import org.understory.model.UserError;

/** Every golden input, cut short in many places: it is read as far as it goes, or refused in words, never a fault of ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenCutShortTest {

    private static final int CUTS = 12;

    private final Ingestion ingestion = new Ingestion(Formats.all(), SimpleSentences::split);

    static Stream<Path> inputs() throws IOException {
        return Goldens.inputs().stream();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void whereverItIsCutItIsReadOrRefused(Path input, @TempDir Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        for (int i = 1; i < CUTS; i++) {
            Path cut = folder.resolve("cut-" + i);
            Files.write(cut, Arrays.copyOf(bytes, bytes.length * i / CUTS));
            try {
                assertThat(ingestion.ingest(TranscriptFile.of(cut)).transcript().turns())
                        .isNotEmpty();
            } catch (UserError refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }
}
