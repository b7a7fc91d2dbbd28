package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.report.render.terminal.DisplayWidth;

/** {@code codebook convert} and {@code codebook show}, within this process. */
class CodebookFormatsTest {

    private static final String CODEBOOK = """
            name: Small
            themes:
              - id: silos
                name: Silos and walls
                group: what stays the same
                definition: Work kept within one team.
                include: [siloed working]
                exclude: [grain silos]
                examples: [Everyone looks after their own patch.]
                rules: |
                  # a comment
                  silo
                  own [little] (patch|area|bubble|corner|turf|empire|fiefdom|kingdom|lane|furrow)
              - id: team-silos
                name: Team silos
                parent: silos
              - id: agency
                rules: [act]
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path codebook;

    @BeforeEach
    void write() throws IOException {
        codebook = Files.writeString(folder.resolve("small.yaml"), CODEBOOK);
    }

    private int run(Object... arguments) {
        return runWith("", arguments);
    }

    private int runWith(String input, Object... arguments) {
        out.reset();
        err.reset();
        return Main.run(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Map.of(),
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFormatFollowsTheEndingOfTheFile() throws IOException {
        Path qdc = folder.resolve("out.QDC");

        assertThat(run("codebook", "convert", codebook, qdc)).isEqualTo(ExitCode.OK);

        assertThat(out()).isEmpty();
        assertThat(Files.readString(qdc)).contains("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Understory ");
        assertThat(err().lines())
                .containsExactly(
                        qdc + ": 3 themes as REFI-QDA codebook",
                        "  left out: comments, the lines that start with a hash (1)",
                        "  left out: 1 id that is not made from the name",
                        "  left out: 1 example",
                        "  left out: 3 rules");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("out.QDC"));
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Path there = Files.writeString(folder.resolve("there.csv"), "mine");

        assertThat(run("codebook", "convert", codebook, there)).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("is there already").contains("--force");
        assertThat(there).hasContent("mine");

        assertThat(run("codebook", "convert", "-q", codebook, there, "--force")).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(there)).startsWith("id,name,");
        assertThat(err()).isEmpty();
    }

    @Test
    void aDashIsStandardInputAndOutput() {
        int code = runWith("barriers>>silos\n", "codebook", "convert", "-", "-", "--to", "yaml");

        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(out()).startsWith("name: standard input\nthemes:\n  - id: barriers\n");
        assertThat(err()).isEqualTo("standard output: 2 themes as Understory codebook\n");
    }

    @Test
    void theGuidsOfTheFileWrittenOverAreKept() throws IOException {
        String theirs = "<CodeBook><Codes><Code guid=\"12345678-1234-1234-1234-123456789ABC\""
                + " name=\"Silos and walls\" isCodable=\"false\"/></Codes></CodeBook>";
        Path qdc = Files.writeString(folder.resolve("theirs.qdc"), theirs);
        Path other = folder.resolve("other.qdc");

        run("codebook", "convert", codebook, other, "--guids", qdc);
        run("codebook", "convert", codebook, qdc, "--force");

        assertThat(Files.readString(qdc))
                .contains(
                        "<Code guid=\"12345678-1234-1234-1234-123456789ABC\" name=\"Silos and walls\" isCodable=\"false\"");
        assertThat(other).hasSameTextualContentAs(qdc);
    }

    @Test
    void whatCannotBeWrittenIsSaidWithARemedy() throws IOException {
        assertThat(run("codebook", "convert", codebook, "-")).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("does not say in which format").contains("--to qdc");
        assertThat(run("codebook", "convert", codebook, "x.docx")).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("x.docx: does not end in");
        assertThat(run("codebook", "convert", codebook, folder, "--to", "csv", "--force"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("is a folder");
        assertThat(run("codebook", "convert", codebook, folder.resolve("no/such/x.csv")))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("mkdir -p");
        assertThat(run("codebook", "convert", codebook, "-", "--to", "tagette")).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("did you mean taguette?");
        Path notes = Files.writeString(folder.resolve("talk.txt"), "Ana: We wait for the centre.\nBen: So do we.\n");
        assertThat(run("codebook", "convert", notes, "-", "--to", "qdc")).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("is not recognised").contains("--from");
    }

    @Test
    void rulesOfATableAreCheckedWithTheirRow() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "id,name,rules\na,A,(never closed\n");

        assertThat(run("codebook", "convert", table, "-", "--to", "yaml")).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).startsWith(table + ":2:").contains("never closed");
    }

    @Test
    void theCodebookIsShownInItsGroups() {
        assertThat(run("codebook", "show", codebook)).isEqualTo(ExitCode.OK);
        assertThat(out()).startsWith("Small\n").contains("""

                        what stays the same
                        ───────────────────

                        silos  Silos and walls
                          2 rules, 1 example
                          Work kept within one team.
                          include  siloed working
                          exclude  grain silos

                          team-silos  Team silos
                            no rules


                        agency
                          1 rule
                        """);
        assertThat(err()).isEmpty();
    }

    @Test
    void aThemeIsShownWithEveryRuleAndItsId() {
        assertThat(run("codebook", "show", codebook, "Silos")).isEqualTo(ExitCode.OK);
        assertThat(out()).contains("""
                        rules
                          silos/1  silo
                          silos/2  own [little] (patch|area|bubble|corner|turf|empire|fiefdom|kingdom|
                                   lane|furrow)
                        """).contains("sub-themes\n  team-silos  Team silos\n");
        assertThat(out().lines()).allMatch(line -> DisplayWidth.of(line) <= 80);
    }

    @Test
    void anUnknownThemeGetsASuggestion() {
        assertThat(run("codebook", "show", codebook, "silo")).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).isEqualTo("silo: is no theme of " + codebook + "\n  did you mean silos?\n");
    }

    @Test
    void jsonIsForMachines() throws IOException {
        assertThat(run("codebook", "show", codebook, "--json")).isEqualTo(ExitCode.OK);
        JsonNode book = new ObjectMapper().readTree(out());
        assertThat(book.at("/themes/0/rules/1/id").asText()).isEqualTo("silos/2");
        assertThat(book.at("/themes/1/parent").asText()).isEqualTo("silos");

        assertThat(run("codebook", "show", codebook, "agency", "--json")).isEqualTo(ExitCode.OK);
        assertThat(new ObjectMapper().readTree(out()).at("/id").asText()).isEqualTo("agency");
    }

    @Test
    void namesOfCodesCannotSteerTheTerminal() throws IOException {
        Path list = Files.writeString(folder.resolve("l.txt"), "a>>b\u001B[31mred\u202E\n");

        assertThat(run("codebook", "show", list)).isEqualTo(ExitCode.OK);
        assertThat(out()).contains("\\u001b[31mred\\u202e").doesNotContain("\u001B");
    }

    @Test
    void theSeedOfTheProgramIsShownAndConvertedWithinItsWidth() {
        assertThat(run("codebook", "show", "mission-led")).isEqualTo(ExitCode.OK);
        assertThat(out().lines()).allMatch(line -> DisplayWidth.of(line) <= 80);
        assertThat(run("codebook", "convert", "mission-led", "-", "--to", "qdc"))
                .isEqualTo(ExitCode.OK);
        assertThat(err()).contains("left out:");
    }
}
