package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people really have in their folders. Each bad file is named with what is wrong and what to do, ends in exit code
 * 1, and keeps no other file from being read.
 */
class BadInputIT {

    private static final String TALK = "Ana: We keep to our own patch.\n\nBen: I said no.\n\nAna: Good.\n\nBen: Yes.\n";

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void start() throws Exception {
        program = Program.in(scratch);
        program.file("in/good.txt", TALK);
    }

    /** Reads the folder and demands the complaint and that the good file was read all the same. */
    private Program.Ended refused(String... words) {
        Program.Ended read = program.run("ingest", "in").with(1).complains(words);
        assertThat(read.out()).contains("good.txt", "4 turns");
        Program.Ended run = program.run("run", "in", "-o", "report").with(1).complains(words);
        assertThat(run.out()).contains("Theme frequencies", "good.txt");
        assertThat(program.work().resolve("report/report.html")).isNotEmptyFile();
        return read;
    }

    @Test
    void anEmptyFile() throws Exception {
        program.file("in/empty.vtt", "");
        program.file("in/blank.txt", " \n\n\t\n");
        refused("empty.vtt", "is empty").complains("blank.txt", "white space");
    }

    @Test
    void aBinaryFile() throws Exception {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        program.file("in/noise.txt", noise);
        program.file("in/noise.docx", noise);
        refused("noise.txt", "binary").complains("noise.docx", "is not what its name ends in");
    }

    @Test
    void aFormatThatIsNotReadYet() throws Exception {
        program.file("in/a.pdf", "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n");
        program.file("in/b.json", "{\"results\":{\"weather\":{}}}");
        program.file("in/c.mp3", "ID3\u0003\u0000\u0000\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1));
        refused("a.pdf", "PDF")
                .complains("b.json", "JSON of no kind that is read")
                .complains("c.mp3", "a recording");
    }

    @Test
    void aWrongExtensionIsReadByItsContentAndSaidSo() throws Exception {
        program.file("in/talk.docx", TALK);
        program.file("in/captions.csv", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Cleo>Hello there.</v>\n");
        Program.Ended ended = program.run("ingest", "in").with(0);
        assertThat(ended.out())
                .contains("its name ends in .docx but its content is")
                .contains("its name ends in .csv but its content is")
                .contains("Cleo");
    }

    @Test
    void aDocumentCutShort() throws Exception {
        byte[] whole = Docx.saying("Ana: We keep to our own patch.", "Ben: Do we?", "Ana: Yes.");
        program.file("in/cut.docx", Arrays.copyOf(whole, whole.length / 2));
        program.file("in/stump.docx", Arrays.copyOf(whole, 20));
        refused("cut.docx", "damaged or cut short").complains("stump.docx", "cut short");
    }

    @Test
    void aDocumentThatReachesForOtherFiles() throws Exception {
        Path secret = program.file("secret.txt", "the crown jewels");
        program.file(
                "in/xxe.docx", Docx.fetching(secret.toUri().toString(), "Ana: SECRET", "Ben: Yes.", "Ana: SECRET"));
        Program.Ended ended = refused("xxe.docx", "document type");
        assertThat(ended.out() + ended.err()).doesNotContain("crown jewels");
    }

    @Test
    void aDocumentThatBlowsUp() throws Exception {
        program.file("in/bomb.docx", Docx.bomb(100));
        refused("bomb.docx", "zip bomb");
    }

    @Test
    void aWorkbookThatIsDamagedOrHostile() throws Exception {
        Path golden = Program.PROJECT.resolve("src/test/resources/ingest/xlsx/survey.input.xlsx");
        byte[] whole = Files.readAllBytes(golden);
        program.file("in/cut.xlsx", Arrays.copyOf(whole, whole.length * 2 / 3));
        Path secret = program.file("secret.txt", "the crown jewels");
        program.file("in/xxe.xlsx", Xlsx.fetching(whole, secret.toUri().toString()));
        program.file("in/bomb.xlsx", Xlsx.bomb(whole, 100));
        byte[] locked = ("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(600))
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, locked, 512, stream.length);
        program.file("in/locked.xlsx", locked);
        Program.Ended ended = refused("cut.xlsx", "damaged or cut short")
                .complains("xxe.xlsx", "document type", "Excel never writes")
                .complains("bomb.xlsx", "zip bomb")
                .complains("locked.xlsx", "password");
        assertThat(ended.out() + ended.err()).doesNotContain("crown jewels");
    }

    @Test
    void captionsWithHalfATimingLine() throws Exception {
        program.file(
                "in/half.vtt",
                "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Cleo>Before.</v>\n\n00:03.000 --\n<v Dan>During.</v>\n\n"
                        + "00:05.000 --> 00:06.000\n<v Cleo>After.</v>\n");
        assertThat(refused("half.vtt, line 6", "00:03.000 --").out()).contains("half.vtt", "Cleo", "3 turns");
    }

    @Test
    void aTableWithRaggedRows() throws Exception {
        program.file("in/notes.csv", "author,note\nCleo,\"Trust, at last\"\nDan\nEve,one,two,three\nFay,Fine\n");
        assertThat(refused("notes.csv, line 3", "1 cell", "header has 2")
                        .complains("notes.csv, line 4", "4 cells")
                        .out())
                .contains("notes.csv", "Cleo", "Fay", "2 turns");
    }

    @Test
    void windows1252IsReadAndSaidSo() throws Exception {
        program.file(
                "in/old.txt",
                "Zo\u00eb: We\u2019re in caf\u00e9s.\n\nBen: Yes.\n\nZo\u00eb: No.\n\nBen: Fine.\n"
                        .getBytes(Charset.forName("windows-1252")));
        Program.Ended ended = program.run("ingest", "in").with(0);
        assertThat(ended.out()).contains("Zo\u00eb", "windows-1252");
        assertThat(String.join(" ", ended.out().split("\\s+"))).contains("if it is wrong, save the file as UTF-8");
        assertThat(program.run("ingest", "--jsonl", "in/old.txt").with(0).out()).contains("We\u2019re in caf\u00e9s.");
    }

    @Test
    void utf16IsRead() throws Exception {
        program.file("in/le.txt", ("\ufeff" + TALK.replace("Ana", "Zo\u00eb")).getBytes(StandardCharsets.UTF_16LE));
        program.file("in/be.txt", ("\ufeff" + TALK.replace("Ana", "Si\u00e2n")).getBytes(StandardCharsets.UTF_16BE));
        assertThat(program.run("ingest", "in").with(0).out()).contains("UTF-16LE", "Zo\u00eb", "UTF-16BE", "Si\u00e2n");
    }

    @Test
    void aFileThatNobodyMayRead() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
        Path file = program.file("in/private.txt", TALK);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        refused("private.txt", "may not be read by you");
    }

    @Test
    void aFileTooLarge() throws Exception {
        program.file("in/large.txt", TALK.repeat(2000));
        Program.Ended ended =
                program.run("run", "in", "--max-size", "64K").with(1).complains("large.txt", "is larger than");
        assertThat(ended.out()).contains("good.txt");
        program.run("ingest", "in", "--max-size", "1M").with(0);
    }

    @Test
    void twoHundredMegabytesAreRefusedWithoutReadingThem() throws Exception {
        Path file = program.file("in/huge.txt", TALK);
        try (java.io.RandomAccessFile huge = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        Program.Ended ended = program.javaOptions("-Xmx64m").run("ingest", "in").with(1);
        assertThat(ended.complains("huge.txt", "is larger than 64 MB", "--max-size")
                        .out())
                .contains("good.txt");
    }

    @Test
    void severalBadFilesAreAllNamed() throws Exception {
        program.file("in/a.vtt", "");
        program.file("in/b.docx", new byte[] {'P', 'K', 3, 4, 0, 0});
        program.file("in/c.csv", "author,note\nCleo,Hello there\nDan\n");
        refused("a.vtt").complains("b.docx").complains("c.csv");
    }

    @Test
    void nothingThatCanBeReadIsSaidAtTheEnd() throws Exception {
        program.file("none/a.vtt", "");
        Program.Ended ended = program.run("run", "none", "-o", "report").with(1);
        ended.complains("a.vtt").complains("nothing to report");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void aPathThatDoesNotExistGetsTheNearestName() {
        program.run("ingest", "in/god.txt").with(1).complains("in/god.txt", "in/good.txt?");
    }

    @Test
    void aCodebookWithTenFaultsNamesThemAllAtOnce() throws Exception {
        program.file("ten.yaml", String.join("\n", TEN_FAULTS));
        for (Object[] command :
                new Object[][] {{"codebook", "check", "ten.yaml"}, {"run", "in", "-c", "ten.yaml", "-o", "report"}}) {
            Program.Ended ended = program.run(command).with(1);
            for (int line : new int[] {5, 7, 10, 11, 14, 15, 19, 20, 21, 22, 23}) {
                ended.complains("ten.yaml:" + line + ":");
            }
            assertThat(ended.err().lines().filter(line -> line.matches("  \\| +\\^")))
                    .hasSizeGreaterThanOrEqualTo(10);
            assertThat(ended.out()).isEmpty();
        }
        assertThat(program.work().resolve("report/report.html")).doesNotExist();
    }

    private static final String[] TEN_FAULTS = {
        "name: Ten faults",
        "themes:",
        "  - id: silos",
        "    rules:",
        "      - (own patch",
        "      - silo",
        "  - id: silos",
        "    name: Silos again",
        "    rules:",
        "      - /[/",
        "  - name: Nameless",
        "    rules:",
        "      - fine",
        "  - id: Bad Id!",
        "    rulez:",
        "      - x",
        "    rules:",
        "      - fine",
        "      - a and",
        "      - \"@nolist\"",
        "      - foo/verbb",
        "      - ~2 foo",
        "colour: blue",
        ""
    };

    @Test
    void aCodebookThatIsNotThere() {
        program.run("run", "in", "-c", "mision-led").with(1).complains("mision-led", "did you mean mission-led?");
    }

    @Test
    void everySeedCodebookThatIsOfferedIsThere() {
        Program.Ended ended = program.run("run", "in", "-c", "no such codebook").with(1);
        String offered = ended.err().substring(ended.err().indexOf("one of: ") + "one of: ".length());
        for (String seed : offered.strip().split(", ")) {
            program.run("codebook", "check", seed).with(0);
        }
    }

    @Test
    void aListOfParticipantsWithFaults() throws Exception {
        program.file("in/participants.csv", "speaker,department,part\nAna,HMT,facilitater\n,DfE,\nAna,HMT,\n");
        program.run("run", "in")
                .with(1)
                .complains("participants.csv, line 2", "facilitator")
                .complains("participants.csv, line 3", "no name")
                .complains("participants.csv, line 4", "already on line 2");
    }

    @Test
    void linesThatAreNoTurns() {
        String good =
                "{\"transcript\":\"t\",\"turn\":1,\"text\":\"We keep to our own patch.\",\"sentences\":[[0,26]]}\n";
        String lines = good + "not json\n{\"transcript\":\"t\"}\n"
                + "{\"transcript\":\"t\",\"turn\":2,\"text\":\"x\",\"sentences\":[[0,9]]}\n";
        Program.Ended ended = program.feed(lines.getBytes(StandardCharsets.UTF_8), "tag", "--jsonl")
                .with(1);
        ended.complains("standard input, line 2").complains("line 3").complains("line 4");
    }
}
