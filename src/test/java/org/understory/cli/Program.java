package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built program as a child process, started by its launcher. It runs in a folder of its own with a home and a folder
 * for temporary files of its own, and sees no variable of the machine that a test did not give it.
 */
final class Program {

    /** The folder of the project. */
    static final Path PROJECT = Path.of("").toAbsolutePath();

    /** The sample that comes with the project. */
    static final Path FIRST_LOOK = PROJECT.resolve("samples/first-look");

    private static final Path LAUNCHER = PROJECT.resolve("understory");
    private static final long PATIENCE_SECONDS = 120;

    private final Path scratch;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Program(Path scratch, Map<String, String> environment) {
        this.scratch = scratch;
        this.environment.putAll(environment);
    }

    /** How a run ended. */
    record Ended(int code, byte[] bytes, String err) {

        /** What stood on standard output. */
        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The lines of standard output. */
        List<String> lines() {
            return out().lines().toList();
        }

        /** Fails unless the program ended so. */
        Ended with(int wanted) {
            assertThat(code).as("exit code; on standard error:%n%s", err).isEqualTo(wanted);
            return this;
        }

        /** Fails unless there is, on standard error, a message with all of these and a remedy below it; no trace. */
        Ended complains(String... words) {
            assertThat(err).contains(words);
            assertThat(err).doesNotContain("\tat ", "Exception", "a bug of ours");
            List<String> lines = err.lines().toList();
            int at = lines.indexOf(lines.stream()
                    .filter(line -> line.contains(words[0]))
                    .findFirst()
                    .orElseThrow());
            List<String> after = lines.subList(at + 1, lines.size()).stream()
                    .takeWhile(line -> line.startsWith("  "))
                    .filter(line -> !line.startsWith("  | "))
                    .toList();
            assertThat(after)
                    .as("what to do about %s, in%n%s", words[0], err)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).isNotBlank());
            return this;
        }
    }

    /** A program with folders of its own below the given one. */
    static Program in(Path scratch) throws IOException {
        for (String folder : List.of("work", "home", "tmp")) {
            Files.createDirectories(scratch.resolve(folder));
        }
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", scratch.resolve("home").toString());
        environment.put("TMPDIR", scratch.resolve("tmp").toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("UNDERSTORY_NO_BUILD", "1");
        return new Program(scratch, environment).javaOptions("");
    }

    /** The same with another variable. */
    Program with(String name, String value) {
        Program other = new Program(scratch, environment);
        other.environment.put(name, value);
        return other;
    }

    /** The same without a variable. */
    Program without(String name) {
        Program other = new Program(scratch, environment);
        other.environment.remove(name);
        return other;
    }

    /** The same with options for Java; temporary files stay in the folder for them. */
    Program javaOptions(String options) {
        return with("UNDERSTORY_JAVA_OPTIONS", "-Djava.io.tmpdir=" + scratch.resolve("tmp") + " " + options);
    }

    /** Where it runs. */
    Path work() {
        return scratch.resolve("work");
    }

    /** Writes a file where it runs. */
    Path file(String name, byte[] content) throws IOException {
        Path file = work().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** Writes a text file where it runs. */
    Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs it with nothing on standard input. */
    Ended run(Object... arguments) {
        return feed(new byte[0], arguments);
    }

    /** Runs it with something on standard input. */
    Ended feed(byte[] input, Object... arguments) {
        return start(LAUNCHER, input, arguments);
    }

    /** Runs it by another name of the launcher. */
    Ended runAs(Path launcher, Object... arguments) {
        return start(launcher, new byte[0], arguments);
    }

    private Ended start(Path launcher, byte[] input, Object... arguments) {
        try {
            Path out = Files.createTempFile("understory-out", "");
            Path err = Files.createTempFile("understory-err", "");
            Process process = builder(launcher, arguments)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            } catch (IOException closed) {
                // the program need not read what it is fed
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + List.of(arguments));
            }
            Ended ended = new Ended(process.exitValue(), Files.readAllBytes(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A process to start, for pipelines. */
    ProcessBuilder builder(Object... arguments) {
        return builder(LAUNCHER, arguments);
    }

    private ProcessBuilder builder(Path launcher, Object... arguments) {
        assertThat(PROJECT.resolve("target/app/understory.jar"))
                .as("the packaged program; run the tests with mvn verify, which packages it first")
                .exists();
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).directory(work().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /** Every file below the folders it runs in, lives in and puts temporary files in, with its content. */
    SortedMap<String, String> everything() {
        return listing(scratch);
    }

    /** Every file and folder below a folder, by its path with {@code /}; the content one byte a character. */
    static SortedMap<String, String> listing(Path folder) {
        SortedMap<String, String> listing = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> !path.equals(folder)).toList()) {
                String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
                listing.put(name, Files.isDirectory(path) ? "" : Files.readString(path, StandardCharsets.ISO_8859_1));
            }
            return listing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
