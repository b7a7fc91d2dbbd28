package org.understory.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.understory.analysis.Phrases;
import org.understory.ingest.TranscriptFile;
import org.understory.ingest.TranscriptFiles;
import org.understory.model.Part;
import org.understory.model.Participant;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.model.UserError;
import org.understory.study.ParticipantsFile;
import org.understory.study.anchor.Anchor;
import org.understory.study.anchor.Anchoring;
import org.understory.study.folder.Originals;
import org.understory.study.folder.ParticipantsRows;
import org.understory.study.folder.ReadingFile;
import org.understory.study.folder.StudyFolder;
import org.understory.study.log.Selector;

/** Adds transcripts to a study: copies the originals, lists who speaks, and finds passages again where words changed. */
final class StudyIngest {

    private final Console console;
    /** How many names are shown of those added to the list. */
    private static final int NAMED = 6;

    private final InputOptions input;
    private final boolean replace;

    StudyIngest(Console console, InputOptions input, boolean replace) {
        this.console = console;
        this.input = input;
        this.replace = replace;
    }

    /** What became of the files, by their names in the study. */
    private record Copied(List<String> added, List<String> replaced, int same) {}

    void into(StudyFolder folder, List<Path> paths) {
        List<Transcript> before;
        try (OpenStudy open = new OpenStudy(console, folder)) {
            before = open.transcripts();
        }
        Copied copied = copy(folder, names(folder, paths));
        console.out().println(summary(folder, copied));
        adoptList(folder, paths);
        try (OpenStudy after = new OpenStudy(console, folder)) {
            people(after);
            if (!copied.replaced().isEmpty()) {
                anchors(before, after);
            }
        }
        console.out().println("next: understory tag");
    }

    /** The files that can be read, shown as ingest shows them, with the names that they get in the study. */
    private Map<Path, String> names(StudyFolder folder, List<Path> paths) {
        TranscriptFiles.Listing listing = TranscriptFiles.expand(paths);
        listing.problems().forEach(console::problem);
        Map<Optional<ReadingFile>, List<TranscriptFile>> ways = new LinkedHashMap<>();
        for (TranscriptFile file : listing.files()) {
            Path inStudy = folder.transcripts().resolve(nameInStudy(file));
            Optional<ReadingFile> kept = input.toKeep().isPresent() ? Optional.empty() : ReadingFile.of(inStudy);
            ways.computeIfAbsent(kept, any -> new ArrayList<>()).add(file);
        }
        Map<Path, String> names = new LinkedHashMap<>();
        ways.forEach(
                (kept, files) -> read(files, kept.map(InputOptions::ofStudy).orElse(input), names));
        return names;
    }

    private void read(List<TranscriptFile> files, InputOptions how, Map<Path, String> names) {
        Map<String, TranscriptFile> byName =
                files.stream().collect(Collectors.toMap(TranscriptFile::name, file -> file, (a, b) -> a));
        new Reading(console, how)
                .each(
                        new TranscriptFiles.Listing(files, List.of()),
                        !console.terminal(),
                        outcome -> outcome.ingested().ifPresent(one -> {
                            TranscriptFile file = byName.get(outcome.name());
                            names.put(file.path(), nameInStudy(file));
                            ReadingNote.print(ReadingSummary.of(one), console.out(), console.width());
                        }));
    }

    /** Attributes that folders outside of the study or the option gave become folders inside. */
    private String nameInStudy(TranscriptFile file) {
        Map<String, String> attributes = new LinkedHashMap<>(file.attributes());
        attributes.putAll(input.set());
        StringBuilder folders = new StringBuilder();
        List<String> parts = List.of(file.name().split("/"));
        attributes.forEach((key, value) -> {
            String folder = key.strip() + "=" + value.strip();
            if (!key.equals("folder") && !parts.contains(folder)) {
                folders.append(folder.replace('/', '-')).append('/');
            }
        });
        return folders + file.name();
    }

    private Copied copy(StudyFolder folder, Map<Path, String> names) {
        Originals originals = new Originals(folder.transcripts());
        Copied copied = new Copied(new ArrayList<>(), new ArrayList<>(), 0);
        int same = 0;
        Optional<byte[]> way = input.toKeep().map(ReadingFile::bytes);
        for (Map.Entry<Path, String> one : names.entrySet()) {
            byte[] bytes = bytes(one.getKey());
            String beside = one.getValue() + ReadingFile.END;
            Originals.Standing standing = originals.standing(one.getValue(), bytes);
            boolean otherwise = way.isPresent() && originals.standing(beside, way.get()) != Originals.Standing.SAME;
            if (standing == Originals.Standing.SAME && !otherwise) {
                same++;
            } else if (standing == Originals.Standing.NEW || replace) {
                way.ifPresent(how -> originals.put(beside, how));
                originals.put(one.getValue(), bytes);
                (standing == Originals.Standing.NEW ? copied.added() : copied.replaced()).add(one.getValue());
            } else {
                console.problem(new Problem(
                        one.getKey().toString(),
                        standing == Originals.Standing.SAME
                                ? "is in the study, where it is read in another way, and was left as it is there"
                                : "is in the study with other words and was left as it is there",
                        (standing == Originals.Standing.SAME
                                        ? "to read it in this way: "
                                        : "if this is the corrected transcript: ")
                                + "understory ingest --replace " + one.getKey()));
            }
        }
        return new Copied(copied.added(), copied.replaced(), same);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read", "make it readable for you, then run again");
        }
    }

    private static String summary(StudyFolder folder, Copied copied) {
        return Safe.line(Phrases.count(copied.added().size(), "transcript") + " added to " + folder.transcripts() + ", "
                + Phrases.number(copied.replaced().size()) + " replaced, " + Phrases.number(copied.same())
                + " there already");
    }

    /** Takes the list of participants that lies beside the transcripts, as long as the study's own names nobody. */
    private void adoptList(StudyFolder folder, List<Path> paths) {
        Optional<Path> beside = paths.stream()
                .map(path ->
                        Files.isDirectory(path) ? path : path.toAbsolutePath().getParent())
                .map(place -> place.resolve(ParticipantsFile.NAME))
                .filter(Files::isRegularFile)
                .findFirst();
        if (beside.isEmpty()) {
            return;
        }
        boolean isEmpty = !Files.exists(folder.participants())
                || ParticipantsFile.read(folder.participants()).isEmpty();
        if (isEmpty) {
            int people = ParticipantsFile.read(beside.get()).size();
            new Originals(folder.root()).put(ParticipantsFile.NAME, bytes(beside.get()));
            console.out()
                    .println(Safe.line("participants.csv: taken from " + beside.get() + ", " + Phrases.number(people)
                            + (people == 1 ? " person" : " people")));
        }
    }

    private void people(OpenStudy study) {
        List<Participant> listed = study.participants();
        List<String> facilitators = study.settings().facilitators();
        List<String> missing = ParticipantsRows.missing(study.transcripts(), listed, facilitators);
        if (missing.isEmpty()) {
            return;
        }
        Path list = study.folder().participants();
        byte[] bytes = Files.exists(list) ? bytes(list) : new byte[0];
        new Originals(study.folder().root())
                .put(list.getFileName().toString(), ParticipantsRows.add(bytes, missing, Part.PARTICIPANT));
        console.out()
                .println(Safe.line("participants.csv: " + Phrases.count(missing.size(), "row") + " added ("
                        + some(missing) + "); say there what they are"));
    }

    /** The first of them: the file has them all. */
    private static String some(List<String> names) {
        int more = names.size() - NAMED;
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                + (more > 0 ? " and " + Phrases.number(more) + " more" : "");
    }

    private void anchors(List<Transcript> before, OpenStudy after) {
        Anchoring then = new Anchoring(before);
        Anchoring now = new Anchoring(after.transcripts());
        List<Anchor> changed = new ArrayList<>();
        for (Selector at : StatusCommand.passages(after.decisions())) {
            boolean held = then.find(at) instanceof Anchor.Held;
            if (held || !now.find(at).getClass().equals(then.find(at).getClass())) {
                changed.add(now.find(at));
            }
        }
        console.out().println(AnchorLines.summary(changed));
        AnchorLines.print(changed, console.out());
    }
}
