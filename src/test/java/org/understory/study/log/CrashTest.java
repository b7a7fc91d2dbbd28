package org.understory.study.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.AnotherJava;

/** Kills programs in the middle of adding to logs: a hundred writers die, four with each program. */
class CrashTest {

    private static final int PROGRAMS = 25;
    private static final int AT_A_TIME = 5;
    private static final int WRITERS = 4;

    @TempDir
    Path folder;

    /** Adds to several logs for as long as it lives, and prints each id that was acknowledged. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            for (int i = 0; i < WRITERS; i++) {
                Coder coder = Coder.of("coder" + i);
                CodingLog log =
                        CodingLog.open(Path.of(args[0]), coder, Clock.systemUTC(), new EntryIds(new SecureRandom()));
                new Thread(() -> write(log)).start();
            }
        }

        private static void write(CodingLog log) {
            Selector at = LogSamples.passage("🌱 We keep to our silos. Really?", 3, 24);
            for (int i = 0; ; i++) {
                System.out.println(log.append(new Act.Memo(at, ""), "🌱é".repeat(i % 500), "")
                        .id());
            }
        }
    }

    /** The programs share the logs, so that one dies while others write. */
    @Test
    void nothingAcknowledgedIsLostWheneverAWriterIsKilled() throws Exception {
        Random random = new Random(7);
        Set<String> acknowledged = new HashSet<>();
        for (int killed = 0; killed < PROGRAMS; killed += AT_A_TIME) {
            acknowledged.addAll(killSome(random));
        }
        LogFolder.Logs logs = LogFolder.read(folder);
        assertThat(logs.entries()).extracting(LogEntry::id).containsAll(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(PROGRAMS * WRITERS);
        assertThat(logs.setAside()).hasSizeLessThanOrEqualTo(PROGRAMS * WRITERS);
        CodingLog.open(folder, Coder.of("coder0"), Clock.systemUTC(), LogSamples.ids(1))
                .append(new Act.Undo("x"), "", "");
        assertThat(LogFolder.read(folder).entries()).hasSize(logs.entries().size() + 1);
    }

    private Set<String> killSome(Random random) throws Exception {
        List<Process> writers = new ArrayList<>();
        Set<String> acknowledged = new HashSet<>();
        try {
            for (int i = 0; i < AT_A_TIME; i++) {
                writers.add(AnotherJava.run(Writer.class, folder));
            }
            for (Process writer : writers) {
                acknowledged.addAll(killAfter(writer, 5 + random.nextInt(20), random.nextInt(4)));
            }
        } finally {
            writers.forEach(Process::destroyForcibly);
        }
        return acknowledged;
    }

    /** The ids acknowledged until the writer was killed, which is a little after it printed so many. */
    private static List<String> killAfter(Process writer, int lines, int millis) throws Exception {
        List<String> ids = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
            for (int i = 0; i <= lines; i++) {
                ids.add(out.readLine());
            }
            TimeUnit.MILLISECONDS.sleep(millis);
            writer.toHandle().destroyForcibly(); // the process itself would close what it has printed, too
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                ids.add(line);
            }
        }
        writer.waitFor();
        ids.removeIf(id -> id == null || id.length() < 26);
        return ids;
    }
}
