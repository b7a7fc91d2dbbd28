package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.Coding;
import org.understory.model.Turn;
import org.understory.model.Verdict;
import org.understory.study.folder.StudyFolder;
import org.understory.study.log.Act;
import org.understory.study.log.Coder;
import org.understory.study.log.CodingLog;
import org.understory.study.log.EntryIds;
import org.understory.study.log.Selector;

/** The commands on a study of two invented talks. */
class StudyCommandsTest {

    private static final String CODEBOOK = """
            # kept: a comment with an emoji 🌱
            name: Test
            themes:
              - id: silos
                definition: Working apart.
                rules: |
                  silo
                  silos
              - id: agency
                definition: Being able to act.
                rules: |
                  agency
            """;
    private static final String TALK = """
            Zoë Quill: 🌱 We keep to our silos. Nobody minds.
            Ana Ibarra: You have more agency than you think. The café is a silo too.
            Zoë Quill: Quite so, and it was ever thus.
            Ana Ibarra: Well, perhaps it was.
            """;

    @TempDir
    Path scratch;

    private Path study;

    /** How a run ended. */
    private record Ended(int code, String out, String err) {}

    private Ended run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), args);
        return new Ended(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private Ended ok(Object... arguments) {
        Ended ended = run(arguments);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }

    private Path file(String name, String text) throws Exception {
        Path file = scratch.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @BeforeEach
    void make() throws Exception {
        study = scratch.resolve("étude");
        ok("init", study, "--codebook", file("codebook.yaml", CODEBOOK));
        ok("ingest", "--study", study, file("in/one.txt", TALK));
    }

    @org.junit.jupiter.api.Test
    void theListBesideTheTranscriptsIsTakenAsLongAsTheStudysOwnNamesNobody() throws Exception {
        Path other = scratch.resolve("other");
        ok("init", other);
        file("with/two.txt", TALK.replace("Quiet", "Loud"));
        String list = "speaker,department,part\nZoë Quill,Café office,participant\nAna Ibarra,🌱,facilitator\n";
        file("with/participants.csv", list);
        Ended first = ok("ingest", "--study", other, scratch.resolve("with"));
        assertThat(first.out())
                .contains("participants.csv: taken from", "2 people")
                .doesNotContain("added (");
        assertThat(other.resolve("participants.csv")).hasContent(list);
        file("with/participants.csv", list + "Somebody Else,x,participant\n");
        ok("ingest", "--study", other, scratch.resolve("with"));
        assertThat(other.resolve("participants.csv")).hasContent(list);
    }

    private OpenStudy open() {
        Console quiet = new Console(
                java.io.InputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
                java.util.Map.of());
        return new OpenStudy(quiet, new StudyFolder(study));
    }

    private void decide(String coder, String theme, Verdict verdict) {
        try (OpenStudy open = open()) {
            decide(open, coder, theme, verdict);
        }
    }

    private void decide(OpenStudy open, String coder, String theme, Verdict verdict) {
        Coding tag = open.tags(open.codebook()).stream()
                .filter(one -> one.theme().equals(theme))
                .findFirst()
                .orElseThrow();
        Turn turn = open.transcripts().get(0).turns().get(tag.turn() - 1);
        Selector at =
                Selector.of(open.transcripts().get(0), turn, tag.sentence().span());
        CodingLog.open(
                        study.resolve("codings"),
                        Coder.of(coder),
                        Clock.systemUTC(),
                        new EntryIds(new SplittableRandom(1)))
                .append(new Act.Judge(at, theme, verdict), "", "");
    }

    @Test
    void initWritesEverythingAndKeepsTheCodebooksComments() throws Exception {
        assertThat(Files.readString(study.resolve("codebook.yaml"))).isEqualTo(CODEBOOK);
        assertThat(Files.readString(study.resolve("study.yaml"))).contains("name: \"étude\"", "minimum-group: 5");
        assertThat(Files.readString(study.resolve(".gitignore"))).contains(".understory/");
        for (String folder : List.of("transcripts", "codings", "reports")) {
            assertThat(study.resolve(folder)).isDirectory();
        }
    }

    @Test
    void initRefusesAFolderWithSomethingInIt() {
        Ended again = run("init", study);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("is a study already; nothing was changed", "understory init");
        assertThat(run("init", scratch).err()).contains("is not empty");
    }

    @Test
    void theOriginalsAreCopiedByteForByteAndAgainChangesNothing() throws Exception {
        assertThat(Files.readString(study.resolve("transcripts/one.txt"))).isEqualTo(TALK);
        assertThat(ok("ingest", "--study", study, scratch.resolve("in/one.txt")).out())
                .contains("0 transcripts added", "1 there already");
    }

    @Test
    void attributesFromOutsideBecomeFoldersOfTheStudy() throws Exception {
        Path two = file("in/department=HMT/two.txt", "Ben Óg: Our silo is fine.\nIda Roe: It is not.\n");
        ok("ingest", "--study", study, two, "--set", "wave=2");
        assertThat(study.resolve("transcripts/department=HMT/wave=2/two.txt")).isRegularFile();
        try (OpenStudy open = open()) {
            assertThat(open.transcripts())
                    .filteredOn(one -> one.name().endsWith("two.txt"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.attributes()).containsEntry("department", "HMT"));
        }
    }

    @Test
    void newSpeakersAreAddedAndWhatTheUserWroteIsKept() throws Exception {
        Path list = study.resolve("participants.csv");
        assertThat(Files.readString(list)).contains("Zoë Quill,,,,\n", "Ana Ibarra,,,,\n");
        String mine = "Department,\"speaker\"\r\n\"HMT, North\",Zoë Quill\r\n";
        Files.writeString(list, mine);
        ok("ingest", "--study", study, scratch.resolve("in/one.txt"));
        assertThat(Files.readString(list)).isEqualTo(mine + ",Ana Ibarra\r\n");
    }

    @Test
    void aCorrectedTranscriptIsOnlyTakenWhereAskedAndPassagesAreFoundAgain() throws Exception {
        decide("ana", "silos", Verdict.REJECTED);
        decide("ana", "agency", Verdict.ACCEPTED);
        String corrected = TALK.replace("🌱 We keep", "🌱 Well, we kept").replace("Ana Ibarra: You", """
                Ana Ibarra: Hello.
                Zoë Quill: Hello.
                Ana Ibarra: You""");
        Path file = file("in/one.txt", corrected);
        Ended refused = run("ingest", "--study", study, file);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("other words", "--replace");
        assertThat(Files.readString(study.resolve("transcripts/one.txt"))).isEqualTo(TALK);
        assertThat(ok("ingest", "--replace", "--study", study, file).out())
                .contains("1 replaced", "1 moved, 0 ambiguous, 1 lost", "moved from one.txt, turn 2 to one.txt, turn 4")
                .contains("lost, was in one.txt, turn 1: \"🌱 We keep to our silos.\"");
        assertThat(ok("status", "--study", study).out()).contains("1 moved, 0 ambiguous, 1 lost");
    }

    @Test
    void theReportCountsWhatPeopleDecidedUnlessAnotherLayerIsAskedFor() {
        decide("ana", "agency", Verdict.REJECTED);
        assertThat(ok("report", "--study", study, "--quotes", "0").out().replaceAll("\\s+", " "))
                .contains("Codings 2 by rules, 0 by people")
                .contains("of 3 machine tags people reviewed 1: 0 accepted, 1 rejected, 0 disputed");
        assertThat(ok("report", "--study", study, "--layer", "machine").out()).contains("3 by rules");
        Ended unknown = run("report", "--study", study, "--layer", "bea");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("nobody of that name", "reviewed, machine, ana");
    }

    @Test
    void taggingShowsWhatChangedSinceTheLastTimeAndByWhichRules() throws Exception {
        assertThat(ok("tag", "--study", study).out())
                .contains("3 tags in 1 transcript", "first tagging kept")
                .containsPattern("silos +2\\n");
        assertThat(ok("tag", "--study", study).out()).containsPattern("silos +2  unchanged\\n");
        Path codebook = study.resolve("codebook.yaml");
        Files.writeString(codebook, Files.readString(codebook).replace("  silo\n      silos\n", "  nobody minds\n"));
        assertThat(ok("tag", "--study", study).out())
                .containsPattern("silos +1  \\+1 by silos/1  -2 by silos/1 *")
                .containsPattern("agency +1  unchanged\\n");
    }

    private String report() {
        return ok("report", "--study", study).out();
    }

    @Test
    void theReportIsTheSameWithTheIndexWithoutItAndWithADamagedOne() throws Exception {
        String first = report();
        Path index = study.resolve(".understory/index.db");
        assertThat(index).isRegularFile();
        assertThat(report()).isEqualTo(first);
        Files.write(index, "no database, no 🌱".repeat(500).getBytes(UTF_8));
        assertThat(report()).isEqualTo(first);
        try (java.util.stream.Stream<Path> derived = Files.walk(study.resolve(".understory"))) {
            for (Path path : derived.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        assertThat(report()).isEqualTo(first);
        assertThat(index).isRegularFile();
    }

    @Test
    void aChangedFileOrCodebookIsNeverAnsweredFromTheIndex() throws Exception {
        report();
        Files.writeString(study.resolve("transcripts/one.txt"), TALK.replace("agency", "patience"));
        assertThat(report()).contains("2 by rules");
        Files.writeString(study.resolve("codebook.yaml"), CODEBOOK.replace("agency\n", "patience\n"));
        assertThat(report()).contains("3 by rules");
    }

    @Test
    void withdrawingSaysWhatItWouldDoAndDoesItOnlyWhenTold() throws Exception {
        decide("ana", "silos", Verdict.REJECTED);
        assertThat(ok("withdraw", "zoë quill", "--study", study).out())
                .contains("would remove: one.txt: 2 turns", "1 of 1 entries", "nothing was changed", "--yes");
        assertThat(Files.readString(study.resolve("transcripts/one.txt"))).isEqualTo(TALK);
    }

    @Test
    void whoWithdrawsIsGoneFromTranscriptsListLogsAndIndexAndTheRestStays() throws Exception {
        decide("ana", "silos", Verdict.REJECTED);
        decide("ana", "agency", Verdict.ACCEPTED);
        ok("report", "--study", study, "--layer", "machine", "-o", study.resolve("reports/first"));
        Files.writeString(study.resolve("notes.md"), "Ana Ibarra on Zoë Quill, and more\n");
        String out = ok("withdraw", "Zoë Quill", "--study", study, "--yes").out();
        assertThat(out).contains("reports/first/report.html", "notes.md", "git's history");
        assertThat(study.resolve("transcripts/one.txt")).doesNotExist();
        assertThat(study.resolve(".understory")).doesNotExist();
        for (String file : List.of("transcripts/one.txt.redacted.jsonl", "participants.csv", "codings/ana.jsonl")) {
            assertThat(Files.readString(study.resolve(file)))
                    .as(file)
                    .doesNotContain("Zoë", "We keep to our silos", "ever thus");
            assertThat(out).doesNotContain(file);
        }
        assertThat(ok("status", "--study", study).out())
                .contains("1 listed", "1 where they were, 0 moved, 0 ambiguous, 0 lost");
        assertThat(ok("report", "--study", study, "--layer", "ana").out()).contains("1 by rules");
    }

    @Test
    void nobodyIsWithdrawnByAGuess() {
        Ended ended = run("withdraw", "Zoe Quil", "--study", study, "--yes");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("did you mean \"Zoë Quill\"?");
    }

    @Test
    void aLineCutShortIsToldOfAndANewerVersionRefused() throws Exception {
        decide("ana", "silos", Verdict.REJECTED);
        Path log = study.resolve("codings/ana.jsonl");
        Files.writeString(log, "{\"v\":1,\"id\"", StandardOpenOption.APPEND);
        assertThat(ok("status", "--study", study).out()).contains("set aside", "ana.jsonl, line 2");
        Files.writeString(log, "\n{\"v\":9}\n", StandardOpenOption.APPEND);
        Ended refused = run("report", "--study", study);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("newer version of understory");
    }

    @Test
    void aSettingThatIsMisspelledIsNamed() throws Exception {
        Files.writeString(study.resolve("study.yaml"), "name: x\nfacilitator: [Zoë Quill]\nminimum-group: few\n");
        assertThat(run("status", "--study", study).err())
                .contains("study.yaml, line 2", "did you mean facilitators?", "minimum-group: \"few\"");
    }

    @Test
    void outsideOfAStudyItIsSaidHowToGetIn() {
        assertThat(run("status", "--study", scratch).err()).contains("is no study", "understory init");
    }
}
