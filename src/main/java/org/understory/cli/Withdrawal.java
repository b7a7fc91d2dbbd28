package org.understory.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
import org.understory.study.folder.Changes;
import org.understory.study.folder.ParticipantsRows;
import org.understory.study.folder.StudyFolder;
import org.understory.study.folder.Traces;
import org.understory.study.log.LogEntry;
import org.understory.study.log.LogRewriting;
import org.understory.study.log.Selector;
import org.understory.study.sample.SampleFiles;
import org.understory.study.sample.StudySample;

/** Removes one person from a study. */
final class Withdrawal {

    private final Console console;
    private final StudyFolder folder;
    private final List<Transcript> transcripts;
    private final List<LogEntry> entries;
    private final Set<String> labels = new LinkedHashSet<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final Map<String, Set<Integer>> turns = new LinkedHashMap<>();
    private final Map<String, Redaction> redactions = new LinkedHashMap<>();
    private final Optional<Participant> listed;
    private final String again;
    private int sampled;

    /** Finds the person's turns. */
    Withdrawal(Console console, StudyFolder folder, String name) {
        this.console = console;
        this.folder = folder;
        this.again = "understory withdraw '" + name.replace("'", "'\\''") + "' --yes --study " + folder.root();
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
                    said.add(turn.text());
                    turn.sentences()
                            .forEach(sentence -> sentences.add(sentence.span().of(turn.text())));
                }
            }
        }
    }

    void run(boolean really) {
        Optional<Changes> planned = plan(really);
        if (planned.isEmpty()) {
            return;
        }
        Irreversible.carryOut(planned.get(), really, traces(planned.get(), really), console);
    }

    /** What is to be done, which is said; nothing where it cannot be done wholly. */
    Optional<Changes> plan(boolean really) {
        if (!redact()) {
            return Optional.empty();
        }
        Anchoring anchoring = new Anchoring(transcripts);
        UnaryOperator<Selector> place = at -> now(anchoring.find(at), at);
        List<LogEntry> left = LogRewriting.without(entries, place, this::copyOf);
        Map<Path, StudySample> samples = samples(at -> Optional.ofNullable(place.apply(at)));
        say(really, left, samples);
        return Optional.of(changes(left, samples));
    }

    private void say(boolean really, List<LogEntry> left, Map<Path, StudySample> samples) {
        String would = really ? "" : "would remove: ";
        turns.forEach((transcript, numbers) -> console.out()
                .println(Safe.line(would + transcript + ": " + Phrases.count(numbers.size(), "turn")
                        + (really ? " removed, " : "; ") + "the rest is kept as " + copyOf(transcript))));
        console.out()
                .println(would + Phrases.number(entries.size() - left.size()) + " of " + Phrases.number(entries.size())
                        + " entries of the logs");
        int sentencesLeft = samples.values().stream()
                .mapToInt(one -> one.sentences().size())
                .sum();
        if (sampled > sentencesLeft) {
            console.out()
                    .println(would + Phrases.number(sampled - sentencesLeft) + " of "
                            + Phrases.count(sampled, "sentence") + " of samples");
        }
    }

    private String copyOf(String transcript) {
        return redactions.containsKey(transcript) ? redactions.get(transcript).name() : transcript;
    }

    /** The same passage in what is left, or null if it is in the person's words or nobody can tell that it is not. */
    private Selector now(Anchor anchor, Selector at) {
        Optional<Place> place = anchor.where();
        if (place.isEmpty()) {
            return turns.containsKey(at.transcript()) && said.stream().anyMatch(words -> overlaps(words, at.exact()))
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

    private Map<Path, StudySample> samples(Function<Selector, Optional<Selector>> place) {
        SampleFiles files = new SampleFiles(folder.samples());
        Map<Path, StudySample> samples = new LinkedHashMap<>();
        for (String name : files.names()) {
            StudySample sample = files.read(name).orElseThrow();
            sampled += sample.sentences().size();
            samples.put(files.file(name), sample.without(place));
        }
        return samples;
    }

    /**
     * Copies first, then what points into them; the originals, and the row that says whose words these are, last of all, so
     * that whatever is cut short finds the person again.
     */
    private Changes changes(List<LogEntry> left, Map<Path, StudySample> samples) {
        Changes changes = new Changes(folder.root(), again);
        for (Redaction one : redactions.values()) {
            if (one.bytes().length > 0) {
                changes.put(folder.transcripts().resolve(one.name()), one.bytes());
            }
        }
        StudyRewriting.logs(folder, left, changes);
        samples.forEach((file, sample) -> changes.put(file, SampleFiles.bytes(sample)));
        changes.delete(folder.derived());
        redactions.keySet().forEach(name -> StudyRewriting.original(folder, name, changes));
        StudyRewriting.orphans(folder, changes);
        Path list = folder.participants();
        if (listed.isPresent() && Files.exists(list)) {
            changes.put(
                    list,
                    ParticipantsRows.remove(
                            StudyRewriting.bytes(list), listed.get().name()));
        }
        return changes;
    }

    /** The files that will still hold the person's words or name when all changes are made, one line each. */
    private List<String> traces(Changes changes, boolean really) {
        Traces traces = new Traces(sentences, List.copyOf(labels));
        List<String> lines = new ArrayList<>();
        StudyRewriting.after(folder, changes).forEach((file, words) -> {
            Traces.Found held = traces.in(words.texts());
            if (!held.nothing()) {
                lines.add(Safe.line((really ? "still holds " : "would still hold ")
                        + Phrases.count(held.sentences(), "sentence") + " of theirs and "
                        + Phrases.count(held.names(), "name") + ": " + file));
            } else if (!words.unread().isEmpty()) {
                lines.add(Safe.line("not looked into: " + file + ", which " + words.unread()));
            }
        });
        lines.add(
                lines.isEmpty()
                        ? "no file of the study " + (really ? "holds" : "would hold") + " their words or name any more"
                        : "look at these by hand: make reports again, and mind what others said about the person");
        return lines;
    }
}
