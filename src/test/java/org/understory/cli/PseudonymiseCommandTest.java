package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.Sentence;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.anchor.Anchoring;
import org.understory.study.anchor.Place;
import org.understory.study.folder.StudyFolder;
import org.understory.study.log.Act;
import org.understory.study.log.Coder;
import org.understory.study.log.CodingLog;
import org.understory.study.log.EntryIds;
import org.understory.study.log.LogEntry;
import org.understory.study.log.Selector;
import org.understory.study.pseudonym.KeyFile;
import org.understory.study.pseudonym.Pseudonyms;

/** Names put out of sight in invented studies. */
class PseudonymiseCommandTest {

    @TempDir
    Path scratch;

    private record Ended(int code, String out, String err) {}

    private Ended run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), args);
        return new Ended(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private Ended ok(Object... arguments) {
        Ended ended = run(arguments);
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        return ended;
    }

    private OpenStudy open(Path study) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
        return new OpenStudy(
                new Console(java.io.InputStream.nullInputStream(), nowhere, nowhere, Map.of()), new StudyFolder(study));
    }

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
        Path talk = Files.writeString(scratch.resolve("one.txt"), """
                Zoë Quill: 🌱 We keep to our silos, Ana. Nobody minds.
                Ana Ibarra: Zoë's café is a silo too. I said so to Mosaic.
                Zoë Quill: Quite so, says Mosaic.
                """);
        ok("ingest", "--study", study, talk);
        Path inside = study.resolve("key.csv");
        assertThat(run("pseudonymise", "--study", study, "--key", inside).err()).contains("lies in the study", "--key");
        assertThat(inside).doesNotExist();
        roundTrip(study, 1);
        assertThat(Files.readString(scratch.resolve("pseudonyms.csv"))).contains("Mosaic,other,N001,");
        assertThat(Files.readString(study.resolve("transcripts/one.txt.pseudonymised.csv")))
                .contains("P001,", "silos, P002", "P001's café");
        assertThat(study.resolve("transcripts/one.txt")).doesNotExist();
    }

    @Test
    void theSampleStudyLosesItsNamesAndKeepsItsCodings() throws Exception {
        Path study = scratch.resolve("mission");
        ok("init", study);
        for (String file : List.of("W1-plenary.docx", "W2-teams.vtt", "W5-otter.txt", "W4-zoom-chat.txt")) {
            ok("ingest", "--study", study, Path.of("samples/mission-study").resolve(file));
        }
        Files.copy(
                Path.of("samples/mission-study/participants.csv"),
                study.resolve("participants.csv"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        roundTrip(study, 9);
    }
}
