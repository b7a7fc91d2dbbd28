package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.understory.ingest.format.Formats;
import org.understory.model.Turn;

/**
 * One recording in several formats, a folder each under {@code src/test/resources/ingest-twins}: every file must give
 * the turns of the first, by speaker and by words. Its README says what is compared and how to add a format.
 */
class TwinsTest {

    private static final Path ROOT = Path.of("src", "test", "resources", "ingest-twins");

    private final Ingestion ingestion = new Ingestion(Formats.all(), SimpleSentences::split);

    /** A turn as it is compared: who, exactly as written, and the words without the white space around them. */
    private record Said(String speaker, List<String> words) {
        static Said of(Turn turn) {
            return new Said(turn.speaker(), List.of(turn.text().strip().split("(?U)\\s+")));
        }
    }

    static Stream<Arguments> twins() throws IOException {
        return folders().stream().flatMap(folder -> {
            List<Path> files = files(folder);
            return files.stream()
                    .skip(1)
                    .map(file -> Arguments.of(Named.of(name(files.get(0)), files.get(0)), Named.of(name(file), file)));
        });
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("twins")
    void twinsGiveTheSameTurns(Path first, Path other) {
        assertThat(said(other)).isEqualTo(said(first));
    }

    static Stream<Path> everyFolder() throws IOException {
        return folders().stream();
    }

    @ParameterizedTest
    @MethodSource("everyFolder")
    void aFolderHoldsMoreThanOneFormatAndMoreThanOneTurn(Path folder) {
        assertThat(files(folder).stream()
                        .map(file -> ingested(file).transcript().format())
                        .distinct())
                .hasSizeGreaterThan(1);
        assertThat(said(files(folder).get(0))).hasSizeGreaterThan(1);
    }

    private List<Said> said(Path file) {
        Ingested ingested = ingested(file);
        assertThat(ingested.refused()).isEmpty();
        return ingested.transcript().turns().stream().map(Said::of).toList();
    }

    private Ingested ingested(Path file) {
        return ingestion.ingest(TranscriptFile.of(file));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString();
    }
}
