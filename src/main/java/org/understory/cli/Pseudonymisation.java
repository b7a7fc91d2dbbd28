package org.understory.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.understory.analysis.Phrases;
import org.understory.model.Participant;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.Roster;
import org.understory.study.anchor.Anchoring;
import org.understory.study.anchor.Place;
import org.understory.study.folder.Changes;
import org.understory.study.folder.Originals;
import org.understory.study.folder.StudyFolder;
import org.understory.study.log.LogEntry;
import org.understory.study.log.LogRewriting;
import org.understory.study.log.Selector;
import org.understory.study.pseudonym.Candidates;
import org.understory.study.pseudonym.KeyFile;
import org.understory.study.pseudonym.KeyRow;
import org.understory.study.pseudonym.PseudonymousList;
import org.understory.study.pseudonym.Pseudonyms;
import org.understory.study.sample.SampleFiles;
import org.understory.study.sample.StudySample;

/** Puts pseudonyms in the place of names throughout a study. */
final class Pseudonymisation {

    /** What is added to a transcript's name. */
    static final String SUFFIX = ".pseudonymised.jsonl";

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
        Optional<Changes> planned = plan(really);
        if (planned.isEmpty()) {
            return;
        }
        Irreversible.carryOut(planned.get(), really, traces(planned.get(), really), console);
    }

    /** What is to be done, which is said; nothing where it cannot be done wholly. */
    Optional<Changes> plan(boolean really) throws IOException {
        names = new Pseudonyms(KeyFile.read(key));
        // a file that cannot be read keeps its names: nothing is half done
        if (console.exitCode() != ExitCode.OK || !make()) {
            return Optional.empty();
        }
        made.forEach((was, now) -> console.out()
                .println(Safe.line(
                        (really ? "" : "would replace: ") + was + (really ? " is now " : " by ") + now.name())));
        Anchoring anchoring = new Anchoring(transcripts);
        UnaryOperator<Selector> place =
                at -> anchoring.find(at).where().map(this::moved).orElseGet(() -> worded(at));
        Changes changes =
                new Changes(folder.root(), "understory pseudonymise --yes --key " + key + " --study " + folder.root());
        changes(place, changes);
        return Optional.of(changes);
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

    /** A turn with pseudonyms; its sentences are found anew when the copy is read. */
    private Turn now(Turn turn) {
        Map<String, String> attributes = new LinkedHashMap<>();
        turn.attributes().forEach((title, value) -> attributes.put(title, words(value)));
        return new Turn(
                turn.number(),
                label(turn.speaker()),
                turn.timing(),
                turn.kind(),
                turn.section().stream().map(this::words).toList(),
                words(turn.text()),
                List.of(),
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
            boolean free = name.equals(transcript.name())
                    || taken.add(name)
                    || one.isPresent() && isThere(name, one.get().bytes());
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

    /** Whether the copy is there already, because it was made before and what came after was cut short. */
    private boolean isThere(String name, byte[] bytes) {
        return new Originals(folder.transcripts()).standing(name, bytes) == Originals.Standing.SAME;
    }

    private boolean changes(Transcript transcript, List<Turn> turns) throws IOException {
        boolean said = names.count(transcript.name()) > 0;
        for (int i = 0; i < turns.size() && !said; i++) {
            Turn was = transcript.turns().get(i);
            Turn now = turns.get(i);
            said = !was.speaker().equals(now.speaker())
                    || !was.text().equals(now.text())
                    || !was.section().equals(now.section())
                    || !was.attributes().equals(now.attributes());
        }
        Path file = folder.transcripts().resolve(transcript.name());
        return said || FileWords.of(file).texts().stream().anyMatch(text -> names.count(text.untagged()) > 0);
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

    /**
     * Copies first, then what points into them; originals, the list and the settings last, so that whatever is cut short
     * finds the names again.
     */
    private void changes(UnaryOperator<Selector> place, Changes changes) throws IOException {
        made.forEach((was, one) -> {
            if (!one.name().equals(was)) {
                changes.put(folder.transcripts().resolve(one.name()), one.bytes());
            }
        });
        StudyRewriting.logs(folder, LogRewriting.renamed(entries, place, this::name, this::words), changes);
        samples(place, changes);
        changes.delete(folder.derived());
        made.forEach((was, one) -> {
            if (one.name().equals(was)) {
                changes.put(folder.transcripts().resolve(was), one.bytes());
            } else {
                StudyRewriting.original(folder, was, changes);
            }
        });
        StudyRewriting.orphans(folder, changes);
        if (!people.isEmpty()) {
            changes.put(folder.participants(), PseudonymousList.of(people, this::words));
        }
        String settings = words(Files.readString(folder.settings()));
        changes.put(folder.settings(), settings.getBytes(StandardCharsets.UTF_8));
    }

    private void samples(UnaryOperator<Selector> place, Changes changes) {
        SampleFiles files = new SampleFiles(folder.samples());
        for (String name : files.names()) {
            StudySample now = files.read(name).orElseThrow().renamed(place, this::words);
            Path file = files.file(now.design().name());
            changes.put(file, SampleFiles.bytes(now));
            if (!file.equals(files.file(name))) {
                changes.delete(files.file(name));
            }
        }
    }

    /** The files that will still hold a name when all changes are made, one line each. */
    private List<String> traces(Changes changes, boolean really) {
        List<String> lines = new ArrayList<>();
        StudyRewriting.after(folder, changes).forEach((file, words) -> {
            int found = names.count(file.getFileName().toString()) + PseudonymiseCommand.count(names, words);
            if (found > 0) {
                lines.add(Safe.line(
                        (really ? "still holds " : "would still hold ") + Phrases.count(found, "name") + ": " + file));
            } else if (!words.unread().isEmpty()) {
                lines.add(Safe.line("not looked into: " + file + ", which " + words.unread()));
            }
        });
        lines.add(
                lines.isEmpty()
                        ? "no file of the study " + (really ? "holds" : "would hold") + " a name of the key any more"
                        : "look at these by hand: make reports again, and mind the codebook; look again with:"
                                + " understory pseudonymise --check "
                                + folder.root() + " --key " + key);
        return lines;
    }
}
