package org.understory.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.study.log.Act;
import org.understory.study.log.LogEntry;
import org.understory.study.log.LogFolder;

/** What each kind of seat sees and may do, on a live server: what is not to be seen is not even sent. */
class SeatsTest {

    private static final String FILE = "W3-stickies.csv";
    private static final String ENTRIES = "/api/transcripts/1/entries";

    @TempDir
    Path folder;

    private ReviewServer server;
    private Wire ana;
    private Wire ben;

    @BeforeEach
    void start() {
        server = ReviewServer.start(Desks.of(FILE), new LiveLogs(folder, Clock.systemUTC()), 0);
        ana = Wire.at(server.address(Seats.open("ana")));
        ben = Wire.at(server.address(Seats.open("ben")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String on(JsonNode item, String action, String more) {
        return "{\"action\":\"" + action + "\",\"turn\":" + item.get("turn") + ",\"begin\":" + item.get("begin")
                + ",\"end\":" + item.get("end") + more + "}";
    }

    private static String theme(String id) {
        return ",\"theme\":\"" + id + "\"";
    }

    private JsonNode transcript(Wire who) {
        return who.get("/api/transcripts/1").json();
    }

    private JsonNode firstDraft() {
        return transcript(ana).get("tags").get(0);
    }

    private JsonNode step(Wire who, String body) {
        Wire.Answer answer = who.post(ENTRIES, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Everything that an open seat knows and a blind one must not. */
    @Test
    void whoIsBlindIsSentNeitherDraftsNorAnythingOfOthers() {
        JsonNode draft = firstDraft();
        step(ana, on(draft, "accept", theme(draft.get("theme").asText()) + ",\"note\":\"quite so 🌱\""));
        step(ana, on(draft, "code", theme("agency") + ",\"note\":\"mine é\""));
        step(ben, on(draft, "memo", ",\"note\":\"secret é\""));
        step(ben, "{\"action\":\"finish\"}");
        Wire blind = Wire.at(server.address(Seats.blind("cy")));
        List<String> sent = new ArrayList<>();
        for (String path : List.of("/api/study", "/api/changes?since=0", "/api/transcripts/1")) {
            sent.add(blind.get(path).body());
        }
        sent.add(blind.post(ENTRIES, on(draft, "code", theme("agency"))).body());
        sent.add(blind.post("/api/undo", "{}").body());
        sent.add(blind.post(ENTRIES, on(draft, "accept", theme("agency"))).body());
        assertThat(sent)
                .allSatisfy(body -> assertThat(body)
                        .doesNotContain("\"ana\"")
                        .doesNotContain("\"ben\"")
                        .doesNotContain("\"machine\"")
                        .doesNotContain("secret")
                        .doesNotContain("quite so")
                        .doesNotContain("mine é")
                        .doesNotContain("ruleText")
                        .doesNotContain("evidence"));
        assertThat(transcript(blind).get("tags")).isEmpty();
        assertThat(blind.get("/api/changes?since=0").json().get("revision").asLong())
                .isZero();
        assertThat(blind.get("/api/changes?since=0").json().get("transcripts")).isEmpty();
    }

    @Test
    void whoIsBlindMayNotJudgeADraftEvenOneThatIsThere() {
        JsonNode draft = firstDraft();
        Wire blind = Wire.at(server.address(Seats.blind("cy")));
        String guess = on(draft, "accept", theme(draft.get("theme").asText()));
        Wire.Answer hit = blind.post(ENTRIES, guess);
        Wire.Answer miss = blind.post(ENTRIES, guess.replace(draft.get("theme").asText(), "agency"));
        assertThat(hit.status()).isEqualTo(400);
        assertThat(hit.body()).isEqualTo(miss.body());
    }

    @Test
    void whatABlindCoderFinishesIsMarkedAsBlind() {
        Wire blind = Wire.at(server.address(Seats.blind("cy")));
        assertThat(step(blind, "{\"action\":\"finish\"}").at("/progress/done").asInt())
                .isEqualTo(1);
        step(ana, "{\"action\":\"finish\"}");
        assertThat(LogFolder.read(folder).entries())
                .extracting(entry -> ((Act.Finish) entry.act()).blind())
                .containsExactly(true, false);
    }

    @Test
    void codersSeeEachOthersStepsAtOnce() {
        JsonNode draft = firstDraft();
        long before = ben.get("/api/changes?since=0").json().get("revision").asLong();
        JsonNode done = step(ana, on(draft, "accept", theme(draft.get("theme").asText())));
        assertThat(done.get("before").asLong()).isEqualTo(before);
        JsonNode changes = ben.get("/api/changes?since=" + before).json();
        assertThat(changes.at("/transcripts/0/id").asInt()).isEqualTo(1);
        assertThat(changes.get("layers")).hasToString("[\"machine\",\"ana\",\"ben\"]");
        JsonNode seen = transcript(ben).get("tags").get(0);
        assertThat(seen.get("verdict").asText()).isEqualTo("accepted");
        assertThat(seen.get("said")).hasToString("{\"ana\":\"accepted\"}");
    }

    @Test
    void nobodyTakesBackWhatIsSomebodyElses() {
        JsonNode draft = firstDraft();
        String entry = step(ana, on(draft, "code", theme("agency")))
                .at("/part/codings/0/entry")
                .asText();
        String takeBack = "{\"action\":\"uncode\",\"turn\":1,\"target\":\"" + entry + "\"}";
        assertThat(ben.post(ENTRIES, takeBack).status()).isEqualTo(400);
        assertThat(transcript(ben).get("codings")).hasSize(1);
        assertThat(step(ana, takeBack).at("/part/codings")).isEmpty();
    }

    @Test
    void undoAndRedoHaveNoLimitAndReachOverTranscriptsAndRestarts() {
        JsonNode draft = firstDraft();
        for (int i = 0; i < 40; i++) {
            step(ana, on(draft, "memo", ",\"note\":\"memo " + i + " 🌱\""));
        }
        server.close();
        server = ReviewServer.start(Desks.of(FILE), new LiveLogs(folder, Clock.systemUTC()), 0);
        ana = Wire.at(server.address(Seats.open("ana")));
        for (int left = 39; left >= 0; left--) {
            JsonNode undone = ana.post("/api/undo", "{}").json();
            assertThat(undone.at("/part/memos")).hasSize(left);
            assertThat(undone.get("canUndo").asBoolean()).isEqualTo(left > 0);
        }
        assertThat(ana.post("/api/undo", "{}").json().has("part")).isFalse();
        for (int back = 1; back <= 40; back++) {
            assertThat(ana.post("/api/redo", "{}").json().at("/part/memos")).hasSize(back);
        }
        assertThat(ana.post("/api/redo", "{}").json().get("canRedo").asBoolean())
                .isFalse();
    }

    @Test
    void takingAMemoBackIsAStepThatCanBeUndone() {
        JsonNode draft = firstDraft();
        String memo = step(ana, on(draft, "memo", ",\"note\":\"né\""))
                .at("/part/memos/0/entry")
                .asText();
        assertThat(step(ana, on(draft, "uncode", ",\"target\":\"" + memo + "\""))
                        .at("/part/memos"))
                .isEmpty();
        assertThat(ana.post("/api/undo", "{}").json().at("/part/memos")).hasSize(1);
    }

    @Test
    void anotherThemeForADraftRejectsItAndTakingThatBackLeavesItRejected() {
        JsonNode draft = firstDraft();
        JsonNode part = step(ana, on(draft, "retag", theme(draft.get("theme").asText()) + ",\"to\":\"agency\""))
                .get("part");
        assertThat(part.at("/tags/0/verdict").asText()).isEqualTo("rejected");
        assertThat(part.at("/codings/0/theme").asText()).isEqualTo("agency");
        String entry = part.at("/codings/0/entry").asText();
        JsonNode after =
                step(ana, on(draft, "uncode", ",\"target\":\"" + entry + "\"")).get("part");
        assertThat(after.at("/tags/0/verdict").asText()).isEqualTo("rejected");
        assertThat(after.get("codings")).isEmpty();
        JsonNode undone = ana.post("/api/undo", "{}").json().get("part");
        assertThat(undone.at("/codings/0/theme").asText()).isEqualTo("agency");
        undone = ana.post("/api/undo", "{}").json().get("part");
        assertThat(undone.at("/tags/0/verdict").asText()).isEmpty();
        assertThat(undone.get("codings")).isEmpty();
    }

    @Test
    void adjudicationShowsBothSidesAndLeavesThemAsTheyAre() {
        JsonNode draft = firstDraft();
        step(ana, on(draft, "code", theme("agency") + ",\"note\":\"she could decide\""));
        step(ana, "{\"action\":\"finish\"}");
        step(ben, "{\"action\":\"finish\"}");
        List<LogEntry> originals = LogFolder.read(folder).entries();
        Wire judge = Wire.at(server.address(Seats.consensus()));
        JsonNode difference = transcript(judge).at("/differences/0");
        assertThat(difference.get("yes")).hasToString("[\"ana\"]");
        assertThat(difference.get("no")).hasToString("[\"ben\"]");
        assertThat(difference.at("/notes/ana").asText()).isEqualTo("she could decide");
        assertThat(transcript(judge).get("tags")).isEmpty();
        JsonNode settled = step(judge, on(difference, "reject", theme("agency")));
        assertThat(settled.at("/part/differences/0/consensus").asText()).isEqualTo("no");
        assertThat(settled.at("/progress/done").asInt()).isEqualTo(1);
        assertThat(transcript(ana).at("/codings/0/coder").asText()).isEqualTo("ana");
        assertThat(LogFolder.read(folder).entries()).containsAll(originals).hasSize(originals.size() + 1);
        assertThat(folder.resolve("consensus.jsonl")).exists();
    }

    @Test
    void aSampleSendsWhichSentencesAreInItAndCountsThose() {
        Sample sample =
                new Sample("sample of 2, seed 7", List.of(new Sample.Place(FILE, 2, 1), new Sample.Place(FILE, 4, 1)));
        Wire cy = Wire.at(server.address(Seats.sampled("cy", sample)));
        assertThat(cy.get("/api/study").json().get("mode").asText())
                .contains("blind")
                .contains("sample of 2, seed 7");
        JsonNode transcript = transcript(cy);
        assertThat(transcript.at("/turns/1/sampled")).hasToString("[1]");
        assertThat(transcript.at("/turns/2/sampled")).isEmpty();
        JsonNode sentence = transcript.at("/turns/1/sentences/0");
        JsonNode done = step(
                cy,
                "{\"action\":\"finish\",\"turn\":2,\"begin\":" + sentence.get(0) + ",\"end\":" + sentence.get(1) + "}");
        assertThat(done.at("/progress/done").asInt()).isEqualTo(1);
        assertThat(done.at("/progress/of").asInt()).isEqualTo(2);
        assertThat(done.at("/part/finished")).hasToString("[1]");
    }

    @Test
    void passagesOfEmojiAreSavedWholeAndCountedInCodePoints() {
        JsonNode turn = transcript(ana).at("/turns/0");
        int end = turn.get("text").asText().length();
        step(ana, "{\"action\":\"code\",\"turn\":1,\"begin\":0,\"end\":" + end + ",\"theme\":\"agency\"}");
        Act.Code code = (Act.Code) LogFolder.read(folder).entries().get(0).act();
        assertThat(code.at().exact()).isEqualTo(turn.get("text").asText());
        assertThat(code.at().end()).isEqualTo(turn.get("text").asText().codePointCount(0, end));
    }
}
