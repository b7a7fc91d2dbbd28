package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.report.render.terminal.DisplayWidth;

/**
 * The commands about rules, within this process: search, why, evaluate, codebook check and diff, byte for byte at a width
 * of 80. Run with {@code -Dgolden.update=true} to write the kept files anew; then read the difference.
 */
class CodingCommandsTest {

    private static final Path HOME = Path.of("src", "test", "resources", "cli", "coding");
    private static final String TALK = HOME.resolve("talk.txt").toString();
    private static final String OLD = HOME.resolve("old.yaml").toString();
    private static final String NEW = HOME.resolve("new.yaml").toString();
    private static final String REFERENCE = HOME.resolve("reference.jsonl").toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        return Main.run(
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Map.of("COLUMNS", "80"),
                args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace('\\', '/');
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace('\\', '/');
    }

    private void golden(String name, int code, String... args) throws IOException {
        String actual = "exit " + run(args) + "\n--- out\n" + out() + "--- err\n" + err();
        Path kept = HOME.resolve(name + ".expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(kept, actual);
        }
        assertThat(actual).startsWith("exit " + code + "\n").isEqualTo(Files.readString(kept));
    }

    @Test
    void searchShowsEachMatchInItsContext() throws IOException {
        golden("search", 0, "search", "(silo|own patch)", TALK);
        assertThat(out().lines()).allMatch(line -> DisplayWidth.of(line) <= 80);
    }

    @Test
    void searchWritesOneObjectAMatch() throws IOException {
        golden("search-jsonl", 0, "search", "--jsonl", "silo", TALK);
    }

    @Test
    void matchesFarApartStillFitTheLine() throws IOException {
        golden("search-wide", 0, "search", "keep and patch or it near/9 go", TALK);
        assertThat(out().lines()).allMatch(line -> DisplayWidth.of(line) <= 80);
    }

    @Test
    void searchingForWhatIsNotThereIsNoFailure() {
        assertThat(run("search", "unicorn", TALK)).isEqualTo(ExitCode.OK);
        assertThat(out()).isEmpty();
        assertThat(err()).isEqualTo("0 matches in 1 transcript\n");
    }

    @Test
    void aRuleWithAFaultIsShownWithACaret() throws IOException {
        golden("search-fault", 1, "search", "own (patch", TALK);
        assertThat(run("search", "", TALK)).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).startsWith("the rule, character 1: a word is missing here");
        assertThat(run("search", "@teams", TALK)).isEqualTo(ExitCode.REFUSED);
        assertThat(run("search", "silo")).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("is not in a study", "name files or folders to search");
    }

    private String id(String rule) {
        assertThat(run("search", "--jsonl", rule, TALK)).isEqualTo(ExitCode.OK);
        return out().replaceAll("(?s).*\"id\":\"([0-9a-f]{8})\".*", "$1");
    }

    @Test
    void whyTellsWhereATagComesFrom() throws IOException {
        String id = id("have agency");
        golden("why", 0, "why", id, TALK, "-c", OLD);
        assertThat(run("why", id.substring(0, 4).toUpperCase(java.util.Locale.ROOT), TALK, "-c", OLD))
                .isEqualTo(ExitCode.OK);
        golden("why-flags", 0, "why", id("fewer"), TALK, "-c", OLD);
        golden("why-untagged", 0, "why", id("environment"), TALK, "-c", OLD);
    }

    @ParameterizedTest
    @CsvSource({
        "0000, 0000: names no sentence of these transcripts",
        "silos, silos: is no id",
        "abc, abc: is no id",
        "'', the id: is no id"
    })
    void whyRefusesIdsThatAreNone(String id, String message) {
        assertThat(run("why", id, TALK, "-c", OLD)).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).startsWith(message);
        assertThat(out()).isEmpty();
    }

    @Test
    void whyRefusesABeginningOfSeveralIds(@TempDir Path folder) throws IOException {
        StringBuilder talk = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            talk.append(i % 2 == 0 ? "Ana" : "Ben")
                    .append(": Sentence number ")
                    .append(i)
                    .append(".\n\n");
        }
        Path file = Files.writeString(folder.resolve("long.txt"), talk);
        assertThat(run("search", "--jsonl", "sentence", file.toString())).isEqualTo(ExitCode.OK);
        Map<String, Integer> starts = new java.util.TreeMap<>();
        out().lines().forEach(line -> starts.merge(line.replaceAll(".*\"id\":\"(....).*", "$1"), 1, Integer::sum));
        String several = starts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .findFirst()
                .orElseThrow()
                .getKey();
        assertThat(run("why", several, file.toString(), "-c", OLD)).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).startsWith(several + ": is the beginning of several ids: " + several);
    }

    @Test
    void evaluateComparesMachineAndPeople() throws IOException {
        golden("evaluate", 0, "evaluate", "-r", REFERENCE, "-c", OLD, TALK);
        assertThat(run("evaluate", "-r", REFERENCE, "-c", OLD, TALK, "--figures-only"))
                .isEqualTo(ExitCode.OK);
        assertThat(out()).doesNotContain("tagged, not coded");
    }

    @Test
    void evaluateRefusesAReferenceThatIsNotThereOrNone(@TempDir Path folder) throws IOException {
        assertThat(run("evaluate", "-r", "no-such.jsonl", "-c", OLD, TALK)).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).startsWith("no-such.jsonl: cannot be read");
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"exact\": 1}\nnonsense\n");
        assertThat(run("evaluate", "-r", bad.toString(), "-c", OLD, TALK)).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("bad.jsonl:1: is no reference coding", "bad.jsonl:2: is no reference coding");
        assertThat(run("evaluate", "-c", OLD, TALK)).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void evaluateNamesSentencesThatAreNotFoundAndJudgesTheRest(@TempDir Path folder) throws IOException {
        Path some = Files.writeString(
                folder.resolve("some.jsonl"),
                "{\"id\": \"s1\", \"exact\": \"Yes.\", \"agreed\": []}\n{\"id\": \"s2\", \"exact\": \"Not there.\"}\n");
        assertThat(run("evaluate", "-r", some.toString(), "-c", OLD, TALK)).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("some.jsonl, s2: its sentence stands in none of the transcripts");
        assertThat(out()).contains("n = 1 sentence");
        Path none = Files.writeString(folder.resolve("none.jsonl"), "{\"id\": \"s2\", \"exact\": \"Not there.\"}\n");
        assertThat(run("evaluate", "-r", none.toString(), "-c", OLD, TALK)).isEqualTo(ExitCode.REFUSED);
        assertThat(out()).doesNotContain("NaN");
    }

    @Test
    void evaluateSaysWhichThemesOfTheReferenceTheCodebookLacks(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.jsonl"), "{\"id\": \"s1\", \"exact\": \"Yes.\", \"agreed\": [\"silo\"]}\n");
        run("evaluate", "-r", other.toString(), "-c", OLD, TALK);
        assertThat(err()).contains("codes silo, which is no theme of " + OLD.replace('\\', '/'));
    }

    @Test
    void codebookCheckRunsTheExamplesAndLints() throws IOException {
        golden("check", 1, "codebook", "check", OLD);
        assertThat(run("codebook", "check", "-q", NEW)).isEqualTo(ExitCode.OK);
        assertThat(err()).isEmpty();
        assertThat(run("codebook", "check", "misson-led")).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("did you mean mission-led?");
        assertThat(run("codebook", "check", "src")).isEqualTo(ExitCode.REFUSED);
        assertThat(run("codebook", "check")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void codebookCheckNamesARuleThatIsTooLarge(@TempDir Path folder) throws IOException {
        String many = "(one two" + "|one two".repeat(5_000) + ")";
        Path book = Files.writeString(folder.resolve("b.yaml"), "themes:\n  - id: a\n    rules: " + many + "\n");
        assertThat(run("codebook", "check", book.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("b.yaml:3:12: the rule a/1 stands for more than 5000 phrases");
    }

    @Test
    void codebookDiffShowsWhatAnEditDoes() throws IOException {
        golden("diff", 0, "codebook", "diff", OLD, NEW, TALK);
        assertThat(run("codebook", "diff", OLD, OLD, TALK)).isEqualTo(ExitCode.OK);
        assertThat(out()).doesNotContain(": gained", ": lost");
        assertThat(run("codebook", "diff", OLD, TALK, TALK)).isEqualTo(ExitCode.REFUSED);
        assertThat(run("codebook", "diff", OLD, NEW)).isEqualTo(ExitCode.USAGE);
    }
}
