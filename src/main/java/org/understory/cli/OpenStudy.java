package org.understory.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.understory.coding.Codebooks;
import org.understory.coding.Tagger;
import org.understory.ingest.Ingested;
import org.understory.ingest.TranscriptFile;
import org.understory.ingest.TranscriptFiles;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Participant;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.study.ParticipantsFile;
import org.understory.study.Roster;
import org.understory.study.anchor.Anchoring;
import org.understory.study.folder.ReadingFile;
import org.understory.study.folder.SettingsFile;
import org.understory.study.folder.StudyFolder;
import org.understory.study.folder.StudySettings;
import org.understory.study.index.Indexed;
import org.understory.study.index.StudyIndex;
import org.understory.study.layer.Layers;
import org.understory.study.log.Decisions;
import org.understory.study.log.LogFolder;

/** A study read and tagged: joins its folder with reading and tagging, which know nothing of studies. */
final class OpenStudy implements AutoCloseable {

    private final Console console;
    private final StudyFolder folder;
    private final StudySettings settings;
    private final LogFolder.Logs logs;
    private final Optional<StudyIndex> index;
    private final List<Transcript> transcripts = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private Codebook codebook;
    private Decisions decisions;

    /** What the index is asked for each transcript, by its name and hash. */
    @FunctionalInterface
    interface LookUp {
        /** What the index holds of it, if anything fit. */
        Optional<Indexed> in(StudyIndex index, String name, String hash);
    }

    /** Reads settings and logs, which say at once if the study is a newer program's, then the transcripts. */
    OpenStudy(Console console, StudyFolder folder) {
        this(console, folder, StudyIndex::transcript);
    }

    /** The same with no more of each transcript than is looked up, where it is in the index. */
    OpenStudy(Console console, StudyFolder folder, LookUp lookUp) {
        this.console = console;
        this.folder = folder;
        this.settings = SettingsFile.read(folder.settings());
        this.logs = LogFolder.read(folder.codings());
        this.index = StudyIndex.open(folder.derived(), Version.build());
        if (index.isEmpty()) {
            console.warning(new Problem(
                    folder.derived().toString(),
                    "cannot be written, or another program is writing there, so all files are read anew",
                    "wait for the other command, or make the folder writable for you; nothing else depends on it"));
        }
        readTranscripts(lookUp);
    }

    private void readTranscripts(LookUp lookUp) {
        TranscriptFiles.Listing listing = TranscriptFiles.within(folder.transcripts());
        if (listing.files().isEmpty()) {
            return;
        }
        Map<String, String> hashes = new HashMap<>();
        Map<String, Indexed> known = new HashMap<>();
        for (TranscriptFile file : listing.files()) {
            String hash = hash(file.path());
            hashes.put(file.name(), hash);
            index.flatMap(open -> lookUp.in(open, file.name(), hash)).ifPresent(one -> known.put(file.name(), one));
        }
        listing.problems().forEach(console::problem);
        List<TranscriptFile> unknown = listing.files().stream()
                .filter(file -> !known.containsKey(file.name()))
                .toList();
        ways(unknown)
                .forEach((way, files) -> new Reading(
                                console, way.map(InputOptions::ofStudy).orElseGet(InputOptions::ofStudy))
                        .each(
                                new TranscriptFiles.Listing(files, List.of()),
                                true,
                                outcome -> outcome.ingested()
                                        .ifPresent(one ->
                                                known.put(outcome.name(), keep(one, hashes.get(outcome.name()))))));
        for (TranscriptFile file : listing.files()) {
            if (known.containsKey(file.name())) {
                transcripts.add(known.get(file.name()).transcript());
                remarks.addAll(known.get(file.name()).remarks());
            }
        }
    }

    /** The files by the way to read them, those together that are read as their content says. */
    static Map<Optional<ReadingFile>, List<TranscriptFile>> ways(List<TranscriptFile> files) {
        Map<Optional<ReadingFile>, List<TranscriptFile>> ways = new LinkedHashMap<>();
        files.forEach(file -> ways.computeIfAbsent(ReadingFile.of(file.path()), any -> new ArrayList<>())
                .add(file));
        return ways;
    }

    /** A file with parts that were refused is read again each time, so that these are shown each time. */
    private Indexed keep(Ingested ingested, String hash) {
        Indexed indexed = new Indexed(ingested.transcript(), remarks(ingested));
        if (ingested.refused().isEmpty()) {
            index.ifPresent(open -> open.keep(hash, indexed));
        }
        return indexed;
    }

    /** The hash of all that says how a file is read: its bytes, and what stands beside it about the reading. */
    private static String hash(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(file));
            if (Files.exists(ReadingFile.beside(file))) {
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(ReadingFile.beside(file)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            return ""; // reading it in earnest says what is wrong
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was odd about a file, for the report's own notices. */
    static List<String> remarks(Ingested ingested) {
        List<String> remarks = new ArrayList<>();
        for (Problem oddity : ingested.oddities()) {
            remarks.add(oddity.where() + ": " + oddity.what());
        }
        for (Problem refused : ingested.refused()) {
            remarks.add(refused.where() + ": " + refused.what());
        }
        return remarks;
    }

    StudyFolder folder() {
        return folder;
    }

    StudySettings settings() {
        return settings;
    }

    LogFolder.Logs logs() {
        return logs;
    }

    List<Transcript> transcripts() {
        return transcripts;
    }

    List<String> remarks() {
        return remarks;
    }

    /** The people of the list; nobody where there is no list. */
    List<Participant> participants() {
        return Files.isRegularFile(folder.participants()) ? ParticipantsFile.read(folder.participants()) : List.of();
    }

    Roster roster() {
        return Roster.of(participants(), settings.facilitators());
    }

    /** The themes and rules, read when first asked for. */
    Codebook codebook() {
        if (codebook == null) {
            String source = folder.codebook().toString();
            codebook = Codebooks.hash(source)
                    .flatMap(hash -> index.flatMap(open -> open.codebook(source, hash)))
                    .orElseGet(() -> readCodebook(source));
        }
        return codebook;
    }

    private Codebook readCodebook(String source) {
        Codebook read = Codebooks.open(source);
        index.ifPresent(open -> open.keepCodebook(read));
        return read;
    }

    /** The machine's tags on all transcripts; rules are compiled only for transcripts without kept tags. */
    List<Coding> tags(Codebook codebook) {
        Map<String, List<Coding>> known = new HashMap<>();
        for (Transcript transcript : transcripts) {
            index.flatMap(open -> open.tags(transcript, codebook.hash(), Tagger.ENGINE))
                    .ifPresent(tags -> known.put(transcript.name(), tags));
        }
        List<Transcript> untagged = transcripts.stream()
                .filter(one -> !known.containsKey(one.name()))
                .toList();
        if (!untagged.isEmpty()) {
            Tagger tagger = new Tagger(codebook);
            List<List<Coding>> made = InputOptions.ofStudy().parallel().map(untagged, tagger::tag);
            for (int i = 0; i < made.size(); i++) {
                String name = untagged.get(i).name();
                List<Coding> tags = made.get(i);
                known.put(name, tags);
                index.ifPresent(open -> open.keepTags(name, tags, codebook.hash(), Tagger.ENGINE));
            }
        }
        List<Coding> tags = new ArrayList<>();
        transcripts.forEach(transcript -> tags.addAll(known.get(transcript.name())));
        return tags;
    }

    /** The index, where there can be one. */
    Optional<StudyIndex> index() {
        return index;
    }

    /** Keeps what was read and tagged for the next time. */
    @Override
    public void close() {
        index.ifPresent(StudyIndex::close);
    }

    /** What people decided. */
    Decisions decisions() {
        if (decisions == null) {
            decisions = Decisions.of(logs.entries());
        }
        return decisions;
    }

    /** Machine tags joined with what people decided. */
    Layers layers(List<Coding> tags) {
        return new Layers(tags, decisions(), new Anchoring(transcripts));
    }
}
