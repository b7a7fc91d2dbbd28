package org.understory.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.understory.coding.Codebooks;
import org.understory.coding.Tagger;
import org.understory.ingest.Ingestion;
import org.understory.ingest.TranscriptFile;
import org.understory.ingest.format.Formats;
import org.understory.model.Coding;
import org.understory.model.Transcript;
import org.understory.study.Cast;
import org.understory.study.ParticipantsFile;
import org.understory.study.Roster;
import org.understory.text.SentenceSplitter;

/** Desks to review at, laid with samples. */
final class Desks {

    private static final Path SAMPLES = Path.of("samples/mission-study");

    private Desks() {}

    /** A desk with some transcripts of the mission study. */
    static Desk of(String... files) {
        Ingestion ingestion = new Ingestion(Formats.all(), new SentenceSplitter()::split);
        List<Transcript> transcripts = new ArrayList<>();
        for (String file : files) {
            transcripts.add(
                    ingestion.ingest(TranscriptFile.of(SAMPLES.resolve(file))).transcript());
        }
        return of(transcripts);
    }

    /** A desk with these transcripts. */
    static Desk of(List<Transcript> transcripts) {
        Tagger tagger = new Tagger(Codebooks.book("mission-led"));
        List<Coding> drafts = new ArrayList<>();
        transcripts.forEach(transcript -> drafts.addAll(tagger.tag(transcript)));
        Roster roster = Roster.of(ParticipantsFile.read(SAMPLES.resolve("participants.csv")), List.of());
        return new Desk("The mission study 🌱", tagger.codebook(), transcripts, new Cast(roster), drafts);
    }
}
