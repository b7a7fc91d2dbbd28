package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program within this process: what {@code Main.run} returns and where it talks. */
class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... arguments) {
        String[] args = new String[arguments.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = arguments[i].toString();
        }
        return Main.run(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRunPrintsTheTableAndWritesTheReport(@TempDir Path folder) {
        int code = run("run", "samples/first-look", "--by", "department", "-o", folder.resolve("report"));
        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(out()).contains("Theme frequencies", "Themes by department");
        assertThat(err()).startsWith("wrote 28 files to ");
        assertThat(folder.resolve("report/report.html")).isNotEmptyFile();
        assertThat(out()).doesNotContain("Which themes go together", "In their words", "How they were said");
    }

    @Test
    void whatIsAddedIsPrintedAndNothingElse() {
        assertThat(run("run", "samples/first-look", "--add", "cooccurrence,saturation"))
                .isEqualTo(ExitCode.OK);
        assertThat(out())
                .contains("Which themes go together", "When the last theme came up")
                .doesNotContain("Who did not mention it", "Both sides", "What no theme touches", "In their words");
        assertThat(run("run", "samples/first-look", "--add", "all")).isEqualTo(ExitCode.OK);
        assertThat(out()).contains("Who did not mention it", "Both sides", "What no theme touches");
        assertThat(run("run", "samples/first-look", "--add", "cooccurence")).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("there is no analysis of that name", "cooccurrence", "all");
    }

    @Test
    void whatIsWrittenHasAllAnalysesUnlessTheyAreNarrowed(@TempDir Path folder) {
        run("run", "samples/first-look", "--add", "none", "-o", folder.resolve("none"));
        assertThat(folder.resolve("none/theme-frequency.csv")).isNotEmptyFile();
        assertThat(folder.resolve("none/cooccurrence.csv")).doesNotExist();
        assertThat(folder.resolve("none/sequence.csv")).doesNotExist();
        run("run", "samples/first-look", "--add", "sequence", "-o", folder.resolve("one"));
        assertThat(folder.resolve("one/sequence.csv")).isNotEmptyFile();
        assertThat(folder.resolve("one/coverage.csv")).doesNotExist();
        run("run", "samples/first-look", "-o", folder.resolve("all"));
        assertThat(folder.resolve("all/sequence.csv")).isNotEmptyFile();
        assertThat(folder.resolve("all/coverage.csv")).isNotEmptyFile();
    }

    @Test
    void namesOfThoseWhoDidNotMentionAreInFilesForProgramsOnly(@TempDir Path folder) throws Exception {
        assertThat(run("run", "samples/first-look", "--list-silent", "-o", folder))
                .isEqualTo(ExitCode.OK);
        String name = Files.readAllLines(folder.resolve("who-did-not-mention-names.csv"))
                .get(1)
                .split(",")[3];
        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain(">" + name + "</t");
        assertThat(Files.readString(folder.resolve("report.md")))
                .contains("who-did-not-mention-names.csv")
                .doesNotContain("| " + name + " |");
        run("run", "samples/first-look", "-o", folder.resolve("without"));
        assertThat(folder.resolve("without/who-did-not-mention-names.csv")).doesNotExist();
    }

    @Test
    void quietSaysNothingInPassing(@TempDir Path folder) {
        assertThat(run("run", "-q", "samples/first-look", "-o", folder)).isEqualTo(ExitCode.OK);
        assertThat(err()).isEmpty();
    }

    @Test
    void aProblemOfTheUserIsOneAndGoesToStandardError() {
        assertThat(run("run", "no-such-file.vtt")).isEqualTo(ExitCode.REFUSED);
        assertThat(out()).isEmpty();
        assertThat(err()).startsWith("no-such-file.vtt: does not exist\n  ");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run("run", "--codebok", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(err()).isEqualTo("understory run: there is no option --codebok\n  did you mean --codebook?\n");
    }

    @Test
    void noCommandAtAllIsTwoAndShowsWhatThereIs() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("Commands:", "ingest", "codebook");
    }

    @Test
    void runningTwiceInOneProcessGivesTheSame() {
        run("run", "samples/first-look");
        String first = out();
        out.reset();
        run("run", "samples/first-look");
        assertThat(out()).isEqualTo(first);
    }

    @Test
    void theLocaleOfTheProcessMakesNoDifference() {
        run("run", "samples/first-look", "--by", "role");
        String first = out();
        out.reset();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            run("run", "samples/first-look", "--by", "role");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(out()).isEqualTo(first);
    }

    @Test
    void namesOfFilesCannotSteerTheTerminal(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a\u001b[31mred.txt"), "");
        run("ingest", file);
        assertThat(err()).contains("a\\u001b[31mred.txt: is empty").doesNotContain("\u001b");
    }

    @Test
    void aLineEndInTheNameOfAFileBeginsNoMessage(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a\nb.txt: all is well\u202e.txt"), "");
        run("ingest", file);
        assertThat(err()).startsWith("a\\u000ab.txt: all is well\\u202e.txt: is empty\n");
        Files.writeString(file, "Ana: Yes.\n\nBen: No.\n\nAna: Oh.\n\nBen: Well.\n");
        run("ingest", file);
        assertThat(out()).startsWith("a\\u000ab.txt: all is well\\u202e.txt\n");
    }

    @Test
    void theCompletionScriptKnowsEveryCommand() {
        assertThat(run("completion")).isEqualTo(ExitCode.OK);
        assertThat(out()).startsWith("#!/usr/bin/env bash");
        assertThat(Commands.all())
                .extracting(CommandLine::getCommandName)
                .allSatisfy(name -> assertThat(out()).containsPattern("\\b" + name + "\\b"));
    }
}
