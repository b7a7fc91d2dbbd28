package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code understory run}, from the sample to the report, as somebody runs it who has just cloned the project. */
class RunIT {

    private static final String[] FILES = {
        "both-directions.csv",
        "both-sides.csv",
        "compare-department-findings.csv",
        "compare-department-others.csv",
        "compare-department.csv",
        "cooccurrence.csv",
        "coverage-words.csv",
        "coverage.csv",
        "headline-findings.csv",
        "quotes.csv",
        "rules.csv",
        "saturation-by-participant.csv",
        "saturation-by-transcript.csv",
        "sequence-findings.csv",
        "sequence.csv",
        "sources.csv",
        "when-in-session.csv",
        "who-did-not-mention-by-department.csv",
        "report.html",
        "report.json",
        "report.md",
        "report.xlsx",
        "theme-frequency.csv",
        "theme-flags.csv",
        "themes-by-department.csv",
        "tidy.csv",
        "what-was-read.csv",
        "withheld.csv"
    };

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void start() throws Exception {
        program = Program.in(scratch);
    }

    private Program.Ended runSample(Object output) {
        return program.run("run", Program.FIRST_LOOK, "--codebook", "mission-led", "--by", "department", "-o", output);
    }

    @Test
    void theSampleGivesATableAndAReport() throws Exception {
        Program.Ended ended = runSample("report").with(0);
        assertThat(ended.out()).contains("Theme frequencies", "Boundaries", "Themes by department", "Base: n = 16");
        assertThat(ended.err()).isEqualTo("wrote 28 files to report; open report/report.html\n");
        assertThat(Program.listing(program.work().resolve("report"))).containsOnlyKeys(FILES);
        for (String file : FILES) {
            assertThat(program.work().resolve("report").resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void theFacilitatorIsLeftOutAndTheReportSaysSo() throws Exception {
        runSample("report").with(0);
        Path report = program.work().resolve("report");
        assertThat(Files.readString(report.resolve("report.md")))
                .contains("left out of every count and base: Tamsin Ockenden");
        assertThat(Files.readString(report.resolve("quotes.csv"))).doesNotContain("Tamsin");
        Program.Ended counted =
                program.run("run", Program.FIRST_LOOK, "--include-facilitators").with(0);
        assertThat(counted.out()).contains("Base: n = 17");
    }

    @Test
    void theFiguresOfTheFilesAgree() throws Exception {
        runSample("report").with(0);
        Path report = program.work().resolve("report");
        JsonNode json =
                new ObjectMapper().readTree(report.resolve("report.json").toFile());
        assertThat(json.path("format").asText()).isEqualTo("understory-report");
        String boundaries = Files.readAllLines(report.resolve("theme-frequency.csv")).stream()
                .filter(line -> line.contains(",boundaries,"))
                .findFirst()
                .orElseThrow();
        String[] cells = boundaries.split(",");
        assertThat(Double.parseDouble(cells[4]))
                .isEqualTo(Integer.parseInt(cells[3]) / 16.0, org.assertj.core.api.Assertions.within(0.00005));
        assertThat(Files.readString(report.resolve("report.md"))).contains("| Boundaries | " + cells[3] + " |");
    }

    @Test
    void nothingIsWrittenOutsideTheOutputFolder() {
        SortedMap<String, String> before = program.everything();
        SortedMap<String, String> sample = Program.listing(Program.FIRST_LOOK);
        runSample("made/here").with(0);
        SortedMap<String, String> after = new TreeMap<>(program.everything());
        after.keySet().removeIf(name -> name.startsWith("work/made"));
        assertThat(after).isEqualTo(before);
        assertThat(Program.listing(Program.FIRST_LOOK)).isEqualTo(sample);
    }

    @Test
    void withoutAnOutputFolderNothingIsWrittenAtAll() throws Exception {
        program.file("in/typed.docx", Docx.saying("Ana: We keep to our own patch.", "Ben: We do.", "Ana: Quite."));
        SortedMap<String, String> before = program.everything();
        program.run("run", Program.FIRST_LOOK, "in").with(0);
        program.run("ingest", Program.FIRST_LOOK, "in").with(0);
        assertThat(program.everything()).isEqualTo(before);
    }

    @Test
    void anExistingReportIsReplacedAndOtherFilesAreLeftAlone() throws Exception {
        program.file("report/report.html", "old");
        program.file("report/theme-frequency.csv", "old");
        program.file("report/my-notes.txt", "mine");
        runSample("report").with(0);
        SortedMap<String, String> files = Program.listing(program.work().resolve("report"));
        assertThat(files).hasSize(FILES.length + 1).containsEntry("my-notes.txt", "mine");
        assertThat(files.get("report.html")).startsWith("<!DOCTYPE html>");
        assertThat(files.get("theme-frequency.csv")).doesNotContain("old");
    }

    @Test
    void anOutputFolderThatIsAFileIsFoundBeforeTheWork() throws Exception {
        program.file("report", "a file");
        program.file("bad.yaml", "themes: 7");
        foundBeforeTheWork("report", "is a file, not a folder");
        assertThat(program.work().resolve("report")).hasContent("a file");
    }

    @Test
    void anOutputFolderBelowAFileIsFoundBeforeTheWork() throws Exception {
        program.file("file", "a file");
        foundBeforeTheWork("file/report", "cannot be written");
    }

    @Test
    void anOutputFolderThatNobodyMayWriteToIsFoundBeforeTheWork() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Path locked = Files.createDirectory(program.work().resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        foundBeforeTheWork("locked", "permission denied");
        foundBeforeTheWork("locked/report", "permission denied");
    }

    /** Before the work means: before the codebook, which is bad, and before the transcript, which does not exist. */
    private void foundBeforeTheWork(String output, String what) {
        Program.Ended ended = program.run("run", "nowhere.vtt", "-c", "bad.yaml", "-o", output)
                .with(1);
        assertThat(ended.complains(output, what).err()).doesNotContain("nowhere.vtt", "bad.yaml");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void aReportThatCannotReplaceAFolderSaysSo() throws Exception {
        Files.createDirectories(program.work().resolve("report/report.html"));
        runSample("report").with(1).complains("report/report.html", "is a folder where a file should go");
    }

    @Test
    void attributesComeFromFoldersFromTheOptionAndFromTheList() throws Exception {
        program.file("in/department=Defra/a.txt", talk("Ana", "Ben"));
        program.file("in/department=HMT/b.txt", talk("Cleo", "Dan"));
        assertThat(program.run("run", "in", "--by", "department", "--min-group", "1")
                        .with(0)
                        .out())
                .contains("Defra", "HMT", "n = 2 · 18 words");
        program.file("plain/a.txt", talk("Ana", "Ben"));
        assertThat(program.run("run", "plain", "--by", "department", "--set", "department=DfE", "--min-group", "1")
                        .with(0)
                        .out())
                .contains("DfE");
        program.file("people.csv", "speaker,department,part\nAna,DWP,\nBen,,facilitator\n");
        assertThat(program.run("run", "plain", "--by", "department", "--participants", "people.csv", "--min-group", "1")
                        .with(0)
                        .out())
                .contains("DWP", "left out of every count and base: Ben");
        program.run("run", "plain", "--by", "departmnt", "--set", "department=DfE")
                .with(1)
                .complains("--by departmnt", "department");
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreDefused() throws Exception {
        program.file(
                "in/notes.csv",
                "author,note\n=HYPERLINK(\"http://x\"),we keep to our own patch\n@cmd,silos everywhere\n");
        program.file("patch.yaml", "themes:\n  - id: patch\n    rules:\n      - (patch|silo)\n");
        program.run("run", "in", "-c", "patch.yaml", "-o", "report").with(0);
        String quotes = Files.readString(program.work().resolve("report/quotes.csv"));
        assertThat(quotes).contains("=HYPERLINK", "@cmd").doesNotContain(",=", ",@", ",\"=", "\n=");
    }

    @Test
    void markUpInATranscriptIsTextInTheReport() throws Exception {
        program.file(
                "in/a.txt",
                "Ana <script>alert(1)</script>: We <b>keep to our patch</b> & live.\n\nBen: Yes.\n\n"
                        + "Ana <script>alert(1)</script>: Our patch again.\n\nBen: Yes.\n");
        program.file("patch.yaml", "themes:\n  - id: patch\n    rules:\n      - patch\n");
        program.run("run", "in", "-c", "patch.yaml", "-o", "report").with(0);
        assertThat(Files.readString(program.work().resolve("report/report.html")))
                .doesNotContain("<script>alert", "<b>keep")
                .contains("&lt;b&gt;");
    }

    @Test
    void colourIsForTerminalsOnly() {
        assertThat(program.run("run", Program.FIRST_LOOK).with(0).out()).doesNotContain("\u001b");
        Program terminal = program.with("UNDERSTORY_TTY", "1");
        assertThat(terminal.run("run", Program.FIRST_LOOK).with(0).out()).contains("\u001b[");
        for (Map.Entry<String, String> off :
                Map.of("NO_COLOR", "1", "TERM", "dumb").entrySet()) {
            Program.Ended plain = terminal.with(off.getKey(), off.getValue()).run("run", Program.FIRST_LOOK);
            assertThat(plain.with(0).out()).doesNotContain("\u001b");
        }
        assertThat(terminal.run("run", Program.FIRST_LOOK, "--no-color").with(0).out())
                .doesNotContain("\u001b");
    }

    private static String talk(String one, String other) {
        return one + ": We keep to our own patch here.\n\n" + other + ": I have learned to say no.\n\n" + one
                + ": Good.\n\n" + other + ": Yes, I think so.\n";
    }
}
