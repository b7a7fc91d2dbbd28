package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands by which somebody looks behind a report: search, why, evaluate, codebook diff. */
class ExploreIT {

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void start() throws Exception {
        program = Program.in(scratch);
    }

    @Test
    void everyQuotationOfAReportCanBeTracedToItsRule() throws Exception {
        program.run("run", Program.FIRST_LOOK, "-o", "report").with(0);
        List<String> quotes = Files.readAllLines(program.work().resolve("report/quotes.csv"));
        List<String> some = quotes.subList(1, 6);
        for (String quote : some) {
            String id = quote.substring(0, 8);
            Program.Ended why = program.run("why", id, Program.FIRST_LOOK).with(0);
            assertThat(why.out())
                    .startsWith(id + "  ")
                    .contains("  > ", "rule ", "evidence ", "seeds/mission-led.yaml:");
            assertThat(program.run("why", id.substring(0, 6), Program.FIRST_LOOK)
                            .with(0)
                            .out())
                    .isEqualTo(why.out());
        }
    }

    @Test
    void anIdThatNamesNothingSaysWhatToDo() {
        program.run("why", "00000000", Program.FIRST_LOOK).with(1).complains("00000000", "names no sentence");
        program.run("why", "nonsense", Program.FIRST_LOOK).with(1).complains("nonsense", "is no id");
    }

    @Test
    void aSearchFindsItsWordsWhereItSays() throws Exception {
        Program.Ended found = program.run("search", "--jsonl", "(school|schools)", Program.FIRST_LOOK)
                .with(0);
        assertThat(found.lines()).hasSizeGreaterThan(3);
        for (String line : found.lines()) {
            JsonNode match = new ObjectMapper().readTree(line);
            assertThat(match.get("exact").asText()).containsIgnoringCase("school");
        }
        assertThat(program.run("search", "(school|schools)", Program.FIRST_LOOK)
                        .with(0)
                        .lines())
                .hasSameSizeAs(found.lines())
                .allSatisfy(line -> assertThat(line).containsIgnoringCase("[school"));
    }

    @Test
    void aSearchWithAFaultPointsAtIt() {
        program.run("search", "(own patch", Program.FIRST_LOOK).with(1).complains("never closed");
    }

    @Test
    void theDifferenceOfACodebookToItselfIsNothing() {
        assertThat(program.run("codebook", "diff", "mission-led", "mission-led", Program.FIRST_LOOK)
                        .with(0)
                        .out())
                .contains("What the edit changes")
                .doesNotContain(": lost", ": gained");
    }

    @Test
    void anEditShowsEverySentenceThatGainsOrLosesATheme() throws Exception {
        program.file("old.yaml", "themes:\n  - id: school\n    rules:\n      - school\n");
        program.file("new.yaml", "themes:\n  - id: school\n    rules:\n      - pipe\n");
        assertThat(program.run("codebook", "diff", "old.yaml", "new.yaml", Program.FIRST_LOOK)
                        .with(0)
                        .out())
                .contains("school: lost", "school: gained", "The pipe is you.");
    }

    @Test
    void rulesThatFindWhatPeopleFoundScoreOne() throws Exception {
        program.file("one.yaml", "themes:\n  - id: patch\n    rules:\n      - patch\n");
        program.file("talk.txt", "Ana: We keep to our patch.\n\nBen: I do not.\n\nAna: Yes.\n\nBen: No.\n");
        program.file(
                "reference.jsonl",
                "{\"turn\":1,\"exact\":\"We keep to our patch.\",\"agreed\":[\"patch\"],\"one_coder\":[]}\n"
                        + "{\"turn\":2,\"exact\":\"I do not.\",\"agreed\":[],\"one_coder\":[]}\n");
        Program.Ended ended = program.run("evaluate", "-r", "reference.jsonl", "-c", "one.yaml", "talk.txt")
                .with(0);
        assertThat(ended.out()).contains("Evaluation", "1.00");
        JsonNode json = new ObjectMapper()
                .readTree(program.run("evaluate", "-r", "reference.jsonl", "-c", "one.yaml", "--json", "talk.txt")
                        .with(0)
                        .out());
        assertThat(json.path("title").asText()).isEqualTo("Evaluation");
    }

    @Test
    void referencesThatAreNoneSayWhere() throws Exception {
        program.file("talk.txt", "Ana: We keep to our patch.\n\nBen: I do not.\n\nAna: Yes.\n\nBen: No.\n");
        program.file("reference.jsonl", "nonsense\n{\"turn\":1}\n");
        program.run("evaluate", "-r", "reference.jsonl", "talk.txt")
                .with(1)
                .complains("reference.jsonl:1", "no reference");
        program.run("evaluate", "-r", "nowhere.jsonl", "talk.txt").with(1).complains("nowhere.jsonl");
    }
}
