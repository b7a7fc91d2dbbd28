package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.log.Act;
import org.understory.study.log.Coder;
import org.understory.study.log.CodingLog;
import org.understory.study.log.EntryIds;
import org.understory.study.log.Selector;

/** Two coders of two workshops of the mission study: the packaged program's reports say how far they agree. */
class AgreementInReportIT {

    private static final Path SAMPLE = Program.PROJECT.resolve("samples/mission-study");

    /** The workshops that were coded sentence by sentence, and their reference. */
    private static final Map<String, String> CODED = Map.of("W2-teams.vtt", "W2.jsonl", "W5-otter.txt", "W5.jsonl");

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void code() throws Exception {
        program = Program.in(scratch);
        program.run("init", "study", "--codebook", "mission-led").with(0);
        program.run("ingest", "--study", "study", SAMPLE).with(0);
        log("ana", true, true);
        log("bén", false, false);
    }

    /** A coder who gave what both coders of the reference gave, and perhaps what only one of them did. */
    private void log(String coder, boolean blind, boolean more) throws Exception {
        Path study = program.work().resolve("study");
        CodingLog log = CodingLog.open(
                study.resolve("codings"),
                Coder.of(coder),
                Clock.systemUTC(),
                new EntryIds(new SplittableRandom(coder.hashCode())));
        try (OpenStudy open = StudyScene.open(study)) {
            for (Transcript transcript : open.transcripts()) {
                if (CODED.containsKey(transcript.name())) {
                    for (String line :
                            Files.readAllLines(SAMPLE.resolve("reference").resolve(CODED.get(transcript.name())))) {
                        code(log, transcript, new ObjectMapper().readTree(line), more);
                    }
                    log.append(new Act.Finish(transcript.name(), Optional.empty(), blind), "", "");
                }
            }
        }
    }

    private static void code(CodingLog log, Transcript transcript, JsonNode sentence, boolean more) {
        Turn turn = transcript.turns().get(sentence.get("turn").asInt() - 1);
        turn.sentences().stream()
                .filter(one ->
                        one.span().of(turn.text()).equals(sentence.get("exact").asText()))
                .findFirst()
                .ifPresent(one -> {
                    Selector at = Selector.of(transcript, turn, one.span());
                    sentence.get("agreed").forEach(theme -> log.append(new Act.Code(at, theme.asText()), "", ""));
                    if (more) {
                        sentence.get("one_coder")
                                .forEach(theme -> log.append(new Act.Code(at, theme.asText()), "", ""));
                    }
                });
    }

    /** Each figure of a table by its row and its column's id. */
    private static Map<String, JsonNode> figures(String json, String table) throws Exception {
        Map<String, JsonNode> figures = new LinkedHashMap<>();
        for (JsonNode block : new ObjectMapper().readTree(json).get("blocks")) {
            if (block.path("id").asText().equals(table)) {
                for (JsonNode row : block.get("rows")) {
                    for (int i = 1; i < row.get("cells").size(); i++) {
                        figures.put(
                                row.get("cells").get(0) + " "
                                        + block.get("columns").get(i).get("id").asText(),
                                row.get("cells").get(i));
                    }
                }
            }
        }
        return figures;
    }

    @Test
    void everyOutputHasTheFiguresOfReliabilityAndStandsWhenItIsVerified() throws Exception {
        String reliability =
                program.run("reliability", "--study", "study", "--json").with(0).out();
        program.run("report", "--study", "study", "--by", "department", "-o", "study/reports/one")
                .with(0);
        Path written = program.work().resolve("study/reports/one");
        Map<String, JsonNode> reported = figures(Files.readString(written.resolve("report.json")), "agreement");
        Map<String, JsonNode> expected = figures(reliability, "agreement-1");
        assertThat(reported).hasSizeGreaterThan(3 * 15);
        reported.forEach((cell, figure) -> assertThat(figure.get("value"))
                .as(cell)
                .isEqualTo(expected.get(cell).get("value")));
        String all = "{\"kind\":\"text\",\"text\":\"all themes together\"} alpha";
        assertThat(reported.get(all)).isEqualTo(expected.get(all));
        assertThat(reported.get(all).get("low").asDouble())
                .isBetween(0.5, reported.get(all).get("value").asDouble());
        for (String file : List.of("report.html", "report.md")) {
            assertThat(Files.readString(written.resolve(file)))
                    .contains("Agreement between coders", "bén (saw the machine")
                    .contains("of 41 participants and of nobody in particular");
        }
        assertThat(Files.readString(written.resolve("agreement.csv"))).contains("all themes together");
        program.run("deck", "--study", "study", "--by", "department", "-o", "study/reports/slides.pptx")
                .with(0);
        for (String file : List.of(
                "one/report.html",
                "one/report.md",
                "one/report.xlsx",
                "one/report.json",
                "one/agreement.csv",
                "one/tidy.csv",
                "slides.pptx")) {
            assertThat(program.run("verify", "--study", "study", "study/reports/" + file)
                            .with(0)
                            .out())
                    .contains("all stand");
        }
    }

    @Test
    void anAgreementThatIsNoLongerSoIsFoundOut() throws Exception {
        program.run("report", "--study", "study", "-o", "study/reports/one").with(0);
        Files.delete(program.work().resolve("study/codings/bén.jsonl"));
        assertThat(program.run("verify", "--study", "study", "study/reports/one/report.md")
                        .with(1)
                        .out())
                .contains("do not stand", "not measured: one coder only has finished a passage (ana (blind");
    }
}
