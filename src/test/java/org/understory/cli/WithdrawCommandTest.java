package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.cli.StudyScene.ok;
import static org.understory.cli.StudyScene.open;
import static org.understory.cli.StudyScene.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.Sentence;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.Cast;
import org.understory.study.anchor.Anchor;
import org.understory.study.anchor.Anchoring;
import org.understory.study.folder.Changes;
import org.understory.study.folder.StudyFolder;
import org.understory.study.log.Act;
import org.understory.study.log.LogEntry;
import org.understory.study.sample.SampleFiles;
import org.understory.study.sample.StudySample;

/** People taken out of studies: nothing of theirs is left, all that is others' is, and being cut short does no harm. */
class WithdrawCommandTest {

    private static final String TALK = """
            Zoë Quill: 🌱 We keep to our silos, as my mother did. Nobody minds.
            Ana Ibarra: You have more agency than you think. The café is a silo too.
            Zoë Quill: Quite so, and it was ever thus.
            Ana Ibarra: Well, perhaps it was.
            Ana Ibarra's note: said afterwards, over soup.
            """;

    @TempDir
    Path scratch;

    private Path small(String name) throws Exception {
        Path study = scratch.resolve(name);
        ok("init", study);
        ok("ingest", "--study", study, Files.writeString(scratch.resolve("one.txt"), TALK));
        Path two = Files.writeString(scratch.resolve("two.txt"), """
                Bo Óg: I never said a word about it.
                ZOË QUILL: And yet 🌱 I heard you say it, Bo, in the corridor.
                Bo Óg: Ha!
                """);
        ok("ingest", "--study", study, two);
        Path list = study.resolve("participants.csv");
        Files.writeString(list, "speaker,aliases\nZoë Quill,ZOË QUILL\nAna Ibarra,\nBo Óg,\n");
        StudyScene.code(study, 1);
        ok("sample", "--study", study, "--size", "7", "--seed", "3");
        ok("sample", "--study", study, "--size", "3", "--seed", "1", "--name", "deux");
        return study;
    }

    /** What somebody said, sentence by sentence, as far as nobody else said it too. */
    private static Set<String> words(Path study, String name) {
        Set<String> own = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        try (OpenStudy open = open(study)) {
            Cast cast = new Cast(open.roster());
            for (Transcript transcript : open.transcripts()) {
                for (Turn turn : transcript.turns()) {
                    if (!cast.apply(transcript, turn).name().equals(name)) {
                        others.add(turn.text());
                        continue;
                    }
                    for (Sentence sentence : turn.sentences()) {
                        own.add(sentence.span().of(turn.text()));
                    }
                }
            }
        }
        own.removeIf(said -> others.stream().anyMatch(text -> text.contains(said)));
        return own;
    }

    private static void nothingIsLeftOf(Set<String> words, Path study) throws Exception {
        assertThat(words).isNotEmpty();
        for (String said : words) {
            assertThat(StudyScene.holding(study, said)).as(said).isEmpty();
        }
    }

    /** Every passage of the logs and samples stands in a transcript as it is now. */
    private static void everythingElseIsFound(Path study) {
        try (OpenStudy open = open(study)) {
            Anchoring anchoring = new Anchoring(open.transcripts());
            List<String> names =
                    open.transcripts().stream().map(Transcript::name).toList();
            assertThat(open.logs().entries()).isNotEmpty();
            for (LogEntry entry : open.logs().entries()) {
                entry.act()
                        .passage()
                        .ifPresent(at -> assertThat(anchoring.find(at)).isInstanceOf(Anchor.Held.class));
                if (entry.act() instanceof Act.Finish finish) {
                    assertThat(names).contains(finish.in());
                }
            }
            SampleFiles files = new SampleFiles(study.resolve("samples"));
            for (String name : files.names()) {
                StudySample sample = files.read(name).orElseThrow();
                assertThat(sample.found(anchoring)).hasSameSizeAs(sample.sentences());
            }
        }
    }

    private static int sampled(Path study) {
        SampleFiles files = new SampleFiles(study.resolve("samples"));
        return files.names().stream()
                .mapToInt(name -> files.read(name).orElseThrow().sentences().size())
                .sum();
    }

    @Test
    void noSentenceIsLeftInAnyFileOfASmallStudyAndWhatOthersSaidKeepsItsCodings() throws Exception {
        Path study = small("étude");
        Set<String> words = words(study, "Zoë Quill");
        assertThat(words).hasSize(4);
        for (String said : words) {
            assertThat(StudyScene.holding(study, said)).as(said).isNotEmpty();
        }
        Set<String> others = words(study, "Ana Ibarra");
        int before = sampled(study);
        String out = ok("withdraw", "Zoë Quill", "--yes", "--study", study).out();
        assertThat(out).contains("no file of the study holds their words or name any more", "sentences of samples");
        nothingIsLeftOf(words, study);
        everythingElseIsFound(study);
        assertThat(sampled(study)).isPositive().isLessThan(before);
        for (String said : others) {
            assertThat(StudyScene.holding(study, said)).as(said).isNotEmpty();
        }
        ok("sample", "--study", study, "--size", "7", "--seed", "3");
        assertThat(run("sample", "--study", study, "--size", "4", "--seed", "1", "--name", "deux")
                        .err())
                .contains("is there already");
    }

    @Test
    void aReportThatStillHoldsWordsIsListedInAdvanceAndAfterwards() throws Exception {
        Path study = small("study");
        ok("report", "--study", study, "--layer", "machine", "-o", study.resolve("reports/first"));
        assertThat(ok("withdraw", "Zoë Quill", "--study", study).out())
                .contains("would still hold")
                .contains("reports/first/report.html");
        assertThat(ok("withdraw", "Zoë Quill", "--study", study, "--yes").out())
                .contains("still holds")
                .contains("reports/first/report.html");
    }

    @Test
    void whoAskedToBeTakenOutOfTheMissionStudyIsGoneFromTalkSurveyAndSamples() throws Exception {
        Path study = StudyScene.mission(scratch.resolve("mission"));
        StudyScene.code(study, 3);
        ok("sample", "--study", study, "--size", "400", "--seed", "7");
        Set<String> words = words(study, "Roksana Jahangir");
        assertThat(words)
                .anyMatch(said -> said.contains("rosters of who dials most"))
                .anyMatch(said -> said.contains("I'd sooner not be in"));
        String out =
                ok("withdraw", "Roksana Jahangir", "--study", study, "--yes").out();
        nothingIsLeftOf(words, study);
        assertThat(StudyScene.holding(study, "roksana.jahangir@example.org")).isEmpty();
        everythingElseIsFound(study);
        for (String file : StudyScene.holding(study, "Roksana")) {
            assertThat(out).contains(file);
        }
    }

    private Changes planned(Path study) {
        return new Withdrawal(StudyScene.quiet(), new StudyFolder(study), "Zoë Quill")
                .plan(true)
                .orElseThrow();
    }

    @Test
    void cutShortAfterAnyChangeItIsFinishedByTheSameCommand() throws Exception {
        Path study = small("study");
        Path whole = StudyScene.copy(study, scratch.resolve("whole"));
        ok("withdraw", "Zoë Quill", "--study", whole, "--yes");
        Map<String, String> wanted = StudyScene.contents(whole);
        int changes = planned(study).size();
        assertThat(changes).isGreaterThan(7);
        for (int made = 1; made < changes; made++) {
            Path cut = StudyScene.copy(study, scratch.resolve("cut-" + made));
            planned(cut).make(made);
            ok("withdraw", "Zoë Quill", "--study", cut, "--yes");
            assertThat(StudyScene.contents(cut)).as("cut after " + made).isEqualTo(wanted);
        }
    }

    @Test
    void whereAFileCannotBeWrittenNothingIsChangedAndItIsSaidWhatToType() throws Exception {
        Path study = small("study");
        Path blocked = study.resolve("transcripts/two.txt.redacted.jsonl/.keep");
        Files.createDirectories(blocked.getParent());
        Files.writeString(blocked, "🌱");
        Map<String, String> before = StudyScene.contents(study);
        StudyScene.Ended refused = run("withdraw", "Zoë Quill", "--study", study, "--yes");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("two.txt.redacted.jsonl", "nothing at all was changed", "command again");
        assertThat(StudyScene.contents(study)).isEqualTo(before);
        Files.delete(blocked);
        Files.delete(blocked.getParent());
        ok("withdraw", "Zoë Quill", "--study", study, "--yes");
        nothingIsLeftOf(Set.of("Nobody minds.", "Bo, in the corridor", "it was ever thus"), study);
    }
}
