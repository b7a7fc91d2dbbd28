package org.understory.study.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.UserError;
import org.understory.model.Verdict;

class CodingLogTest {

    private static final Selector AT = LogSamples.passage("🌱 We keep to our silos. “Really?”", 3, 24);

    @TempDir
    Path folder;

    private CodingLog open(String coder) {
        return CodingLog.open(folder.resolve("codings"), Coder.of(coder), LogSamples.CLOCK, LogSamples.ids(1));
    }

    private Path file(String coder) {
        return folder.resolve("codings").resolve(coder + ".jsonl");
    }

    @Test
    void everyKindOfEntryIsReadAsItWasWritten() {
        CodingLog log = open("Zoë");
        List<Act> acts = List.of(
                new Act.Code(AT, "silos"),
                new Act.Uncode("x"),
                new Act.Judge(AT, "silos", Verdict.ACCEPTED),
                new Act.Judge(AT, "silos", Verdict.REJECTED),
                new Act.Retag(AT, "silos", "agency"),
                new Act.Memo(AT, ""),
                new Act.Finish(AT.transcript(), Optional.of(AT), true),
                new Act.Finish(AT.transcript(), Optional.empty(), false),
                new Act.Undo("x"),
                new Act.Redo("x"));
        List<LogEntry> written = new ArrayList<>();
        acts.forEach(act -> written.add(log.append(act, "a \"note\"\nof two lines 🌳", "0123456789ab")));
        LogFolder.Logs logs = LogFolder.read(folder.resolve("codings"));
        assertThat(logs.entries()).isEqualTo(written);
        assertThat(logs.setAside()).isEmpty();
        assertThat(file("zoë")).exists();
    }

    @Test
    void aLineSaysEverythingInPlainJson() throws Exception {
        open("ana").append(new Act.Code(AT, "silos"), "", "0123456789ab");
        assertThat(Files.readString(file("ana")))
                .isEqualTo("{\"v\":1,\"id\":\"" + LogSamples.ids(1).next(LogSamples.NOW)
                        + "\",\"time\":\"2026-03-04T05:06:07.008Z\",\"coder\":\"ana\",\"action\":\"code\","
                        + "\"theme\":\"silos\",\"at\":{\"transcript\":\"café/one.vtt\",\"turn\":3,\"begin\":2,\"end\":23,"
                        + "\"exact\":\"We keep to our silos.\",\"prefix\":\"🌱 \",\"suffix\":\" “Really?”\"},"
                        + "\"codebook\":\"0123456789ab\"}\n");
    }

    @Test
    void aTornLastLineIsSetAsideKeptAndFollowedByALineOfItsOwn() throws Exception {
        LogEntry first = open("ana").append(new Act.Code(AT, "silos"), "", "");
        String torn = "{\"v\":1,\"id\":\"" + "z".repeat(9);
        Files.writeString(file("ana"), torn, UTF_8, StandardOpenOption.APPEND);
        assertThat(LogFolder.readFile(file("ana")).setAside()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).endsWith("ana.jsonl, line 2");
            assertThat(problem.what()).contains("cut short", "set aside");
        });
        LogEntry second = open("ana").append(new Act.Code(AT, "agency"), "", "");
        LogFolder.Logs logs = LogFolder.readFile(file("ana"));
        assertThat(logs.entries()).containsExactly(first, second);
        assertThat(logs.setAside()).hasSize(1);
        assertThat(Files.readAllLines(file("ana")).get(1)).isEqualTo(torn);
    }

    @Test
    void aCharacterCutInTwoIsATornLine() throws Exception {
        open("ana").append(new Act.Code(AT, "silos"), "", "");
        byte[] line = "{\"v\":1,\"note\":\"🌱".getBytes(UTF_8);
        Files.write(file("ana"), java.util.Arrays.copyOf(line, line.length - 2), StandardOpenOption.APPEND);
        assertThat(LogFolder.readFile(file("ana")).setAside()).hasSize(1);
    }

    @Test
    void aNewerVersionIsRefusedWhole() throws Exception {
        open("ana").append(new Act.Code(AT, "silos"), "", "");
        Files.writeString(file("ana"), "{\"v\":2,\"id\":\"x\",\"spell\":\"abracadabra\"}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> LogFolder.read(folder.resolve("codings")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("line 2");
    }

    @Test
    void marksOfAGitConflictAndOtherStrangeLinesAreReportedAndTheRestRead() throws Exception {
        LogEntry entry = open("ana").append(new Act.Code(AT, "silos"), "", "");
        String line = Files.readString(file("ana"));
        String strange = line.replace("\"code\"", "\"enchant\"");
        String past = line.replace("\"begin\":2", "\"begin\":4");
        Files.writeString(
                file("ana"), "<<<<<<< HEAD\r\n" + line + "=======\r\n" + strange + past + "[]\n{}{}\n>>>>>>> b\n");
        LogFolder.Logs logs = LogFolder.readFile(file("ana"));
        assertThat(logs.entries()).containsExactly(entry);
        assertThat(logs.setAside()).hasSize(7);
    }

    @Test
    void timesOfALogNeverRunBackwards() {
        CodingLog log = open("ana");
        LogEntry first = log.append(new Act.Code(AT, "silos"), "", "");
        LogEntry second = log.append(new Act.Code(AT, "agency"), "", "");
        LogEntry third = open("ana").append(new Act.Code(AT, "trust"), "", "");
        assertThat(List.of(first, second, third)).isSorted();
        assertThat(third.time()).isEqualTo(LogSamples.NOW.plusMillis(2));
    }

    @Test
    void idsMadeAtOneMomentDiffer() {
        Set<String> ids = new HashSet<>();
        for (int machine = 0; machine < 100; machine++) {
            EntryIds maker = LogSamples.ids(machine);
            for (int i = 0; i < 100; i++) {
                ids.add(maker.next(LogSamples.NOW));
            }
        }
        assertThat(ids).hasSize(10_000).allMatch(id -> id.matches("01kjvktch0[0-9a-hj-np-tv-z]{16}"));
    }

    @Test
    void namesThatAreNoFileNamesOrKeptForLayersAreRefused() {
        for (String name : List.of("", " ", "../ana", "a/b", ".ana", "-ana", "consensus", "Machine", "con", "ana.")) {
            assertThatThrownBy(() -> Coder.of(name)).as(name).isInstanceOf(UserError.class);
        }
        assertThat(Coder.of(" ANA ")).isEqualTo(Coder.of("ana"));
        assertThat(Coder.of("Zoe\u0308").name()).isEqualTo("zoë");
    }

    @Test
    void severalWritersOfOneLogNeverMixTheirLines() throws Exception {
        int writers = 4;
        int each = 25;
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            CodingLog log = CodingLog.open(
                    folder.resolve("codings"), Coder.of("ana"), Clock.systemUTC(), LogSamples.ids(100 + i));
            threads.add(new Thread(() -> {
                awaitQuietly(start);
                for (int j = 0; j < each; j++) {
                    log.append(new Act.Memo(AT, ""), "🌱".repeat(j * 7), "");
                }
            }));
        }
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        LogFolder.Logs logs = LogFolder.readFile(file("ana"));
        assertThat(logs.entries()).hasSize(writers * each);
        assertThat(logs.setAside()).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
