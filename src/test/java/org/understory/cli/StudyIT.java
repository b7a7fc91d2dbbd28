package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study made of the mission study, by the packaged program, from within its folder. */
class StudyIT {

    private static final Path SAMPLE = Program.PROJECT.resolve("samples/mission-study");

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void make() throws Exception {
        program = Program.in(scratch);
        program.run("init", "made").with(0);
        try (java.util.stream.Stream<Path> made = Files.list(program.work().resolve("made"))) {
            for (Path path : made.toList()) {
                Files.move(path, program.work().resolve(path.getFileName()));
            }
        }
        Files.delete(program.work().resolve("made"));
        Files.copy(
                SAMPLE.resolve("participants.csv"),
                program.work().resolve("participants.csv"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        program.run("ingest", SAMPLE).with(0);
    }

    @Test
    void aStudyFromInitToReport() throws Exception {
        assertThat(program.run("tag").with(0).out()).contains("15 transcripts", "first tagging kept");
        assertThat(program.run("tag").with(0).out()).contains("unchanged").doesNotContain("+1");
        assertThat(program.run("status").with(0).out()).contains("transcripts    15", "174 listed");
        String report = program.run("report", "--by", "department", "-o", "reports/one")
                .with(0)
                .out();
        assertThat(report).contains("15 transcripts", "layer reviewed");
        assertThat(program.run("report", "--by", "department").with(0).out()).isEqualTo(report);
        assertThat(program.work().resolve("reports/one/report.html")).isNotEmptyFile();
        assertThat(program.work().resolve(".understory/index.db")).isRegularFile();
        Program below = Program.in(scratch);
        assertThat(below.with("UNUSED", "1")
                        .run("report", "--by", "department", "--study", ".")
                        .with(0)
                        .out())
                .isEqualTo(report);
    }

    @Test
    void aPersonWithdrawsFromEveryFileTheySpeakIn() throws Exception {
        assertThat(program.run("withdraw", "Marcus Tilbrook-Ames").with(0).out())
                .contains("nothing was changed");
        Program.Ended done =
                program.run("withdraw", "Marcus Tilbrook-Ames", "--yes").with(0);
        assertThat(done.out()).contains(".redacted.jsonl");
        assertThat(Files.readString(program.work().resolve("participants.csv")))
                .doesNotContain("Marcus Tilbrook-Ames")
                .contains("Precious Ndebele-Shaw");
        assertThat(program.run("report").with(0).out()).contains("15 transcripts", "171 participants");
    }
}
