package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.report.render.terminal.DisplayWidth;

/** What {@code ingest} says to people and to machines. */
class IngestNoteTest {

    private static final String OTTER = "Ana  0:01\n[laughs] We work in silos. 🌱\n\nBen  0:05\nWe [inaudible] too.\n\n"
            + "Ana  0:09\nNobody shares.\n\nBen  0:12\nRight.\n\nBeñ  0:15\nYes (laughs).\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theNoteSaysWhatWasReadWhoSpeaksAndWhatIsOdd() throws IOException {
        Files.writeString(folder.resolve("a.txt"), OTTER);

        assertThat(run(Map.of("COLUMNS", "60"), "ingest", folder)).isZero();

        assertThat(out()).isEqualTo("""
                a.txt
                  format     otter (score 87 of 100; next notes 8), UTF-8
                  read       5 turns, 6 sentences, 14 words, 0:01 to 0:15
                  speakers   3
                    Ana                                  2 turns        8 words
                    Ben                                  2 turns        4 words
                    Beñ                                   1 turn        2 words
                  one turn   Beñ
                  marks      inaudible 1, laughter 2
                  odd        the speaker labels 'Ben' and 'Beñ' differ
                             little
                             If they are one person, write both names in
                             that person's row of participants.csv.

                """);
    }

    @Test
    void noLineIsWiderThanTheTerminalAndFortyOddLabelsAreNotFortyLines() throws IOException {
        StringBuilder vtt = new StringBuilder("WEBVTT\n\n");
        for (int i = 0; i < 80; i++) {
            String name = "Dr Wilhelmina Featherstonehaugh-Östergård of the 大きな department " + (char) ('A' + i % 40)
                    + (i < 40 ? "" : "x");
            vtt.append("00:%02d:%02d.000 --> 00:%02d:%02d.500\n<v %s>We work %d in silos.\n\n"
                    .formatted(i / 60, i % 60, i / 60, i % 60, name, i));
        }
        Files.writeString(folder.resolve("a-name-that-goes-on-" + "and-on-".repeat(20) + ".vtt"), vtt);

        run(Map.of("COLUMNS", "72"), "ingest", folder);

        assertThat(out().lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(72));
        assertThat(out().lines().filter(line -> line.contains("odd"))).hasSize(1);
        assertThat(out()).contains("and 30 more; --json lists them all");
    }

    @Test
    void oneObjectAFileForMachines() throws IOException {
        Files.writeString(folder.resolve("a.txt"), OTTER);
        Files.write(folder.resolve("b.txt"), new byte[] {0, 1, 2, 3});

        assertThat(run(Map.of(), "ingest", "--json", folder, "--set", "department=HMT"))
                .isEqualTo(ExitCode.REFUSED);

        ObjectMapper json = new ObjectMapper();
        JsonNode read = json.readTree(out().lines().toList().get(0));
        assertThat(read.fieldNames())
                .toIterable()
                .containsExactly(
                        "transcript",
                        "read",
                        "format",
                        "score",
                        "runnerUp",
                        "runnerUpScore",
                        "belowFloor",
                        "encoding",
                        "turns",
                        "sentences",
                        "words",
                        "start",
                        "end",
                        "startKind",
                        "speakers",
                        "allSpeakers",
                        "turnsOfNobody",
                        "marks",
                        "setAside",
                        "notSpeech",
                        "attributes",
                        "oddities",
                        "refused");
        assertThat(read.get("speakers").toString())
                .isEqualTo("[{\"label\":\"Ana\",\"turns\":2,\"words\":8},{\"label\":\"Ben\",\"turns\":2,\"words\":4},"
                        + "{\"label\":\"Beñ\",\"turns\":1,\"words\":2}]");
        assertThat(read.get("marks").toString()).isEqualTo("{\"inaudible\":1,\"laughter\":2}");
        assertThat(read.get("attributes").toString()).isEqualTo("{\"department\":\"HMT\"}");
        JsonNode refused = json.readTree(out().lines().toList().get(1));
        assertThat(refused.get("read").asBoolean()).isFalse();
        assertThat(refused.get("refused").get(0).get("what").asText()).contains("binary");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("b.txt").doesNotContain("a.txt");
    }

    @Test
    void theManualNamesEveryKey() throws IOException {
        Files.writeString(folder.resolve("a.txt"), OTTER);
        run(Map.of(), "ingest", "--json", folder);
        String manual = Files.readString(Path.of("docs/manual.md"));

        assertThat(new ObjectMapper().readTree(out()).fieldNames())
                .toIterable()
                .allSatisfy(key -> assertThat(manual).contains("`" + key + "`"));
    }

    @Test
    void jsonAndJsonLinesAreTwoThings() {
        assertThat(run(Map.of(), "ingest", "--json", "--jsonl", folder)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--jsonl and --json");
    }

    private int run(Map<String, String> environment, Object... args) {
        String[] strings = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        return Main.run(
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                environment,
                strings);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
