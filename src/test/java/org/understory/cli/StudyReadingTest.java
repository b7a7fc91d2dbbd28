package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.cli.StudyScene.ok;
import static org.understory.cli.StudyScene.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.Turn;
import org.understory.study.folder.Changes;
import org.understory.study.folder.StudyFolder;

/** Files of a study that are read as somebody said, and not as their content does. */
class StudyReadingTest {

    private static final String INTERVIEW = """
            What brought you here?

            My mother's café did, oddly enough 🌱. It was in Łódź.

            And then?

            Then nothing for a year.
            """;

    @TempDir
    Path scratch;

    private Path study;
    private Path talk;
    private Path beside;

    @BeforeEach
    void ingest() throws Exception {
        study = scratch.resolve("étude");
        talk = Files.writeString(scratch.resolve("interview.txt"), INTERVIEW);
        ok("init", study);
        ok("ingest", "--study", study, talk, "--alternate", "Interviewer,Zoë \"Zo\" Quill");
        beside = study.resolve("transcripts/interview.txt.reading.yaml");
    }

    private List<String> speakers() {
        try (OpenStudy open = StudyScene.open(study)) {
            return open.transcripts().get(0).turns().stream().map(Turn::speaker).toList();
        }
    }

    private List<String> speakersAsRead() throws Exception {
        List<String> first = speakers();
        assertThat(speakers()).as("from the index").isEqualTo(first);
        new Changes(study, "").delete(study.resolve(".understory")).make();
        assertThat(speakers()).as("without the index").isEqualTo(first);
        return first;
    }

    @Test
    void aFileIsReadEachTimeAsWasSaidWhenItWasIngested() throws Exception {
        assertThat(Files.readString(beside)).contains("alternate: [\"Interviewer\", \"Zoë \\\"Zo\\\" Quill\"]");
        assertThat(speakersAsRead())
                .containsExactly("Interviewer", "Zoë \"Zo\" Quill", "Interviewer", "Zoë \"Zo\" Quill");
        assertThat(Files.readString(study.resolve("participants.csv"))).contains("Zo\"\" Quill");
    }

    @Test
    void whatIsEditedBesideItCountsAtOnceAndWithoutItContentDecides() throws Exception {
        speakers();
        Files.writeString(beside, "alternate: [Ana Ibarra, Bo Óg]\n");
        assertThat(speakersAsRead()).containsExactly("Ana Ibarra", "Bo Óg", "Ana Ibarra", "Bo Óg");
        Files.delete(beside);
        assertThat(speakersAsRead()).doesNotContain("Ana Ibarra", "Interviewer");
    }

    @Test
    void aCorrectedFileIsReadAsTheOldOneWasUnlessSaidOtherwise() throws Exception {
        Files.writeString(talk, INTERVIEW.replace("a year", "two years"));
        ok("ingest", "--study", study, "--replace", talk);
        assertThat(speakersAsRead())
                .startsWith("Interviewer", "Zoë \"Zo\" Quill")
                .hasSize(4);
        StudyScene.Ended other = run("ingest", "--study", study, talk, "--alternate", "Q,A");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("is read in another way", "--replace");
        assertThat(speakers()).doesNotContain("Q");
        ok("ingest", "--study", study, talk, "--alternate", "Q,A", "--replace");
        assertThat(speakersAsRead()).containsExactly("Q", "A", "Q", "A");
        assertThat(ok("ingest", "--study", study, talk, "--alternate", "Q,A").out())
                .contains("1 there already");
    }

    @Test
    void columnsAndFormatsAreKeptToo() throws Exception {
        Path table =
                Files.writeString(scratch.resolve("odd.csv"), "wer,was,mehr\nZoë,Wir sind 🌱 hier,x\nBo,Ich nicht,y\n");
        ok("ingest", "--study", study, table, "--text-column", "was", "--speaker-column", "wer", "--format", "csv");
        assertThat(Files.readString(study.resolve("transcripts/odd.csv.reading.yaml")))
                .contains("format: \"csv\"", "text-column: [\"was\"]", "speaker-column: \"wer\"");
        try (OpenStudy open = StudyScene.open(study)) {
            assertThat(open.transcripts())
                    .filteredOn(one -> one.name().equals("odd.csv"))
                    .flatExtracting(one -> one.turns())
                    .extracting(Turn::text)
                    .containsExactly("Wir sind 🌱 hier", "Ich nicht");
        }
    }

    @Test
    void aFaultBesideAFileIsNamed() throws Exception {
        Files.writeString(beside, "formats: csv\nalternate: Ana\ndirect-messages: perhaps\n");
        StudyScene.Ended ended = run("status", "--study", study);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("reading.yaml, line 1", "did you mean format?", "one speaker only", "\"perhaps\"");
    }

    @Test
    void whoWithdrawsIsGoneFromBesideTheFileToo() throws Exception {
        ok("withdraw", "Zoë \"Zo\" Quill", "--study", study, "--yes");
        assertThat(beside).doesNotExist();
        assertThat(StudyScene.holding(study, "Zoë")).isEmpty();
        assertThat(speakersAsRead()).containsOnly("Interviewer");
    }

    @Test
    void whatStandsBesideAFileThatIsGoneGoesWithTheNextWithdrawal() throws Exception {
        new Withdrawal(StudyScene.quiet(), new StudyFolder(study), "Zoë \"Zo\" Quill")
                .plan(true)
                .orElseThrow()
                .make(3);
        assertThat(beside).exists();
        ok("withdraw", "Zoë \"Zo\" Quill", "--study", study, "--yes");
        assertThat(beside).doesNotExist();
    }
}
