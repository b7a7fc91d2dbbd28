package org.understory.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.AnotherJava;
import org.understory.model.Codebook;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.study.Cast;
import org.understory.study.Roster;
import org.understory.study.log.LogEntry;
import org.understory.study.log.LogFolder;

/**
 * Kills servers while people save steps as fast as they can: a hundred servers die, ten with each program; {@code
 * -Dcrash.programs=100} kills as many programs.
 */
class ServerCrashTest {

    private static final int PROGRAMS = Integer.getInteger("crash.programs", 10);
    private static final int AT_A_TIME = 2;
    private static final int SERVERS = 10;

    @TempDir
    Path folder;

    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    /** Serves several seats of one small study, each by a server of its own, until it is killed. */
    static final class Servers {
        private Servers() {}

        public static void main(String[] args) throws InterruptedException {
            String said = "🌱 We keep to our silos. Née Zoë.";
            List<Sentence> sentences = List.of(new Sentence(1, new Span(0, said.length())));
            Turn turn = new Turn(1, "Zoë", Timing.NONE, TurnKind.SPEECH, List.of(), said, sentences, Map.of());
            Transcript transcript = new Transcript("a.txt", "labelled", List.of(turn), Map.of(), Map.of());
            Codebook codebook = new Codebook("small", "", "here", "0123456789ab", Map.of(), List.of());
            Desk desk = new Desk(
                    "small", codebook, List.of(transcript), new Cast(Roster.of(List.of(), List.of())), List.of());
            for (int i = 0; i < SERVERS; i++) {
                LiveLogs logs = new LiveLogs(Path.of(args[0]), Clock.systemUTC());
                System.out.println(ReviewServer.start(desk, logs, 0).address(Seats.open("coder" + i)));
            }
            TimeUnit.MINUTES.sleep(2);
        }
    }

    @Test
    void nothingAcknowledgedIsLostWheneverAServerIsKilled() throws Exception {
        Random random = new Random(11);
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        for (int killed = 0; killed < PROGRAMS; killed += AT_A_TIME) {
            killSome(random, acknowledged);
        }
        LogFolder.Logs logs = LogFolder.read(folder);
        Set<String> saved = logs.entries().stream().map(LogEntry::note).collect(Collectors.toSet());
        assertThat(saved).containsAll(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(PROGRAMS * SERVERS);
        assertThat(logs.setAside()).hasSizeLessThanOrEqualTo(PROGRAMS * SERVERS);
        assertThat(new LiveLogs(folder, Clock.systemUTC()).in(List.of("a.txt")).memos())
                .hasSize(logs.entries().size());
    }

    private void killSome(Random random, Queue<String> acknowledged) throws Exception {
        List<Process> programs = new ArrayList<>();
        try {
            for (int i = 0; i < AT_A_TIME; i++) {
                programs.add(AnotherJava.run(Servers.class, folder));
            }
            for (Process program : programs) {
                List<Thread> clients = clients(program, acknowledged);
                int before = acknowledged.size();
                int wanted = before + SERVERS + random.nextInt(8);
                while (acknowledged.size() < wanted && clients.stream().anyMatch(Thread::isAlive)) {
                    assertThat(refused).as("what servers that live refused").isEmpty();
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(4));
                program.destroyForcibly();
                for (Thread client : clients) {
                    client.join();
                }
            }
        } finally {
            programs.forEach(Process::destroyForcibly);
        }
    }

    private List<Thread> clients(Process program, Queue<String> acknowledged) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(program.getInputStream(), UTF_8));
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < SERVERS; i++) {
            String address = out.readLine();
            clients.add(new Thread(() -> save(address, program.pid() + " " + address, acknowledged)));
        }
        clients.forEach(Thread::start);
        return clients;
    }

    /** Saves memos one after the other and keeps those whose saving was acknowledged, until nobody answers. */
    private void save(String address, String name, Queue<String> acknowledged) {
        try {
            Wire wire = Wire.at(address);
            for (int i = 0; ; i++) {
                String note = name + " né 🌱 " + i;
                Wire.Answer answer = wire.post(
                        "/api/transcripts/1/entries",
                        "{\"action\":\"memo\",\"turn\":1,\"begin\":0,\"end\":5,\"note\":\"" + note + "\"}");
                if (answer.status() != 200) {
                    refused.add(answer.status() + " " + answer.body());
                    return;
                }
                acknowledged.add(note);
            }
        } catch (UncheckedIOException killed) {
            return;
        }
    }
}
