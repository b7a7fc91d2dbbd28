package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a small talk, with accents and emoji in the words, the names and the codings. */
class ReliabilityCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path talk;

    private int run(String... args) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of("reliability", talk.toString()));
        all.addAll(List.of(args));
        return Main.run(stream(out), stream(err), all.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : List.of("Zoë", "Ben", "Cat", "Dan", "Eve", "Fay")) {
            text.append(name).append(": We all work in silos, café and all 🙂. ");
            text.append("I am ").append(name).append(" and that is that.\n\n");
        }
        for (String name : List.of("Zoë", "Ben", "Cat", "Dan", "Eve", "Fay")) {
            text.append(name).append(": Nothing more from me.\n\n");
        }
        talk = Files.writeString(folder.resolve("talk.txt"), text);
    }

    /** Codings of all sentences of the six; those who are named get the theme silos for their first sentence. */
    private String coder(String file, String... silos) throws IOException {
        StringBuilder lines = new StringBuilder();
        int turn = 1;
        for (String name : List.of("Zoë", "Ben", "Cat", "Dan", "Eve", "Fay")) {
            String theme = List.of(silos).contains(name) ? "\"silos\"" : "";
            lines.append("{\"id\": \"s").append(turn).append("\", \"turn\": ").append(turn);
            lines.append(", \"exact\": \"We all work in silos, café and all 🙂.\", \"agreed\": [");
            lines.append(theme).append("], \"one_coder\": []}\n");
            lines.append("{\"turn\": ")
                    .append(turn++)
                    .append(", \"exact\": \"I am ")
                    .append(name);
            lines.append(" and that is that.\", \"agreed\": []}\n");
        }
        return Files.writeString(folder.resolve(file), lines).toString();
    }

    @Test
    void peopleAreComparedWithEachOtherAndWithTheMachine() throws IOException {
        String ana = coder("ana.jsonl", "Zoë", "Ben", "Cat", "Dan", "Eve");
        String ben = coder("ben.jsonl", "Zoë", "Ben", "Cat", "Dan", "Fay");
        assertThat(run("--coder", "ana=" + ana, "--coder", "bén=" + ben, "--machine", "--disagreements"))
                .as(err())
                .isEqualTo(ExitCode.OK);
        assertThat(out())
                .contains("ana and bén", "ana and the machine", "bén and the machine")
                .contains("n = 12 sentences that two or more looked at, of 6 participants")
                .contains("0.80 (")
                .contains("2 differences in 12 sentences");
        String first = out();
        run("--coder", "ana=" + ana, "--coder", "bén=" + ben, "--machine", "--disagreements", "-j", "1");
        assertThat(out()).isEqualTo(first);
        run("--coder", "ana=" + ana, "--coder", "bén=" + ben, "--machine", "--disagreements", "--seed", "2");
        assertThat(out()).isNotEqualTo(first);
    }

    @Test
    void theReportIsWrittenWithItsList() throws IOException {
        Path report = folder.resolve("report");
        run(
                "--coder",
                "ana=" + coder("ana.jsonl", "Zoë"),
                "--coder",
                "ben=" + coder("ben.jsonl", "Ben"),
                "-o",
                report.toString());
        assertThat(Files.readString(report.resolve("disagreements.csv")))
                .contains("silos", "Zoë", "yes", "no", "We all work in silos, café and all 🙂.");
        assertThat(Files.readString(report.resolve("agreement-1.csv"))).contains("alpha");
        assertThat(Files.readString(report.resolve("report.html"))).contains("ana and ben");
        assertThat(out())
                .contains("2 differences in 12 sentences that two or more looked at; list them with")
                .doesNotContain("NaN");
    }

    @Test
    void theSameFileUnderTwoNamesIsRefused() throws IOException {
        String ana = coder("ana.jsonl", "Zoë");
        String copy = coder("copy.jsonl", "Zoë");
        assertThat(run("--coder", "ana=" + ana, "--coder", "ben=" + copy)).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("copy.jsonl: holds the same codings as", "agreement of a file with itself");
    }

    @Test
    void oneCoderAloneIsRefusedAndTwiceIsStability() throws IOException {
        String ana = coder("ana.jsonl", "Zoë");
        assertThat(run("--coder", "ana=" + ana)).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("there is one coder only");
        String again = coder("again.jsonl", "Zoë", "Ben");
        assertThat(run("--coder", "ana=" + ana, "--coder", "Ana=" + again)).isEqualTo(ExitCode.OK);
        assertThat(out()).contains("ana again: stability, not agreement").doesNotContain("Between people");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        assertThat(run("--coder", "ana", "--machine")).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("--coder ana: is no name with a file");
        assertThat(run("--coder", "ana=no-such.jsonl", "--machine")).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).startsWith("no-such.jsonl: cannot be read");
        String ana = coder("ana.jsonl", "Zoë");
        assertThat(run("--coder", "ana=" + ana, "--machine", "--resamples", "0"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("--resamples 0: gives no interval to rely on", "at least 100");
        assertThat(run("--coder", "ana=" + ana, "--machine", "--unit", "word")).isEqualTo(ExitCode.USAGE);
        assertThat(run()).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("there is no coder");
    }
}
