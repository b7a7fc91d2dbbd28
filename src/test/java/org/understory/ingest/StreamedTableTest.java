package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.GoldenPairs;
import org.understory.ingest.format.Formats;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.model.UserError;

/** Tables that are read as they stream by give the same turns as tables that are held. */
class StreamedTableTest {

    @TempDir
    private Path folder;

    private final Ingestion held = new Ingestion(Formats.all(), SimpleSentences::split);
    private final Ingestion streaming = new Ingestion(Formats.all(), SimpleSentences::split, 1);

    static Stream<Path> tables() throws IOException {
        return Goldens.PAIRS.inputs().stream()
                .filter(input -> GoldenPairs.format(input).equals("csv"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyGoldenTableStreamsIntoTheTurnsExpected(Path input) throws IOException {
        TranscriptFile file = TranscriptFile.of(input);
        StringWriter turns = new StringWriter();

        assertThat(streaming.isLarge(file)).isTrue();
        Ingested streamed = stream(file, turns);

        assertThat(turns.toString()).isEqualTo(Files.readString(Goldens.PAIRS.expected(input), StandardCharsets.UTF_8));
        Ingested whole = held.ingest(file);
        assertThat(streamed.recognition()).isEqualTo(whole.recognition());
        assertThat(streamed.setAside()).isEqualTo(whole.setAside());
        assertThat(streamed.refused()).isEqualTo(whole.refused());
        assertThat(streamed.transcript().metadata())
                .isEqualTo(whole.transcript().metadata());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void aTableOfManyChunksStreamsIntoTheSameTurnsInEveryEncoding(String charset) throws IOException {
        StringBuilder text = new StringBuilder("\ufeffspeaker,text,board\r\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("Zoë ")
                    .append(i % 7)
                    .append(",\"né à l'été, ")
                    .append(i)
                    .append(" “fois”\r\n\r\nou — ")
                    .append(charset.startsWith("UTF") ? "🌿" : "…")
                    .append("\r\",A")
                    .append(i % 2 == 0 ? "\r\n" : "\r\r\n");
        }
        String table = charset.startsWith("UTF") ? text.toString() : text.substring(1);
        TranscriptFile file = file("large.csv", table.getBytes(charset));
        StringWriter turns = new StringWriter();

        stream(file, turns);

        assertThat(turns.toString()).isEqualTo(json(held.ingest(file).transcript()));
        assertThat(turns.toString().lines()).hasSize(30_000);
    }

    @Test
    void bytesThatAreNoUtf8FarDownAreReadAsWindows1252AndSaid() throws IOException {
        Path file = folder.resolve("late.csv");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
            out.write("author,note\n");
            for (int i = 0; i < 100_000; i++) {
                out.write("Ana,we wait for the gate\n");
            }
            out.write("Ana,the caf\u00e9 is shut\nBen,one \0 nul\n");
        }
        StringWriter turns = new StringWriter();

        Ingested streamed = stream(TranscriptFile.of(file), turns);

        assertThat(turns.toString()).contains("\"the café is shut\"", "\"one  nul\"");
        assertThat(streamed.oddities())
                .extracting(Problem::what)
                .containsExactly(
                        "begins in UTF-8, but 1 byte further down could not be read so and were taken for windows-1252",
                        "1 NUL character was left out");
    }

    @Test
    void aLargeFileOfAnotherFormatIsStillRefused() throws IOException {
        TranscriptFile file =
                file("talk.txt", "Ana: We wait.\nBen: Me too.\nAna: Yes.\n".getBytes(StandardCharsets.UTF_8));

        UserError error = catchThrowableOfType(UserError.class, () -> stream(file, new StringWriter()));

        assertThat(error).hasMessageContaining("is larger than 1 bytes").hasMessageContaining("--max-size");
    }

    @Test
    void aTableTooLargeToBeHeldIsSentToTheCommandThatStreams() throws IOException {
        TranscriptFile file = file("big.csv", "author,note\nAna,hm\n".getBytes(StandardCharsets.UTF_8));

        UserError error = catchThrowableOfType(UserError.class, () -> streaming.ingest(file));

        assertThat(error).hasMessageContaining("understory ingest --jsonl FILE");
    }

    private TranscriptFile file(String name, byte[] bytes) throws IOException {
        return TranscriptFile.of(Files.write(folder.resolve(name), bytes));
    }

    private Ingested stream(TranscriptFile file, StringWriter out) {
        return streaming.stream(
                file,
                "",
                (transcript, turn) ->
                        out.append(TurnJson.line(transcript, turn)).append('\n'));
    }

    private static String json(Transcript transcript) {
        StringWriter out = new StringWriter();
        TurnJson.write(transcript, out);
        return out.toString();
    }
}
