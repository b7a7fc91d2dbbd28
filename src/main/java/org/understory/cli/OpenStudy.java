package org.understory.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.understory.coding.Codebooks;
import org.understory.coding.Tagger;
import org.understory.ingest.Ingested;
import org.understory.ingest.TranscriptFiles;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Participant;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.study.ParticipantsFile;
import org.understory.study.Roster;
import org.understory.study.anchor.Anchoring;
import org.understory.study.folder.SettingsFile;
import org.understory.study.folder.StudyFolder;
import org.understory.study.folder.StudySettings;
import org.understory.study.layer.Layers;
import org.understory.study.log.Decisions;
import org.understory.study.log.LogFolder;

/** A study read and tagged: joins its folder with reading and tagging, which know nothing of studies. */
final class OpenStudy {

    private final Console console;
    private final StudyFolder folder;
    private final StudySettings settings;
    private final LogFolder.Logs logs;
    private final List<Transcript> transcripts = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** Reads settings and logs, which say at once if the study is a newer program's, then the transcripts. */
    OpenStudy(Console console, StudyFolder folder) {
        this.console = console;
        this.folder = folder;
        this.settings = SettingsFile.read(folder.settings());
        this.logs = LogFolder.read(folder.codings());
        readTranscripts();
    }

    private void readTranscripts() {
        TranscriptFiles.Listing listing = TranscriptFiles.within(folder.transcripts());
        if (!listing.files().isEmpty()) {
            new Reading(console, InputOptions.ofStudy())
                    .each(listing, true, outcome -> outcome.ingested().ifPresent(this::take));
        }
    }

    private void take(Ingested ingested) {
        transcripts.add(ingested.transcript());
        remarks.addAll(remarks(ingested));
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

    Tagger tagger() {
        return new Tagger(Codebooks.book(folder.codebook().toString()));
    }

    Codebook codebook() {
        return Codebooks.open(folder.codebook().toString());
    }

    /** The machine's tags on all transcripts. */
    List<Coding> tags(Tagger tagger) {
        List<Coding> tags = new ArrayList<>();
        InputOptions.ofStudy().parallel().map(transcripts, tagger::tag).forEach(tags::addAll);
        return tags;
    }

    /** What people decided. */
    Decisions decisions() {
        return Decisions.of(logs.entries());
    }

    /** Machine tags joined with what people decided. */
    Layers layers(List<Coding> tags) {
        return new Layers(tags, decisions(), new Anchoring(transcripts));
    }
}
