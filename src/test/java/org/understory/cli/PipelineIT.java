package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stages as a Unix pipeline: {@code understory ingest --jsonl … | understory tag --jsonl}, two real processes. */
class PipelineIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void start() throws Exception {
        program = Program.in(scratch);
    }

    private static List<JsonNode> objects(String lines) throws Exception {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : lines.split("\n")) {
            objects.add(JSON.readTree(line));
        }
        return objects;
    }

    private List<JsonNode> turns(Object... paths) throws Exception {
        List<Object> arguments = new ArrayList<>(List.of("ingest", "--jsonl"));
        arguments.addAll(List.of(paths));
        return objects(program.run(arguments.toArray()).with(0).out());
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String codePoints(String text, JsonNode span) {
        int begin = text.offsetByCodePoints(0, span.get(0).asInt());
        return text.substring(begin, text.offsetByCodePoints(0, span.get(1).asInt()));
    }

    @Test
    void twoProcessesInARowTagEveryTurn() throws Exception {
        ProcessBuilder ingest = program.builder("ingest", "--jsonl", Program.FIRST_LOOK);
        ProcessBuilder tag = program.builder("tag", "--jsonl", "--codebook", "mission-led");
        List<Process> pipeline = ProcessBuilder.startPipeline(List.of(ingest, tag));
        String lines;
        try (InputStream out = pipeline.get(1).getInputStream()) {
            lines = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Process process : pipeline) {
            assertThat(process.waitFor()).isZero();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonNode turn : turns(Program.FIRST_LOOK)) {
            texts.put(
                    turn.get("transcript").asText() + "#" + turn.get("turn"),
                    turn.get("text").asText());
        }
        List<JsonNode> codings = objects(lines);
        assertThat(codings).hasSizeGreaterThan(20).allSatisfy(coding -> {
            assertThat(fields(coding))
                    .startsWith("transcript", "turn", "begin", "end", "theme", "rule", "evidence", "exact")
                    .contains("codebook", "engine");
            String text = texts.get(coding.get("transcript").asText() + "#" + coding.get("turn"));
            JsonNode sentence = JSON.createArrayNode().add(coding.get("begin")).add(coding.get("end"));
            assertThat(codePoints(text, sentence)).isEqualTo(coding.get("exact").asText());
            assertThat(coding.get("evidence")).isNotEmpty().allSatisfy(span -> {
                assertThat(span.get(0).asInt())
                        .isGreaterThanOrEqualTo(coding.get("begin").asInt());
                assertThat(span.get(1).asInt())
                        .isLessThanOrEqualTo(coding.get("end").asInt());
                assertThat(codePoints(text, span)).isNotBlank();
            });
        });
    }

    @Test
    void theStagesAgreeWithTheRun() throws Exception {
        byte[] turns =
                program.run("ingest", "--jsonl", Program.FIRST_LOOK).with(0).bytes();
        int codings = program.feed(turns, "tag", "--jsonl").with(0).lines().size();
        assertThat(program.run("run", Program.FIRST_LOOK, "--include-facilitators")
                        .with(0)
                        .out())
                .containsPattern("Codings +" + codings + " by rules");
    }

    @Test
    void turnsHaveTheFieldsThatAreDocumented() throws Exception {
        assertThat(turns(Program.FIRST_LOOK))
                .hasSize(136)
                .allSatisfy(turn -> assertThat(fields(turn))
                        .containsExactly(
                                "transcript",
                                "format",
                                "turn",
                                "speaker",
                                "start",
                                "end",
                                "startKind",
                                "section",
                                "text",
                                "sentences"));
    }

    @Test
    void onlyDataGoesToStandardOutputWhateverTheFormat() throws Exception {
        program.file("a.docx", Docx.saying("Ana: We keep to our own patch.", "Ben: We do.", "Ana: Quite."));
        program.file("old.txt", "Ana: caf\u00e9\n\nBen: no\n\nAna: yes\n".getBytes(StandardCharsets.ISO_8859_1));
        Program.Ended ended =
                program.run("ingest", "--jsonl", "a.docx", "old.txt").with(0);
        assertThat(ended.lines()).hasSize(6).allSatisfy(line -> assertThat(line).startsWith("{\"transcript\":"));
        assertThat(ended.err()).contains("windows-1252").doesNotContain("Log4j", "SLF4J");
    }

    /** Beyond the basic plane, combining, right to left, joined by zero-width joiners, flags. */
    @Test
    void offsetsAreCodePointsOnEveryText() throws Exception {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String[] said = {
            "Well \uD83D\uDE43 that went nowhere. We kept to our own patch \uD83D\uDD25 again! And why?",
            "Cafe\u0301 culture is dead. Zoe\u0308 said no to it. N\u0303o.",
            family + " matters. The flag \uD83C\uDDEC\uD83C\uDDE7 went up. Nobody asked us.",
            "\u0645\u0631\u062D\u0628\u0627 means hello. We learned to say no there. \u05E9\u05DC\u05D5\u05DD too.",
            "\uD835\uDD4A\uD835\uDD60 bold. Silos, silos \uD83D\uDE35 everywhere. Fine."
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < said.length; i++) {
            text.append(i % 2 == 0 ? "Zo\u00eb" : "\u0141ukasz")
                    .append(": ")
                    .append(said[i])
                    .append("\n\n");
        }
        program.file("emoji.txt", text.toString());
        List<JsonNode> turns = turns("emoji.txt");
        assertThat(turns).hasSize(said.length);
        for (JsonNode turn : turns) {
            String spoken = turn.get("text").asText();
            assertThat(spoken).isEqualTo(said[turn.get("turn").asInt() - 1]);
            int last = 0;
            StringBuilder between = new StringBuilder();
            for (JsonNode sentence : turn.get("sentences")) {
                String words = codePoints(spoken, sentence);
                assertThat(words).isNotBlank().isEqualTo(words.strip());
                assertThat(sentence.get(0).asInt()).isGreaterThanOrEqualTo(last);
                between.append(
                        codePoints(spoken, JSON.createArrayNode().add(last).add(sentence.get(0))));
                last = sentence.get(1).asInt();
            }
            between.append(codePoints(
                    spoken, JSON.createArrayNode().add(last).add(spoken.codePointCount(0, spoken.length()))));
            assertThat(between.toString()).as("what no sentence holds").isBlank();
        }
        List<JsonNode> codings = objects(program.feed(
                        program.run("ingest", "--jsonl", "emoji.txt").with(0).bytes(), "tag", "--jsonl")
                .with(0)
                .out());
        assertThat(codings).isNotEmpty().allSatisfy(coding -> {
            String spoken = said[coding.get("turn").asInt() - 1];
            JsonNode span = JSON.createArrayNode().add(coding.get("begin")).add(coding.get("end"));
            assertThat(codePoints(spoken, span)).isEqualTo(coding.get("exact").asText());
        });
    }

    @Test
    void tagReadsWhatAnotherProgramWrote() throws Exception {
        String line = "{\"sentences\":[[0,27]],\"text\":\"We only look after our own.\",\"turn\":3,"
                + "\"transcript\":\"elsewhere\",\"mood\":\"fine\"}\n\n";
        program.file("one.yaml", "themes:\n  - id: own\n    rules:\n      - our own\n");
        Program.Ended ended = program.feed(line.getBytes(StandardCharsets.UTF_8), "tag", "--jsonl", "-c", "one.yaml")
                .with(0);
        assertThat(ended.lines()).singleElement().asString().contains("\"transcript\":\"elsewhere\"", "[[19,26]]");
    }

    @Test
    void nothingInGivesNothingOut() {
        assertThat(program.run("tag", "--jsonl").with(0).bytes()).isEmpty();
    }

    @Test
    void aReaderThatStopsReadingEndsThePipelineQuietly() throws Exception {
        Path big = program.file("big.txt", "Ana: We keep to our own patch.\n\nBen: I said no.\n\n".repeat(5000));
        Process process = program.builder("ingest", "--jsonl", big).start();
        process.getInputStream().readNBytes(100);
        process.getInputStream().close();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(err).doesNotContain("Exception", "a bug of ours");
        assertThat(Files.exists(big)).isTrue();
    }
}
