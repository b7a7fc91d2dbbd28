package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from files to files: on the mission study with the machine's tags, and on what cannot be compared. */
class CompareCommandTest {

    private static final Path STUDY = Path.of("samples/mission-study");

    @TempDir
    Path scratch;

    /** How a run ended. */
    private record Ended(int code, String out, String err) {}

    private static Ended run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), args);
        return new Ended(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** The rules find about half of the mentions, so that what was planted shows more weakly than in the plan. */
    @Test
    void theMissionStudyHasNoFalseAlarmAndItsOnePersonIsFoundOut() throws Exception {
        Ended ended = run("compare", STUDY, "--by", "department", "-o", scratch.resolve("comparison"));
        assertThat(ended.code()).as(ended.err()).isZero();
        String said = ended.out().replaceAll("\\s+", " ");
        assertThat(said)
                .contains("participants from DfE speak of Mission-washing")
                .contains("but one participant said")
                .contains("No difference by department was found in Ambition")
                .contains("No difference by department was found in Systemic working")
                .contains("2 participants of no known department")
                .doesNotContain("significant", "Bryony");
        assertThat(said.split("Found: Participants", -1).length - 1).isLessThanOrEqualTo(3);
        assertThat(scratch.resolve("comparison/compare-department.csv")).isNotEmptyFile();
        assertThat(Files.readString(scratch.resolve("comparison/compare-department-influence.csv"), UTF_8))
                .contains("one participant")
                .doesNotContain("Bryony");
        assertThat(run("compare", STUDY, "--by", "department", "--name-participants", "-o", scratch.resolve("named"))
                        .code())
                .isZero();
        assertThat(Files.readString(scratch.resolve("named/compare-department-influence.csv"), UTF_8))
                .contains("Bryony Castell-Moss");
        assertThat(Files.readString(scratch.resolve("comparison/report.html"), UTF_8))
                .contains("Mission-washing");
    }

    @Test
    void whatCannotBeComparedIsSaidWithARemedy() {
        assertThat(run("compare", "samples/first-look", "--by", "town")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains("--by town", "what is known of speakers");
        });
        assertThat(run("compare", "samples/first-look", "--by", "department", "--min-group", "500"))
                .satisfies(ended -> {
                    assertThat(ended.code()).isEqualTo(1);
                    assertThat(ended.err()).contains("--min-group");
                });
        assertThat(run("compare", STUDY, "--by", "grade", "--alpha", "1.5").code())
                .isEqualTo(2);
        assertThat(run("compare", STUDY, "--by", "grade", "--resamples", "3").err())
                .contains("at least 100");
        assertThat(run("compare", STUDY).code()).isEqualTo(2);
        assertThat(run("compare", "--by", "grade", "--study", scratch).code()).isEqualTo(1);
    }

    @Test
    void aStudyIsComparedWithItsOwnMinimumAndWhatPeopleDecided() throws Exception {
        Path study = scratch.resolve("étude");
        assertThat(run("init", study).code()).isZero();
        assertThat(run("compare", "--by", "department", "--study", study).err()).contains("understory ingest");
        assertThat(run("ingest", "--study", study, STUDY.resolve("W7-meet.md")).code())
                .isZero();
        Files.copy(
                STUDY.resolve("participants.csv"),
                study.resolve("participants.csv"),
                StandardCopyOption.REPLACE_EXISTING);
        Ended ended = run("compare", "--by", "department", "--study", study);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("layer reviewed", "DfE 7, Treasury 5, smaller groups");
        assertThat(run("compare", "--by", "department", "--study", study, "--min-group", "3")
                        .out())
                .contains("n = 19 participants who spoke: Defra 3, DfE 7, DHSC 4, Treasury 5");
    }
}
