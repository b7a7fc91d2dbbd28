package org.understory.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.coding.Codebooks;
import org.understory.ingest.Ingested;
import org.understory.ingest.Ingestion;
import org.understory.ingest.TranscriptFile;
import org.understory.ingest.TranscriptFiles;
import org.understory.ingest.format.Formats;
import org.understory.model.Part;
import org.understory.model.Participant;
import org.understory.model.Theme;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.Voice;
import org.understory.model.Voice.Standing;
import org.understory.study.Cast;
import org.understory.study.ParticipantsFile;
import org.understory.study.Roster;
import org.understory.text.SentenceSplitter;

/** The sample {@code mission-study} is what its README and its design say it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissionStudyTest {

    private static final Path STUDY = Path.of("samples", "mission-study");
    private static final Path REFERENCE = STUDY.resolve("reference");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    /** Sentences shorter than this may well be said twice. */
    private static final int LONG = 8;

    private final List<Ingested> read = new ArrayList<>();
    private final Map<String, Voice> people = new LinkedHashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private List<Participant> listed;

    @BeforeAll
    void readTheStudy() {
        listed = ParticipantsFile.read(STUDY.resolve("participants.csv"));
        Ingestion ingestion = new Ingestion(Formats.all(), new SentenceSplitter()::split);
        for (TranscriptFile file : TranscriptFiles.expand(List.of(STUDY)).files()) {
            read.add(ingestion.ingest(file));
        }
        Cast cast = new Cast(Roster.of(listed, List.of()));
        for (Ingested each : read) {
            for (Turn turn : each.transcript().turns()) {
                Voice voice = cast.apply(each.transcript(), turn);
                people.putIfAbsent(voice.name(), voice);
                words.merge(
                        voice.name() + " in " + each.transcript().name(),
                        squeezed(turn.text()),
                        (before, more) -> before + "\n" + more);
            }
        }
    }

    private static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private Stream<String> sentences() {
        return read.stream().flatMap(each -> each.transcript().turns().stream()).flatMap(MissionStudyTest::sentences);
    }

    private static Stream<String> sentences(Turn turn) {
        return turn.sentences().stream().map(sentence -> sentence.span().of(turn.text()));
    }

    @Test
    void everyFileIsReadWithoutARefusalInTenFormats() {
        assertThat(read).hasSize(15);
        assertThat(read).allSatisfy(each -> assertThat(each.refused()).isEmpty());
        assertThat(read.stream().map(each -> each.transcript().format()).distinct())
                .containsExactlyInAnyOrder(
                        "docx", "notes", "vtt", "csv", "teams-docx", "zoom-chat", "otter", "labelled", "xlsx", "meet");
    }

    @Test
    void thereAre170ParticipantsAndTwoFacilitators() {
        assertThat(listed)
                .filteredOn(person -> person.part() == Part.PARTICIPANT)
                .hasSize(170);
        assertThat(listed)
                .filteredOn(person -> person.part() == Part.FACILITATOR)
                .extracting(Participant::name)
                .containsExactlyInAnyOrder("Ruth Adeyemi", "Callum Fairweather");
    }

    @Test
    void everybodyInTheListSaysOrWritesSomething() {
        assertThat(people.keySet())
                .containsAll(listed.stream().map(Participant::name).toList());
    }

    @Test
    void onlyTheTwoPlantedSpeakersAreInNoList() {
        assertThat(people.values())
                .filteredOn(voice -> voice.standing() != Standing.LISTED && voice.standing() != Standing.NOBODY)
                .extracting(Voice::name)
                .containsExactlyInAnyOrder("Marcus Tilbrook-Ames", "Precious Ndebele-Shaw");
    }

    @Test
    void thereAreAtLeast25000Words() {
        long count = read.stream()
                .flatMap(each -> each.transcript().turns().stream())
                .mapToLong(turn -> SPACE.split(turn.text().strip()).length)
                .sum();
        assertThat(count).isGreaterThan(25_000);
    }

    /**
     * No two sentences of eight words or more are equal, or would be but for names, or for one word that is other,
     * missing or elsewhere: such sentences share what is left when a word is taken out of each.
     */
    @Test
    void nothingIsSaidTwice() {
        Set<String> names = names();
        Map<List<String>, String> remainders = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        sentences().forEach(text -> {
            List<String> masked = masked(text, names);
            if (masked.size() < LONG) {
                return;
            }
            Set<List<String>> own = new HashSet<>(Set.of(masked));
            for (int i = 0; i < masked.size(); i++) {
                List<String> remainder = new ArrayList<>(masked);
                remainder.remove(i);
                own.add(List.copyOf(remainder));
            }
            for (List<String> remainder : own) {
                String before = remainders.putIfAbsent(remainder, text);
                if (before != null) {
                    twice.add(before + " | " + text);
                }
            }
        });
        assertThat(twice).isEmpty();
    }

    private Set<String> names() {
        return listed.stream()
                .flatMap(person -> Stream.concat(Stream.of(person.name()), person.aliases().stream()))
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[ -]")))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    private static List<String> masked(String sentence, Set<String> names) {
        return WORD.matcher(sentence.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> names.contains(match.group()) ? "NAME" : match.group())
                .toList();
    }

    @Test
    void everyPlannedMentionStandsInTheWordsOfThatPerson() throws IOException {
        Set<String> planned = new TreeSet<>();
        for (CSVRecord row : rows("plan.csv")) {
            Stream.of(row.get("themes").split(";"))
                    .filter(theme -> !theme.isEmpty())
                    .forEach(theme -> planned.add(row.get("speaker") + ": " + theme));
        }
        Set<String> found = new TreeSet<>();
        for (CSVRecord row : rows("planted.csv")) {
            String where = row.get("speaker") + " in " + row.get("transcript");
            assertThat(words.getOrDefault(where, "")).as(where).contains(row.get("words"));
            found.add(row.get("speaker") + ": " + row.get("theme"));
        }
        assertThat(found).isEqualTo(planned).hasSize(268);
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat headed = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var records = headed.parse(new StringReader(Files.readString(REFERENCE.resolve(file))))) {
            return records.getRecords();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"W2.jsonl", "W5.jsonl"})
    void aReferenceHasEverySentenceOfItsTranscriptWhereItStands(String file) throws IOException {
        Set<String> themes =
                Codebooks.open("mission-led").themes().stream().map(Theme::id).collect(Collectors.toSet());
        List<String> coded = new ArrayList<>();
        String transcript = "";
        for (String line : Files.readAllLines(REFERENCE.resolve(file))) {
            JsonNode coding = new ObjectMapper().readTree(line);
            transcript = coding.get("transcript").asText();
            Turn turn = transcript(transcript).turns().get(coding.get("turn").asInt() - 1);
            int[] points = turn.text().codePoints().toArray();
            int begin = coding.get("begin").asInt();
            assertThat(new String(points, begin, coding.get("end").asInt() - begin))
                    .as(coding.get("id").asText())
                    .isEqualTo(coding.get("exact").asText());
            for (String coders : List.of("agreed", "one_coder")) {
                coding.get(coders).forEach(theme -> assertThat(themes).contains(theme.asText()));
            }
            coded.add(turn.number() + " " + coding.get("exact").asText());
        }
        assertThat(coded)
                .isEqualTo(transcript(transcript).turns().stream()
                        .flatMap(turn -> sentences(turn).map(sentence -> turn.number() + " " + sentence))
                        .toList());
    }

    @Test
    void theReferencesHaveAtLeast500Sentences() throws IOException {
        assertThat(Files.readAllLines(REFERENCE.resolve("W2.jsonl")).size()
                        + Files.readAllLines(REFERENCE.resolve("W5.jsonl")).size())
                .isGreaterThanOrEqualTo(500);
    }

    private Transcript transcript(String name) {
        return read.stream()
                .map(Ingested::transcript)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
