package org.understory.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.understory.analysis.Phrases;
import org.understory.model.Participant;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.UserError;
import org.understory.study.Cast;
import org.understory.study.Roster;
import org.understory.study.anchor.Anchor;
import org.understory.study.anchor.Anchoring;
import org.understory.study.anchor.Place;
import org.understory.study.folder.Originals;
import org.understory.study.folder.ParticipantsRows;
import org.understory.study.folder.StudyFolder;
import org.understory.study.folder.Traces;
import org.understory.study.log.LogEntry;
import org.understory.study.log.LogFolder;
import org.understory.study.log.LogRewriting;
import org.understory.study.log.Selector;

/** Removes one person from a study. */
final class Withdrawal {

    private final Console console;
    private final StudyFolder folder;
    private final List<Transcript> transcripts;
    private final List<LogEntry> entries;
    private final Set<String> labels = new LinkedHashSet<>();
    private final List<String> sentences = new ArrayList<>();
    private final Map<String, Set<Integer>> turns = new LinkedHashMap<>();
    private final Map<String, Redaction> redactions = new LinkedHashMap<>();
    private final Optional<Participant> listed;

    /** Finds the person's turns. */
    Withdrawal(Console console, StudyFolder folder, String name) {
        this.console = console;
        this.folder = folder;
        try (OpenStudy open = new OpenStudy(console, folder)) {
            transcripts = open.transcripts();
            entries = open.logs().entries();
            Roster roster = open.roster();
            listed = roster.match(name);
            find(new Cast(roster), listed.map(Participant::name).orElse(name));
            if (turns.isEmpty() && listed.isEmpty()) {
                throw new UserError(
                        "\"" + name + "\"",
                        "nobody of that name speaks in the study or is in participants.csv",
                        roster.near(name)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("see the names with: " + "understory status"));
            }
            labels.add(name);
            listed.ifPresent(person -> {
                labels.add(person.name());
                labels.addAll(person.aliases());
            });
        }
    }

    private void find(Cast cast, String name) {
        for (Transcript transcript : transcripts) {
            for (Turn turn : transcript.turns()) {
                if (cast.apply(transcript, turn).name().equals(name)) {
                    turns.computeIfAbsent(transcript.name(), any -> new LinkedHashSet<>())
                            .add(turn.number());
                    labels.add(turn.speaker().isEmpty() ? name : turn.speaker());
                    turn.sentences()
                            .forEach(sentence -> sentences.add(sentence.span().of(turn.text())));
                }
            }
        }
    }

    void run(boolean really) {
        if (!redact()) {
            return;
        }
        Anchoring anchoring = new Anchoring(transcripts);
        List<LogEntry> left = LogRewriting.without(entries, at -> now(anchoring.find(at), at));
        turns.forEach((transcript, numbers) -> console.out()
                .println(Safe.line((really ? "" : "would remove: ") + transcript + ": "
                        + Phrases.count(numbers.size(), "turn") + (really ? " removed, " : "; ")
                        + "the rest is kept as " + transcript + Redaction.SUFFIX)));
        console.out()
                .println((really ? "" : "would remove: ") + Phrases.number(entries.size() - left.size()) + " of "
                        + Phrases.number(entries.size()) + " entries of the logs");
        if (!really) {
            console.out().println("nothing was changed; to do it, which cannot be undone, add --yes");
            return;
        }
        redactions.forEach(this::replace);
        logs(left);
        list();
        derived();
        traces();
    }

    /** The same passage in what is left, or null if it is in the person's words or nobody can tell that it is not. */
    private Selector now(Anchor anchor, Selector at) {
        Optional<Place> place = anchor.where();
        if (place.isEmpty()) {
            return turns.containsKey(at.transcript())
                            && sentences.stream().anyMatch(words -> overlaps(words, at.exact()))
                    ? null
                    : at;
        }
        Transcript transcript = place.get().transcript();
        Turn turn = place.get().turn();
        Set<Integer> gone = turns.getOrDefault(transcript.name(), Set.of());
        if (gone.contains(turn.number())) {
            return null;
        }
        return gone.isEmpty() ? at : redactions.get(transcript.name()).at(place.get());
    }

    private static boolean overlaps(String words, String exact) {
        return words.contains(exact) || exact.contains(words);
    }

    /** Works out what is left of each transcript; where that cannot be done for one, nothing at all is changed. */
    private boolean redact() {
        for (Transcript transcript : transcripts) {
            if (turns.containsKey(transcript.name())) {
                Optional<Redaction> one = Redaction.of(transcript, turns.get(transcript.name()));
                if (one.isEmpty()) {
                    console.problem(new Problem(
                            transcript.name(),
                            "what is left of it would not be read as the same turns, so nothing at all was changed",
                            "take the person's turns out of the file by hand, then: understory ingest --replace FILE"));
                    return false;
                }
                redactions.put(transcript.name(), one.get());
            }
        }
        return true;
    }

    private void replace(String name, Redaction left) {
        if (left.bytes().length > 0) {
            new Originals(folder.transcripts()).put(left.name(), left.bytes());
        }
        delete(folder.transcripts().resolve(name));
    }

    private void logs(List<LogEntry> left) {
        Map<String, List<LogEntry>> byFile = new HashMap<>();
        for (LogEntry entry : left) {
            byFile.computeIfAbsent(entry.coder() + ".jsonl", any -> new ArrayList<>())
                    .add(entry);
        }
        Originals files = new Originals(folder.codings());
        for (Path log : LogFolder.files(folder.codings())) {
            if (!byFile.containsKey(log.getFileName().toString())) {
                delete(log);
            }
        }
        byFile.forEach((name, kept) -> files.put(name, LogRewriting.bytes(kept)));
    }

    private void list() {
        Path list = folder.participants();
        if (listed.isPresent() && Files.exists(list)) {
            try {
                new Originals(folder.root())
                        .put(
                                list.getFileName().toString(),
                                ParticipantsRows.remove(
                                        Files.readAllBytes(list), listed.get().name()));
            } catch (IOException e) {
                throw new UserError(list.toString(), "could not be read", "remove the row by hand");
            }
        }
    }

    private void derived() {
        if (!Files.isDirectory(folder.derived())) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder.derived())) {
            paths.sorted(Comparator.reverseOrder()).forEach(Withdrawal::delete);
        } catch (IOException e) {
            throw new UserError(folder.derived().toString(), "could not be removed", "remove it by hand");
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UserError(path.toString(), "could not be removed", "remove it by hand");
        }
    }

    private void traces() {
        try {
            Map<Path, Traces.Found> found = new Traces(sentences, List.copyOf(labels)).in(folder.root());
            found.forEach((file, held) -> console.out()
                    .println(Safe.line("still holds " + Phrases.count(held.sentences(), "sentence") + " of theirs and "
                            + Phrases.count(held.names(), "name") + ": " + file)));
            console.out()
                    .println(
                            found.isEmpty()
                                    ? "no file of the study holds their words or name any more"
                                    : "look at these by hand: make reports again, and mind what others said about the person");
            console.out().println("copies elsewhere, git's history among them, still hold everything");
        } catch (IOException e) {
            throw new UserError(
                    folder.root().toString(), "could not be looked through", "check that it is yours to read");
        }
    }
}
