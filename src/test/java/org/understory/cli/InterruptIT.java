package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C at any moment leaves whole files or none. */
class InterruptIT {

    /** A shell that runs tests in the background has its children ignore Ctrl-C; this makes them listen again. */
    private static final List<String> LISTENING = List.of("env", "--default-signal=INT");

    @TempDir
    Path scratch;

    private Program program;
    private Path report;

    @BeforeEach
    void prepare() throws Exception {
        List<String> probe = new ArrayList<>(LISTENING);
        probe.add("true");
        assumeTrue(new ProcessBuilder(probe).start().waitFor() == 0, "env knows --default-signal");
        program = Program.in(scratch);
        // before its first start the launcher archives classes, which is not what is to be stopped
        program.run("--version").with(0);
        report = program.work().resolve("report");
        StringBuilder talk = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            talk.append(i % 2 == 0 ? "Ana" : "Ben").append(": We work in silos, and nobody shares plan ");
            talk.append(i).append(". I said no 🌱 to it.\n\n");
        }
        program.file("in/long.txt", talk.toString());
    }

    @Test
    void ctrlCLeavesWholeFilesOrNone() throws Exception {
        program.run("run", "-q", "in", "-o", "report").with(0);
        Map<String, Long> whole = sizes();
        assertThat(whole).containsKeys("report.html", "report.json");

        for (int files = 0; files < whole.size(); files += 4) {
            empty();
            int code = interruptedOnce(files);
            assertThat(code).isIn(130, 0);
            assertThat(files > 0 || code == 130)
                    .as("was stopped before the first file")
                    .isTrue();
            assertThat(whole).containsAllEntriesOf(sizes());
        }
    }

    @Test
    void ctrlCWhileTranscriptsAreReadSaysNothingOfBugs() throws Exception {
        Process process = start("ingest", "--jsonl", "in", "in/long.txt");
        Thread.sleep(300);
        interrupt(process);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(scratch.resolve("err"))).doesNotContain("bug of ours", "\tat ");
    }

    /** Runs the program and stops it as soon as so many files are there. */
    private int interruptedOnce(int files) throws Exception {
        Process process = start("run", "-q", "in", "-o", "report");
        while (process.isAlive() && (!Files.isDirectory(report) || sizes().size() < files)) {
            Thread.sleep(1); // the program has the processor to itself
        }
        interrupt(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(scratch.resolve("err"))).isEmpty();
        return process.exitValue();
    }

    private Process start(Object... arguments) throws IOException {
        ProcessBuilder builder = program.builder(arguments);
        builder.command().addAll(0, LISTENING);
        return builder.redirectOutput(scratch.resolve("out").toFile())
                .redirectError(scratch.resolve("err").toFile())
                .start();
    }

    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Everything in the folder of the report, files in the making included. */
    private Map<String, Long> sizes() throws IOException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        if (Files.isDirectory(report)) {
            try (Stream<Path> files = Files.list(report)) {
                for (Path file : files.toList()) {
                    sizes.put(file.getFileName().toString(), Files.exists(file) ? Files.size(file) : -1);
                }
            } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException moved) {
                return sizes;
            }
        }
        return sizes;
    }

    private void empty() throws IOException {
        for (String name : sizes().keySet()) {
            Files.deleteIfExists(report.resolve(name));
        }
        Files.deleteIfExists(report);
    }
}
