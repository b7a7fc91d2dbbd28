package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.cli.StudyScene.ok;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.study.folder.Changes;

/** An index that cannot be had, or is not what it was, changes no answer. */
class StudyIndexTroubleTest {

    private static final String WARNING = "all files are read anew";

    @TempDir
    Path scratch;

    private Path study;
    private Path derived;
    private String wanted;

    @BeforeEach
    void make() throws Exception {
        study = scratch.resolve("étude");
        derived = study.resolve(".understory");
        ok("init", study);
        Path talk = Files.writeString(
                scratch.resolve("one.txt"),
                "Zoë Quill: 🌱 We work in silos, all of us.\nBo Óg: Nobody asked me to decide.\n");
        ok("ingest", "--study", study, talk);
        StudyScene.Ended first = ok("report", "--study", study, "--layer", "machine");
        assertThat(first.err()).doesNotContain(WARNING);
        wanted = first.out();
    }

    private String report() {
        StudyScene.Ended ended = ok("report", "--study", study, "--layer", "machine");
        assertThat(ended.out()).isEqualTo(wanted);
        return ended.err();
    }

    @Test
    void aStudyThatCannotBeWrittenIsReadFromItsFilesWithAWarning() throws Exception {
        new Changes(study, "").delete(derived).make();
        Files.writeString(derived, "a file where the folder is to be");
        assertThat(report()).contains(WARNING, ".understory");
        assertThat(ok("status", "--study", study).out()).contains("none: the study cannot be written");
        assertThat(derived).hasContent("a file where the folder is to be");
    }

    @Test
    void anIndexThatAnotherProgramHoldsIsLeftToItWithAWarning() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + derived.resolve("index.db"));
                Statement statement = other.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin exclusive");
            assertThat(report()).contains(WARNING);
            statement.execute("rollback");
        }
        assertThat(report()).doesNotContain(WARNING);
    }

    @Test
    void aTruncatedIndexIsMadeAnew() throws Exception {
        Path file = derived.resolve("index.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, 100, 1000, bytes.length / 2, bytes.length - 1}) {
            for (String log : new String[] {"index.db-wal", "index.db-shm"}) {
                Files.deleteIfExists(derived.resolve(log));
            }
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(report()).as("cut to " + length).doesNotContain(WARNING);
        }
        Files.write(file, "🌱 no database at all".repeat(999).getBytes(UTF_8));
        assertThat(report()).doesNotContain(WARNING);
    }

    @Test
    void anIndexOfANewerVersionIsMadeAnew() throws Exception {
        try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + derived.resolve("index.db"));
                Statement statement = newer.createStatement()) {
            statement.execute("pragma user_version = 4711");
        }
        assertThat(report()).doesNotContain(WARNING);
        try (Connection now = DriverManager.getConnection("jdbc:sqlite:" + derived.resolve("index.db"));
                Statement statement = now.createStatement()) {
            assertThat(statement.executeQuery("pragma user_version").getInt(1)).isNotEqualTo(4711);
        }
    }
}
