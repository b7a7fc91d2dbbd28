package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README, and what the README of the study invites to, on the study itself. */
class MissionStudyIT {

    private static final Path STUDY = Program.PROJECT.resolve("samples/mission-study");

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void start() throws Exception {
        program = Program.in(scratch);
    }

    @Test
    void everythingIsReadAndOnlyTheTwoPlantedSpeakersAreUnknown() {
        Program.Ended run = program.run("run", STUDY, "--codebook", "mission-led", "--by", "department", "-o", "report")
                .with(0);
        assertThat(run.out()).contains("15 transcripts, 172 participants");
        assertThat(run.lines())
                .filteredOn(line -> line.contains("is not in participants.csv"))
                .hasSize(2)
                .anyMatch(line -> line.contains("Marcus Tilbrook-Ames"))
                .anyMatch(line -> line.contains("Precious Ndebele-Shaw"));
        assertThat(program.work().resolve("report/report.html")).isNotEmptyFile();
    }

    @Test
    void ingestRefusesNothing() {
        assertThat(program.run("ingest", STUDY).with(0).out()).contains("W6-stickies.xlsx", "W4-zoom-chat.txt");
    }

    @Test
    void theReferenceCanBeEvaluatedAgainst() {
        assertThat(program.run(
                                "evaluate",
                                "--figures-only",
                                "--reference",
                                STUDY.resolve("reference/W2.jsonl"),
                                STUDY.resolve("W2-teams.vtt"))
                        .with(0)
                        .out())
                .contains("n = 336 sentences");
    }

    @Test
    void theOtherCommandsOfItsReadmeEndWell() {
        program.run("search", "mission", STUDY).with(0);
        program.run("run", STUDY, "--by", "grade", "--by", "location", "--quotes", "0")
                .with(0);
    }
}
