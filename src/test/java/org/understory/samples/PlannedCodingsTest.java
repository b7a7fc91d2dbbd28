package org.understory.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.understory.ingest.Ingestion;
import org.understory.ingest.TranscriptFile;
import org.understory.ingest.TranscriptFiles;
import org.understory.ingest.format.Formats;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.Cast;
import org.understory.study.ParticipantsFile;
import org.understory.study.Roster;
import org.understory.study.anchor.Anchor;
import org.understory.study.anchor.Anchoring;
import org.understory.study.log.Act;
import org.understory.study.log.Coder;
import org.understory.study.log.CodingLog;
import org.understory.study.log.Decisions;
import org.understory.study.log.EntryIds;
import org.understory.study.log.LogFolder;
import org.understory.study.log.Selector;
import org.understory.text.SentenceSplitter;

/**
 * The log {@code planned.jsonl} of the mission study is what the plan says: the sentences that hold the words of each
 * planted mention, in order, as a coder who found all of them and nothing else would have coded them.
 *
 * <p>{@code mvn -q -B test -Dtest=PlannedCodingsTest -Dgolden.update=true} writes it anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannedCodingsTest {

    private static final Path STUDY = Path.of("samples", "mission-study");
    private static final Path REFERENCE = STUDY.resolve("reference");
    private static final Coder PLANNED = Coder.of("planned");
    private static final Path KEPT = REFERENCE.resolve(PLANNED.file());

    /** A week after the last workshop. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-10T09:00:00Z"), ZoneOffset.UTC);

    private static final String NOTE = "planted mention; this coder is invented";
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    @TempDir
    Path scratch;

    private final Map<String, Transcript> transcripts = new HashMap<>();
    private Cast cast;

    @BeforeAll
    void readTheStudy() {
        cast = new Cast(Roster.of(ParticipantsFile.read(STUDY.resolve("participants.csv")), List.of()));
        Ingestion ingestion = new Ingestion(Formats.all(), new SentenceSplitter()::split);
        for (TranscriptFile file : TranscriptFiles.expand(List.of(STUDY)).files()) {
            Transcript transcript = ingestion.ingest(file).transcript();
            transcripts.put(transcript.name(), transcript);
        }
    }

    @Test
    void thePlannedCodingsAreThoseOfThePlan() throws IOException {
        CodingLog log = CodingLog.open(scratch, PLANNED, CLOCK, new EntryIds(new SplittableRandom(2025)));
        for (CSVRecord row : planted()) {
            log.append(new Act.Code(passage(row), row.get("theme")), NOTE, "");
        }
        String made = Files.readString(scratch.resolve(PLANNED.file()), UTF_8);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(KEPT, made, UTF_8);
        }
        assertThat(Files.readString(KEPT, UTF_8))
                .as("%s; see this test for how to write it anew", KEPT)
                .isEqualTo(made);
    }

    @Test
    void everyPlannedCodingHoldsAndNoneReplacesAnother() throws IOException {
        Files.copy(KEPT, scratch.resolve(PLANNED.file()));
        LogFolder.Logs logs = LogFolder.read(scratch);
        assertThat(logs.setAside()).isEmpty();
        Anchoring anchoring = new Anchoring(List.copyOf(transcripts.values()));
        assertThat(Decisions.of(logs.entries()).codings())
                .hasSize(planted().size())
                .allSatisfy(coding -> assertThat(anchoring.find(coding.at())).isInstanceOf(Anchor.Held.class));
    }

    private static List<CSVRecord> planted() throws IOException {
        List<CSVRecord> rows = new ArrayList<>(rows("planted.csv"));
        rows.addAll(rows("planted-again.csv"));
        return rows;
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (Reader in = Files.newBufferedReader(REFERENCE.resolve(file), UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        }
    }

    /** The whole sentences that hold the words; there is one place where that person says them. */
    private Selector passage(CSVRecord row) {
        Transcript transcript = transcripts.get(row.get("transcript"));
        Pattern words = Pattern.compile(
                SPACE.splitAsStream(row.get("words")).map(Pattern::quote).collect(Collectors.joining(SPACE.pattern())));
        List<Selector> places = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            if (cast.apply(transcript, turn).name().equals(row.get("speaker"))) {
                Matcher matcher = words.matcher(turn.text());
                while (matcher.find()) {
                    places.add(Selector.of(transcript, turn, sentences(turn, matcher.start(), matcher.end())));
                }
            }
        }
        assertThat(places).as(row.toString()).hasSize(1);
        return places.get(0);
    }

    private static Span sentences(Turn turn, int begin, int end) {
        List<Span> touched = turn.sentences().stream()
                .map(Sentence::span)
                .filter(span -> span.overlaps(new Span(begin, end)))
                .toList();
        return new Span(touched.get(0).begin(), touched.get(touched.size() - 1).end());
    }
}
