package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.Verdict;
import org.understory.study.folder.StudyFolder;
import org.understory.study.log.Act;
import org.understory.study.log.Coder;
import org.understory.study.log.CodingLog;
import org.understory.study.log.EntryIds;
import org.understory.study.log.Selector;

/** Agreement from the logs of a study: what was finished was looked at, and nothing else was. */
class StudyReliabilityTest {

    private static final String CODEBOOK = """
            name: Test
            themes:
              - id: silos
                definition: Working apart.
                rules: silos
            """;
    private static final String TALK = """
            Zoë Quill: 🌱 We keep to our silos. Nobody minds.
            Ana Ibarra: You have silos in the café. That is so.
            Zoë Quill: Quite so, and it was ever thus.
            Ana Ibarra: Well, perhaps it was.
            """;

    @TempDir
    Path scratch;

    private Path study;
    private Transcript one;

    /** How a run ended. */
    private record Ended(int code, String out, String err) {}

    private static Ended run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), args);
        return new Ended(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    @BeforeEach
    void make() throws Exception {
        study = scratch.resolve("étude");
        Path codebook = Files.writeString(scratch.resolve("codebook.yaml"), CODEBOOK);
        Path talk = Files.writeString(scratch.resolve("one.txt"), TALK);
        Path other = Files.writeString(scratch.resolve("two.txt"), TALK.replace("Zoë", "Ida"));
        assertThat(run("init", study, "--codebook", codebook).code()).isZero();
        assertThat(run("ingest", "--study", study, talk, other).code()).isZero();
        Console quiet = new Console(
                InputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
                Map.of());
        one = new OpenStudy(quiet, new StudyFolder(study))
                .transcripts().stream()
                        .filter(transcript -> transcript.name().equals("one.txt"))
                        .findFirst()
                        .orElseThrow();
    }

    private void log(String coder, Act... acts) {
        EntryIds ids = new EntryIds(new SplittableRandom(coder.hashCode()));
        CodingLog log = CodingLog.open(study.resolve("codings"), Coder.of(coder), Clock.systemUTC(), ids);
        List.of(acts).forEach(act -> log.append(act, "", ""));
    }

    private Selector sentence(int turn) {
        Turn said = one.turns().get(turn - 1);
        return Selector.of(one, said, said.sentences().get(0).span());
    }

    private static Act finish(boolean blind) {
        return new Act.Finish("one.txt", Optional.empty(), blind);
    }

    @Test
    void whatWasFinishedIsComparedAndWhoSawTheMachineIsNamed() {
        log("ana", new Act.Code(sentence(1), "silos"), new Act.Code(sentence(3), "silos"), finish(true));
        log("bén", new Act.Judge(sentence(1), "silos", Verdict.ACCEPTED), finish(false));
        log("cleo", new Act.Code(sentence(2), "silos"));
        Ended ended = run("reliability", "--study", study, "--machine");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("ana (blind, 2 codings); bén (saw the machine's tags, 1 coding)")
                .contains("saw the machine's tags: bén.")
                .contains("ana and bén", "ana and the machine", "bén and the machine")
                .contains("n = 6 sentences that two or more looked at, of 2 participants")
                .doesNotContain("cleo");
    }

    @Test
    void blindTakesOnlyWhatWasFinishedBlind() {
        log("ana", new Act.Code(sentence(1), "silos"), finish(true));
        log("bén", finish(false));
        Ended ended = run("reliability", "--study", study, "--blind", "--machine");
        assertThat(ended.out()).contains("ana and the machine").doesNotContain("bén");
        assertThat(run("reliability", "--study", study, "--blind").err()).contains("there is one coder only");
    }

    @Test
    void aPassageFinishedIsLookedAtAlone() {
        log("ana", new Act.Code(sentence(1), "silos"), finish(true));
        log("bén", new Act.Finish("one.txt", Optional.of(sentence(1)), true));
        assertThat(run("reliability", "--study", study).out()).contains("n = 1 sentence that two or more looked at");
    }

    @Test
    void theConsensusIsNobodysCodingAndAStrangerIsRefused() {
        log("ana", finish(true));
        log("bén", finish(true));
        CodingLog.open(
                        study.resolve("codings"),
                        Coder.CONSENSUS,
                        Clock.systemUTC(),
                        new EntryIds(new SplittableRandom(9)))
                .append(finish(true), "", "");
        assertThat(run("reliability", "--study", study).out()).doesNotContain("consensus");
        Ended ended = run("reliability", "--study", study, "--coder", "dan");
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(ended.err())
                .contains("--coder dan: nobody of that name has finished anything", "use one of: ana, bén");
        assertThat(run("reliability", "--study", study, "--coder", "Ana", "--coder", "BÉN")
                        .code())
                .isZero();
    }

    private void settle(Act act) {
        CodingLog.open(
                        study.resolve("codings"),
                        Coder.CONSENSUS,
                        Clock.systemUTC(),
                        new EntryIds(new SplittableRandom(9)))
                .append(act, "", "");
    }

    @Test
    void theConsensusIsHeldAgainstEachCoderAndTheMachineWhereItIsNamed() {
        // both: turn 1; ana alone: 2 (settled: not there) and 3 (settled: there); bén alone: 4 (left open)
        log(
                "ana",
                new Act.Code(sentence(1), "silos"),
                new Act.Code(sentence(2), "silos"),
                new Act.Code(sentence(3), "silos"),
                finish(true));
        log("bén", new Act.Code(sentence(1), "silos"), new Act.Code(sentence(4), "silos"), finish(true));
        assertThat(run("reliability", "--study", study, "--coder", "consensus").err())
                .contains("nothing has been settled", "understory review --adjudicate");
        settle(new Act.Judge(sentence(2), "silos", Verdict.REJECTED));
        settle(new Act.Code(sentence(3), "silos"));
        Ended ended = run("reliability", "--study", study, "--coder", "Consensus", "--machine", "--disagreements");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out().replaceAll("\\s+", " "))
                .contains("ana and bén", "With the consensus", "the consensus (settled by coders together, 2 codings)")
                .contains("ana and the consensus", "bén and the consensus", "the machine and the consensus")
                .contains("agreement between independent coders");
        // 6 sentences, one of them open: 5; ana differs in turn 2 of them, bén in turn 3
        String pair = ended.out().substring(ended.out().indexOf("ana and the consensus"));
        assertThat(pair).containsPattern("(?s)silos +5 .*?bén and the consensus");
        Ended one = run("reliability", "--study", study, "--coder", "consensus", "--coder", "ana");
        assertThat(one.out()).contains("ana and the consensus").doesNotContain("bén and");
    }

    @Test
    void codingsOutsideOfWhatWasFinishedAreCountedAndSaid() {
        log("ana", new Act.Code(sentence(1), "silos"), finish(true));
        log(
                "bén",
                new Act.Code(sentence(1), "silos"),
                new Act.Code(sentence(2), "silos"),
                new Act.Finish("one.txt", Optional.of(sentence(1)), true));
        assertThat(run("reliability", "--study", study).out())
                .contains("outside of what they looked at to the end, and left out: bén 1 coding");
    }

    @Test
    void aStudyInWhichNobodyFinishedAnythingSaysSo() {
        log("ana", new Act.Code(sentence(1), "silos"));
        Ended ended = run("reliability", "--study", study);
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(ended.err()).contains("there is no coder who finished anything");
    }

    @Test
    void aReportSaysThatAgreementWasNotMeasuredAndWhatToDo() throws Exception {
        assertThat(run("report", "--study", study).out().replaceAll("\\s+", " "))
                .contains("Agreement not measured: nobody has finished a passage; see understory reliability")
                .doesNotContain("How far coders agree");
        log("ana", new Act.Code(sentence(1), "silos"), finish(true));
        assertThat(run("report", "--study", study, "--json").out())
                .contains("one coder only has finished a passage (ana (blind, 1 coding))")
                .contains("understory review --coder ben --blind");
        assertThat(run("run", scratch.resolve("one.txt"), "-c", scratch.resolve("codebook.yaml"), "--json")
                        .out())
                .contains("Theme frequencies")
                .doesNotContain("coders agree", "not measured");
    }

    @Test
    void aReportHasTheFiguresOfReliability() throws Exception {
        log("ana", new Act.Code(sentence(1), "silos"), new Act.Code(sentence(3), "silos"), finish(true));
        log("bén", new Act.Code(sentence(1), "silos"), finish(false));
        JsonNode report = figures(run("report", "--study", study, "--json").out(), "agreement");
        JsonNode reliability =
                figures(run("reliability", "--study", study, "--json").out(), "agreement-1");
        assertThat(report.get("rows")).hasSize(2);
        for (String measure : List.of("n", "agreement", "alpha")) {
            for (int row = 0; row < 2; row++) {
                assertThat(cell(report, measure, row).get("value"))
                        .as("%s, row %d", measure, row)
                        .isEqualTo(cell(reliability, measure, row).get("value"));
            }
        }
        assertThat(report.toString()).doesNotContain("Zoë", "Ibarra", "café");
    }

    private static JsonNode figures(String json, String id) throws Exception {
        for (JsonNode block : new ObjectMapper().readTree(json).get("blocks")) {
            if (block.path("id").asText().equals(id)) {
                return block;
            }
        }
        throw new AssertionError("no table " + id + " in " + json);
    }

    private static JsonNode cell(JsonNode table, String column, int row) {
        for (int i = 0; i < table.get("columns").size(); i++) {
            if (table.get("columns").get(i).get("id").asText().equals(column)) {
                return table.get("rows").get(row).get("cells").get(i);
            }
        }
        throw new AssertionError("no column " + column);
    }
}
