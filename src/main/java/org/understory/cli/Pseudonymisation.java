package org.understory.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.understory.analysis.Phrases;
import org.understory.model.Participant;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.Roster;
import org.understory.study.anchor.Anchoring;
import org.understory.study.anchor.Place;
import org.understory.study.folder.Originals;
import org.understory.study.folder.StudyFolder;
import org.understory.study.folder.Traces;
import org.understory.study.log.LogEntry;
import org.understory.study.log.LogFolder;
import org.understory.study.log.LogRewriting;
import org.understory.study.log.Selector;
import org.understory.study.pseudonym.Candidates;
import org.understory.study.pseudonym.KeyFile;
import org.understory.study.pseudonym.KeyRow;
import org.understory.study.pseudonym.PseudonymousList;
import org.understory.study.pseudonym.Pseudonyms;

/** Puts pseudonyms in the place of names throughout a study. */
final class Pseudonymisation {

    /** What is added to a transcript's name. */
    static final String SUFFIX = ".pseudonymised.csv";

    private final Console console;
    private final StudyFolder folder;
    private final Path key;
    private final List<Transcript> transcripts;
    private final List<LogEntry> entries;
    private final List<Participant> people;
    private final Roster roster;
    private final Map<String, Redaction> made = new LinkedHashMap<>();
    private Pseudonyms names = new Pseudonyms(List.of());

    Pseudonymisation(Console console, StudyFolder folder, Path key) {
        this.console = console;
        this.folder = folder;
        this.key = key;
        try (OpenStudy open = new OpenStudy(console, folder)) {
            transcripts = List.copyOf(open.transcripts());
            entries = open.logs().entries();
            people = open.participants();
            roster = open.roster();
        }
    }

    void run(boolean really) throws IOException {
        if (!Files.exists(key)) {
            propose();
            return;
        }
        names = new Pseudonyms(KeyFile.read(key));
        // a file that cannot be read keeps its names: nothing is half done
        if (console.exitCode() != ExitCode.OK || !make()) {
            return;
        }
        made.forEach((was, now) -> console.out()
                .println(Safe.line(
                        (really ? "" : "would replace: ") + was + (really ? " is now " : " by ") + now.name())));
        if (!really) {
            console.out().println("nothing was changed; to do it, which cannot be undone, add --yes");
            return;
        }
        Anchoring anchoring = new Anchoring(transcripts);
        List<LogEntry> now = LogRewriting.renamed(
                entries,
                at -> anchoring.find(at).where().map(this::moved).orElseGet(() -> worded(at)),
                this::name,
                this::words);
        replace(now);
        traces();
    }

    private void propose() {
        List<KeyRow> rows = new Candidates(roster, transcripts).rows();
        AtomicFile.write(key, KeyFile.write(rows));
        console.out()
                .println(Safe.line(Phrases.count(rows.size(), "name") + " written to " + key
                        + "; look through them (confirm: yes or no; nothing is yes for participants and no for others)"
                        + ", then give the same command with --yes"));
    }

    private String words(String text) {
        return names.replace(text).text();
    }

    private String label(String label) {
        return roster.match(label).map(Participant::name).map(this::words).orElseGet(() -> words(label));
    }

    private String name(String transcript) {
        return made.containsKey(transcript) ? made.get(transcript).name() : transcript;
    }

    private Turn now(Turn turn) {
        Map<String, String> attributes = new LinkedHashMap<>();
        turn.attributes().forEach((title, value) -> attributes.put(title, words(value)));
        return new Turn(
                turn.number(),
                label(turn.speaker()),
                turn.timing(),
                turn.kind(),
                turn.section(),
                words(turn.text()),
                turn.sentences(),
                attributes);
    }

    /** Works out each transcript that holds a name; where that cannot be done for one, nothing at all is changed. */
    private boolean make() throws IOException {
        Set<String> taken = new LinkedHashSet<>();
        transcripts.forEach(transcript -> taken.add(transcript.name()));
        for (Transcript transcript : transcripts) {
            List<Turn> turns = transcript.turns().stream().map(this::now).toList();
            if (!changes(transcript, turns)) {
                continue;
            }
            String plain = words(transcript.name());
            String name = plain.endsWith(SUFFIX) ? plain : plain + SUFFIX;
            Optional<Redaction> one = Redaction.of(name, turns);
            boolean free = name.equals(transcript.name()) || taken.add(name);
            if (one.isEmpty() || !free) {
                console.problem(new Problem(
                        transcript.name(),
                        free
                                ? "with pseudonyms it would not be read as the same turns, so nothing at all was changed"
                                : "would be called as another file is, so nothing at all was changed",
                        free
                                ? "save it as a table of speaker and text, then: understory ingest --replace FILE"
                                : "rename the file"));
                return false;
            }
            made.put(transcript.name(), one.get());
        }
        return true;
    }

    private boolean changes(Transcript transcript, List<Turn> turns) throws IOException {
        boolean said = names.count(transcript.name()) > 0;
        for (int i = 0; i < turns.size() && !said; i++) {
            Turn was = transcript.turns().get(i);
            Turn now = turns.get(i);
            said = !was.speaker().equals(now.speaker())
                    || !was.text().equals(now.text())
                    || !was.attributes().equals(now.attributes());
        }
        Path file = folder.transcripts().resolve(transcript.name());
        return said
                || Traces.texts(Files.readAllBytes(file)).stream().anyMatch(text -> names.count(text.untagged()) > 0);
    }

    /** A passage that is known, where it stands now. */
    private Selector moved(Place place) {
        Redaction now = made.get(place.transcript().name());
        return now == null
                ? Selector.of(place.transcript(), place.turn(), place.span())
                : now.at(new Place(
                        place.transcript(),
                        place.turn(),
                        names.replace(place.turn().text()).now(place.span())));
    }

    /** A passage that stands nowhere, or nobody knows where: its words only. */
    private Selector worded(Selector at) {
        String exact = words(at.exact());
        return new Selector(
                name(at.transcript()),
                at.turn(),
                at.begin(),
                at.begin() + exact.codePointCount(0, exact.length()),
                exact,
                words(at.prefix()),
                words(at.suffix()));
    }

    /** Copies first and originals last, so that what is cut short can be done again. */
    private void replace(List<LogEntry> logs) throws IOException {
        Originals originals = new Originals(folder.transcripts());
        made.values().forEach(one -> originals.put(one.name(), one.bytes()));
        Map<String, List<LogEntry>> byFile = new TreeMap<>();
        logs.forEach(entry -> byFile.computeIfAbsent(entry.coder() + ".jsonl", any -> new ArrayList<>())
                .add(entry));
        byFile.forEach((name, kept) -> new Originals(folder.codings()).put(name, LogRewriting.bytes(kept)));
        for (Path log : LogFolder.files(folder.codings())) {
            if (!byFile.containsKey(log.getFileName().toString())) {
                Files.deleteIfExists(log);
            }
        }
        Originals root = new Originals(folder.root());
        if (!people.isEmpty()) {
            root.put(folder.participants().getFileName().toString(), PseudonymousList.of(people, this::words));
        }
        String settings = words(Files.readString(folder.settings()));
        root.put(StudyFolder.SETTINGS, settings.getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, Redaction> one : made.entrySet()) {
            if (!one.getKey().equals(one.getValue().name())) {
                Files.deleteIfExists(folder.transcripts().resolve(one.getKey()));
            }
        }
        if (Files.isDirectory(folder.derived())) {
            try (Stream<Path> paths = Files.walk(folder.derived())) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private void traces() {
        console.out()
                .println(Safe.line(
                        "now look for names in what is left, reports among it: understory pseudonymise --check "
                                + folder.root() + " --key " + key));
        console.out().println("copies elsewhere, git's history among them, still hold everything");
    }
}
