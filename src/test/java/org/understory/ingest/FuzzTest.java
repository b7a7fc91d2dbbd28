package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.ingest.format.Formats;
import org.understory.model.Mark;
import org.understory.model.Sentence;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.UserError;

/**
 * Damages every file of every format and demands that reading it ends in turns that hold together or in a message, never
 * in anything else. A seed decides all; a failure names it.
 *
 * <p>{@code -Dfuzz.minutes=10} goes on for so long, {@code -Dfuzz.seed=N} begins with that one.
 */
class FuzzTest {

    private static final int ATTEMPTS = 1500;
    private static final int MOST_FAILURES = 12;

    /** So generous that only what would never end, or nearly so, takes longer. */
    private static final long PATIENCE_SECONDS = 60;

    private final Ingestion ingestion = new Ingestion(Formats.all(), SimpleSentences::split);
    private final List<String> formats = Formats.all().stream()
            .filter(TranscriptReader::isOffered)
            .map(TranscriptReader::id)
            .toList();

    @TempDir
    Path folder;

    @Test
    void damagedFilesGiveTurnsThatHoldTogetherOrAMessage() throws Exception {
        List<Path> files = files();
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readAllBytes(file));
        }
        long minutes = Long.getLong("fuzz.minutes", 0);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        long seed = Long.getLong("fuzz.seed", 0);
        Map<String, String> failures = new LinkedHashMap<>();
        ExecutorService watched = Executors.newSingleThreadExecutor();
        try {
            for (long n = 0; failures.size() < MOST_FAILURES; n++, seed++) {
                if (minutes > 0 ? System.nanoTime() > deadline : n == ATTEMPTS) {
                    break;
                }
                long here = seed;
                Future<?> attempt = watched.submit(() -> attempt(here, files, contents));
                try {
                    attempt.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                } catch (ExecutionException failed) {
                    failures.putIfAbsent(place(failed.getCause()), told(seed, files, failed.getCause()));
                } catch (TimeoutException hangs) {
                    failures.putIfAbsent("hang " + seed, told(seed, files, hangs));
                    break;
                }
            }
        } finally {
            watched.shutdownNow();
        }
        assertThat(failures.values()).isEmpty();
    }

    /** All that lies among the golden files but what is expected of them: a new format is covered by its own. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/test/resources/ingest"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".expected.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static Path chosen(long seed, List<Path> files) {
        return files.get((int) Math.floorMod(seed, (long) files.size()));
    }

    private Void attempt(long seed, List<Path> files, List<byte[]> contents) throws IOException {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        byte[] file = contents.get(files.indexOf(chosen(seed, files)));
        byte[] damaged = new Mutation(random, contents).of(file);
        Path path = folder.resolve("damaged");
        Files.write(path, damaged);
        read(path, "");
        read(path, chosen(seed, files).getParent().getFileName().toString());
        read(path, formats.get(random.nextInt(formats.size())));
        return null;
    }

    private void read(Path path, String format) {
        if (!format.isEmpty() && !formats.contains(format)) {
            return;
        }
        try {
            holdsTogether(ingestion.ingest(TranscriptFile.of(path), format).transcript());
        } catch (UserError told) {
            assertThat(told.problems()).isNotEmpty();
        } catch (Exception | Error bug) {
            throw new AssertionError("read as '" + format + "': " + bug, bug);
        }
    }

    private static void holdsTogether(Transcript transcript) {
        int number = 0;
        for (Turn turn : transcript.turns()) {
            assertThat(turn.number()).isEqualTo(++number);
            assertThat(turn.text()).isNotBlank();
            assertThat(turn.timing().start()).isNotInfinite();
            assertThat(turn.timing().end()).isNotInfinite();
            int done = 0;
            for (Sentence sentence : turn.sentences()) {
                assertThat(sentence.span().begin()).isGreaterThanOrEqualTo(done);
                done = sentence.span().end();
            }
            assertThat(done).isLessThanOrEqualTo(turn.text().length());
            int marked = 0;
            for (Mark mark : turn.marks()) {
                assertThat(mark.span().begin()).isGreaterThanOrEqualTo(marked);
                marked = mark.span().end();
            }
            assertThat(marked).isLessThanOrEqualTo(turn.text().length());
        }
        survivesJson(transcript);
    }

    private static void survivesJson(Transcript transcript) {
        StringWriter lines = new StringWriter();
        TurnJson.write(transcript, lines);
        TurnLines read = TurnJson.read(new StringReader(lines.toString()), "test");
        assertThat(read.problems()).isEmpty();
        StringWriter again = new StringWriter();
        read.transcripts().forEach(same -> TurnJson.write(same, again));
        assertThat(again.toString()).isEqualTo(lines.toString());
    }

    /** Where it failed, so that one fault is told once. */
    private static String place(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.understory"))
                .findFirst()
                .map(frame -> cause.getClass().getSimpleName() + frame)
                .orElse(cause.toString());
    }

    private static String told(long seed, List<Path> files, Throwable failure) {
        String trace = Stream.of((failure.getCause() == null ? failure : failure.getCause()).getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.understory"))
                .limit(5)
                .map(StackTraceElement::toString)
                .reduce("", (all, frame) -> all + "\n    at " + frame);
        return "-Dfuzz.seed=" + seed + " on " + chosen(seed, files) + ": " + failure.getMessage() + trace;
    }
}
