package org.understory.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.understory.model.Problem;
import org.understory.study.log.Act;
import org.understory.study.log.Coder;
import org.understory.study.log.CodingLog;
import org.understory.study.log.Decisions;
import org.understory.study.log.EntryIds;
import org.understory.study.log.LogEntry;
import org.understory.study.log.LogFolder;

/**
 * The logs of a study while people work on them: what is decided in each transcript, and steps added one by one. What
 * other programs add to the logs is seen at the next {@link #refresh}. For use under one lock.
 */
public final class LiveLogs {

    private final Path folder;
    private final Clock clock;
    private final Map<String, CodingLog> logs = new HashMap<>();
    private final Map<String, LogEntry> byId = new HashMap<>();
    private final Map<String, List<LogEntry>> byTranscript = new HashMap<>();
    private final Map<Collection<String>, Decisions> decisions = new HashMap<>();
    private final Map<String, Long> changed = new TreeMap<>();
    private Map<Path, Long> sizes = Map.of();
    private List<Problem> setAside = List.of();
    private long revision = 1;

    /**
     * Opens the logs in a folder.
     *
     * @param folder the study's {@code codings}
     * @throws org.understory.model.UserError if they cannot be read
     */
    public LiveLogs(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        readAll();
    }

    /** Lines of the logs that are no entries. */
    public List<Problem> setAside() {
        return setAside;
    }

    /** What counts now in the transcripts of these names. */
    Decisions in(Collection<String> transcripts) {
        return decisions.computeIfAbsent(
                List.copyOf(transcripts),
                names -> Decisions.of(names.stream()
                        .flatMap(name -> byTranscript.getOrDefault(name, List.of()).stream())
                        .toList()));
    }

    /** The transcripts that the logs speak of, by the names that these had then. */
    Collection<String> transcripts() {
        return new TreeSet<>(byTranscript.keySet());
    }

    /** Everybody who has a log, by name. */
    Set<String> coders() {
        Set<String> coders = new TreeSet<>();
        byId.values().forEach(entry -> coders.add(entry.coder()));
        return coders;
    }

    /** Adds a step to the coder's log; it is on the disk when this returns. */
    LogEntry append(Coder coder, Act act, String note, String codebook) {
        CodingLog log = logs.computeIfAbsent(
                coder.name(), any -> CodingLog.open(folder, coder, clock, new EntryIds(new SecureRandom())));
        Map<Path, Long> before = sizesNow();
        boolean unseen = !before.equals(sizes);
        LogEntry entry = log.append(act, note, codebook);
        if (unseen) {
            readAll();
        } else {
            take(entry);
            sizes = sizesNow();
        }
        return entry;
    }

    /** An entry, for finding out what a step was about. */
    Optional<LogEntry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The transcript that an entry is about, be it through the entry that it undoes. */
    Optional<String> transcriptOf(LogEntry entry) {
        Optional<String> own = entry.act().transcript();
        return own.isPresent()
                ? own
                : entry.act()
                        .target()
                        .map(byId::get)
                        .flatMap(target -> target.act().transcript().isPresent()
                                ? target.act().transcript()
                                : target.act()
                                        .target()
                                        .map(byId::get)
                                        .flatMap(first -> first.act().transcript()));
    }

    /** What undo would take back of a coder: the last step that still counts. */
    Optional<LogEntry> undoable(Coder coder) {
        return Optional.ofNullable(travel(coder).done().peek());
    }

    /** What redo would do again: the step undone last, as long as no new one came after. */
    Optional<LogEntry> redoable(Coder coder) {
        return Optional.ofNullable(travel(coder).undone().peek());
    }

    private record Travel(Deque<LogEntry> done, Deque<LogEntry> undone) {}

    private Travel travel(Coder coder) {
        Travel travel = new Travel(new ArrayDeque<>(), new ArrayDeque<>());
        for (LogEntry entry : byId.values().stream()
                .filter(one -> one.coder().equals(coder.name()))
                .sorted()
                .toList()) {
            if (entry.act() instanceof Act.Undo undo) {
                move(undo.entry(), travel.done(), travel.undone());
            } else if (entry.act() instanceof Act.Redo redo) {
                move(redo.entry(), travel.undone(), travel.done());
            } else {
                travel.done().push(entry);
                travel.undone().clear();
            }
        }
        return travel;
    }

    private void move(String id, Deque<LogEntry> from, Deque<LogEntry> to) {
        from.stream().filter(entry -> entry.id().equals(id)).findFirst().ifPresent(entry -> {
            from.remove(entry);
            to.push(entry);
        });
    }

    /** Looks whether another program wrote in the logs. */
    void refresh() {
        if (!sizesNow().equals(sizes)) {
            readAll();
        }
    }

    /** Grows with every change. */
    long revision() {
        return revision;
    }

    /** The transcripts that changed after a revision. */
    Collection<String> changedSince(long earlier) {
        List<String> names = new ArrayList<>();
        changed.forEach((name, when) -> {
            if (when > earlier) {
                names.add(name);
            }
        });
        return names;
    }

    private void readAll() {
        sizes = sizesNow();
        LogFolder.Logs read = LogFolder.read(folder);
        setAside = read.setAside();
        Map<String, LogEntry> known = new HashMap<>(byId);
        byId.clear();
        byTranscript.clear();
        decisions.clear();
        revision++;
        read.entries().forEach(entry -> byId.put(entry.id(), entry));
        for (LogEntry entry : read.entries()) {
            transcriptOf(entry).ifPresent(name -> {
                byTranscript.computeIfAbsent(name, any -> new ArrayList<>()).add(entry);
                if (!known.containsKey(entry.id())) {
                    changed.put(name, revision);
                }
            });
        }
    }

    private void take(LogEntry entry) {
        byId.put(entry.id(), entry);
        revision++;
        transcriptOf(entry).ifPresent(name -> {
            byTranscript.computeIfAbsent(name, any -> new ArrayList<>()).add(entry);
            decisions.keySet().removeIf(names -> names.contains(name));
            changed.put(name, revision);
        });
    }

    private Map<Path, Long> sizesNow() {
        Map<Path, Long> now = new TreeMap<>();
        for (Path file : LogFolder.files(folder)) {
            try {
                now.put(file, Files.size(file));
            } catch (IOException gone) {
                now.put(file, -1L);
            }
        }
        return now;
    }
}
