package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says of itself, and what it answers to what it does not understand. */
class HelpIT {

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void start() throws Exception {
        program = Program.in(scratch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionIsOneLine(String option) {
        assertThat(program.run(option).with(0).out())
                .matches("understory \\d+\\.\\d+\\.\\d+ \\(engine \\d+, Java \\d+\\)\\R");
    }

    static List<String> commands() {
        return Commands.all().stream()
                .map(command -> command.getCommandSpec().qualifiedName())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfEveryCommandHasExamplesAndFitsTheTerminal(String command) {
        String rest = command.substring("understory".length());
        Program.Ended help = program.run(words(rest + " --help")).with(0);
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("Usage: " + command + " [", "Options:", "Examples:");
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        List<String> examples = help.lines()
                .subList(help.lines().indexOf("Examples:") + 1, help.lines().size());
        assertThat(examples)
                .as("examples, each whole on one line to be copied")
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("  ").contains("understory "));
    }

    @ParameterizedTest
    @CsvSource({
        "run --codebok x, --codebok, did you mean --codebook?",
        "ingest --jsn x, --jsn, did you mean --json",
        "tag --jsonl --job 1, --job, did you mean --jobs?",
        "rum x, rum, did you mean run?",
        "codebook chek, chek, did you mean check?",
        "run, 'PATH', run --help",
        "run x --quotes=-1, '--quotes', run --help",
        "run x --jobs many, '--jobs', run --help",
        "run x --max-size lots, '--max-size', such as 200M",
        "run x --set department, '--set', NAME=VALUE",
    })
    void wrongUsageIsTwoWithWhatWasProbablyMeant(String command, String where, String remedy) {
        Program.Ended ended = program.run(words(command)).with(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.complains(where, remedy).err().lines()).hasSize(2);
    }

    @Test
    void theLauncherWorksFromAnywhereAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(program.work().resolve("us"), Program.PROJECT.resolve("understory"));
        assertThat(program.runAs(link, "--version").with(0).out()).startsWith("understory ");
    }

    @Test
    void completionWorksInBash() throws Exception {
        Path script = Files.write(
                program.work().resolve("completion"),
                program.run("completion").with(0).bytes());
        Process bash = new ProcessBuilder("bash", "-c", "source '" + script + "' && complete -p understory")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes())).contains("understory");
        assertThat(bash.waitFor()).isZero();
    }

    private static Object[] words(String command) {
        return List.of(command.strip().split(" ")).toArray();
    }
}
