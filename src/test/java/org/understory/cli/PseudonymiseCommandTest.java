package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.cli.StudyScene.ok;
import static org.understory.cli.StudyScene.open;
import static org.understory.cli.StudyScene.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.Sentence;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.anchor.Anchoring;
import org.understory.study.anchor.Place;
import org.understory.study.folder.Changes;
import org.understory.study.folder.StudyFolder;
import org.understory.study.log.Act;
import org.understory.study.log.Coder;
import org.understory.study.log.CodingLog;
import org.understory.study.log.EntryIds;
import org.understory.study.log.LogEntry;
import org.understory.study.log.Selector;
import org.understory.study.pseudonym.KeyFile;
import org.understory.study.pseudonym.Pseudonyms;
import org.understory.study.sample.SampleFiles;
import org.understory.study.sample.StudySample;

/** Names put out of sight in invented studies. */
class PseudonymiseCommandTest {

    private static final String TALK = """
            Zoë Quill: 🌱 We keep to our silos, Ana. Nobody minds.
            Ana Ibarra: Zoë's café is a silo too. I said so to Mosaic.
            Zoë Quill: Quite so, says Mosaic.
            """;

    @TempDir
    Path scratch;

    /** Codes every so many sentences. */
    private void code(Path study, int step) {
        CodingLog log = CodingLog.open(
                study.resolve("codings"), Coder.of("kim"), Clock.systemUTC(), new EntryIds(new SplittableRandom(1)));
        int seen = 0;
        try (OpenStudy open = open(study)) {
            for (Transcript transcript : open.transcripts()) {
                for (Turn turn : transcript.turns()) {
                    for (Sentence sentence : turn.sentences()) {
                        if (seen++ % step == 0) {
                            Selector at = Selector.of(transcript, turn, sentence.span());
                            log.append(new Act.Code(at, "silos"), "", "");
                        }
                    }
                }
            }
        }
    }

    /** The words of the sentences that each coding lies on, under pseudonyms. */
    private List<String> coded(Path study, Pseudonyms names) {
        List<String> coded = new ArrayList<>();
        try (OpenStudy open = open(study)) {
            Anchoring anchoring = new Anchoring(open.transcripts());
            for (LogEntry entry : open.logs().entries()) {
                Place place = anchoring
                        .find(entry.act().passage().orElseThrow())
                        .where()
                        .orElseThrow();
                StringBuilder words = new StringBuilder(entry.id());
                place.sentences()
                        .forEach(one -> words.append(' ')
                                .append(names.replace(one.span().of(place.turn().text()))
                                        .text()));
                coded.add(words.toString());
            }
        }
        return coded;
    }

    private void roundTrip(Path study, int step) throws Exception {
        code(study, step);
        Path key = scratch.resolve("pseudonyms.csv");
        ok("pseudonymise", "--study", study, "--key", key);
        Pseudonyms names = new Pseudonyms(KeyFile.read(key));
        List<String> before = coded(study, names);
        assertThat(run("pseudonymise", "--check", study, "--key", key).code()).isEqualTo(1);
        assertThat(ok("pseudonymise", "--study", study, "--key", key).out()).contains("nothing was changed");
        ok("pseudonymise", "--study", study, "--key", key, "--yes");
        assertThat(study.resolve(".understory")).doesNotExist();
        assertThat(coded(study, names)).isNotEmpty().isEqualTo(before);
        for (String part : List.of("transcripts", "codings", "participants.csv", "study.yaml")) {
            ok("pseudonymise", "--check", study.resolve(part), "--key", key);
        }
    }

    @Test
    void aSmallStudyLosesItsNamesAndKeepsItsCodings() throws Exception {
        Path study = scratch.resolve("étude");
        ok("init", study);
        Path talk = Files.writeString(scratch.resolve("one.txt"), TALK);
        ok("ingest", "--study", study, talk);
        Path inside = study.resolve("key.csv");
        assertThat(run("pseudonymise", "--study", study, "--key", inside).err()).contains("lies in the study", "--key");
        assertThat(inside).doesNotExist();
        roundTrip(study, 1);
        assertThat(Files.readString(scratch.resolve("pseudonyms.csv"))).contains("Mosaic,other,N001,");
        assertThat(Files.readString(study.resolve("transcripts/one.txt.pseudonymised.jsonl")))
                .contains("\"P001\"", "silos, P002", "P001's café");
        assertThat(study.resolve("transcripts/one.txt")).doesNotExist();
    }

    /** How many turns each transcript has, by the name of its file. */
    private static Map<String, Integer> turns(Path study) {
        Map<String, Integer> turns = new TreeMap<>();
        try (OpenStudy open = open(study)) {
            open.transcripts()
                    .forEach(one -> turns.put(
                            one.name().replace(Pseudonymisation.SUFFIX, ""),
                            one.turns().size()));
        }
        return turns;
    }

    @Test
    void noNameIsLeftInAnyFileOfTheWholeMissionStudyAndTurnsAndCodingsStay() throws Exception {
        Path study = StudyScene.mission(scratch.resolve("mission"));
        ok("sample", "--study", study, "--size", "150", "--seed", "7", "--by", "department");
        List<String> real = new ArrayList<>();
        try (OpenStudy open = open(study)) {
            open.roster().people().forEach(person -> {
                real.add(person.name());
                real.addAll(person.aliases());
            });
        }
        assertThat(real).hasSizeGreaterThan(170);
        Map<String, Integer> before = turns(study);
        assertThat(before).hasSize(15);
        roundTrip(study, 9);
        assertThat(turns(study)).isEqualTo(before);
        StringBuilder all = new StringBuilder();
        for (Path file : FileWords.files(study)) {
            all.append(study.relativize(file)).append('\n');
            FileWords.of(file)
                    .texts()
                    .forEach(text -> all.append(text.written()).append(text.untagged()));
        }
        String folded = all.toString().toLowerCase(java.util.Locale.ROOT).replaceAll("(?U)\\s+", " ");
        for (String name : real) {
            String wanted = name.toLowerCase(java.util.Locale.ROOT);
            for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
                boolean within = Character.isLetterOrDigit(folded.charAt(Math.max(0, at - 1)))
                        || Character.isLetterOrDigit(folded.charAt(at + wanted.length()));
                assertThat(within)
                        .as(name + " in: " + folded.substring(Math.max(0, at - 40), at + wanted.length()))
                        .isTrue();
            }
        }
        try (OpenStudy open = open(study)) {
            StudySample sample = new SampleFiles(study.resolve("samples"))
                    .read("150-seed-7-by-department")
                    .orElseThrow();
            assertThat(sample.found(new Anchoring(open.transcripts()))).hasSize(150);
        }
    }

    @Test
    void cutShortAfterAnyChangeItIsFinishedByTheSameCommand() throws Exception {
        Path study = scratch.resolve("study");
        ok("init", study);
        ok("ingest", "--study", study, Files.writeString(scratch.resolve("Ana Ibarra.txt"), TALK));
        ok("ingest", "--study", study, Files.writeString(scratch.resolve("two.txt"), TALK.replace("Zoë", "Bo")));
        Files.writeString(study.resolve("participants.csv"), "speaker,aliases\nZoë Quill,Zo\nAna Ibarra,\nBo Quill,\n");
        code(study, 1);
        ok("sample", "--study", study, "--size", "4", "--seed", "3", "--name", "for Zo");
        Path key = scratch.resolve("key.csv");
        ok("pseudonymise", "--study", study, "--key", key);
        Path whole = StudyScene.copy(study, scratch.resolve("whole"));
        ok("pseudonymise", "--study", whole, "--key", key, "--yes");
        Map<String, String> wanted = StudyScene.contents(whole);
        int changes = planned(study, key).size();
        assertThat(changes).isGreaterThan(8);
        for (int made = 1; made < changes; made++) {
            Path cut = StudyScene.copy(study, scratch.resolve("cut-" + made));
            planned(cut, key).make(made);
            ok("pseudonymise", "--study", cut, "--key", key, "--yes");
            assertThat(StudyScene.contents(cut)).as("cut after " + made).isEqualTo(wanted);
        }
    }

    private static Changes planned(Path study, Path key) throws Exception {
        return new Pseudonymisation(StudyScene.quiet(), new StudyFolder(study), key)
                .plan(true)
                .orElseThrow();
    }
}
