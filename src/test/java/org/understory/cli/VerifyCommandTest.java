package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.cli.StudyScene.ok;
import static org.understory.cli.StudyScene.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written stands, and what was changed since does not. */
class VerifyCommandTest {

    private static final Path MISSION = Path.of("samples/mission-study");
    private static final String SAID = "never had a meeting";

    @TempDir
    static Path shared;

    @TempDir
    Path scratch;

    @BeforeAll
    static void report() {
        ok("run", MISSION, "--by", "department", "--without", "negated", "--quotes", 3, "-o", shared.resolve("report"));
    }

    private static Path written(String name) {
        return shared.resolve("report").resolve(name);
    }

    /** A file of the report with one place changed. */
    private Path with(String name, String was, String is) throws IOException {
        String text = Files.readString(written(name), UTF_8);
        assertThat(text).contains(was);
        int at = text.indexOf(was);
        return Files.writeString(
                scratch.resolve(name), text.substring(0, at) + is + text.substring(at + was.length()), UTF_8);
    }

    private static String refused(Object... arguments) {
        StudyScene.Ended ended = run(arguments);
        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(ExitCode.REFUSED);
        return ended.out() + ended.err();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report.html",
                "report.md",
                "report.json",
                "quotes.csv",
                "tidy.csv",
                "theme-frequency.csv",
                "themes-by-department.csv",
                "cooccurrence.csv",
                "saturation-by-workshop.csv"
            })
    void whatWasWrittenStands(String name) {
        assertThat(ok("verify", written(name)).out()).endsWith("all stand\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.md", "report.json"})
    void aChangedWordIsShown(String name) throws IOException {
        assertThat(refused("verify", with(name, SAID, "always had a meeting")))
                .contains("e5c0a262", "words are not those that were said", "[-never-] {+always+}");
    }

    @Test
    void anotherSpeakerOrDepartmentIsNamed() throws IOException {
        assertThat(refused("verify", with("report.md", "Linus Haverstock · DfE", "Linus Haverstock · HMT")))
                .contains("is attributed otherwise", "is     Linus Haverstock · DfE · W7-meet.md · turn");
        assertThat(refused("verify", with("report.json", "\"Linus Haverstock\"", "\"Roksana Jahangir\"")))
                .contains("is attributed otherwise");
    }

    @Test
    void anInventedIdIsRefusedAndTheWordsAreFound() throws IOException {
        assertThat(refused("verify", with("report.md", "e5c0a262", "e5c0a263")))
                .contains("there is no such quotation", "like   e5c0a262 (W7-meet.md, turn 28)");
    }

    @Test
    void figuresAndBasesAreToldApart() throws IOException {
        assertThat(refused("verify", with("report.md", "| Silos | 19 |", "| Silos | 18 |")))
                .contains("Silos, participants: the figure differs", "shows  18", "is     19");
        assertThat(refused("verify", with("report.html", "n = 172", "n = 173"))).contains("the base differs");
        Files.copy(written("report.json"), scratch.resolve("report.json"));
        assertThat(refused("verify", with("theme-frequency.csv", "silos,Silos,19", "silos,Silos,91")))
                .contains("Silos, participants: the figure differs");
        assertThat(refused("verify", with("report.md", "| Silos |", "| Sylos |")))
                .contains("is not in the report");
    }

    @Test
    void anEllipsisIsAllowedAndMayNotJoinTwoQuotations() throws IOException {
        Path text = scratch.resolve("paper.txt");
        Files.writeString(text, """
                “The contract's sat in one team […], and them two have never had [their] meeting, not the one” (Linus
                Haverstock, e5c0a262). Elsewhere we read: “[T]he contract’s sat in one team and the kiddie's care plan's in a
                different team, and them two have never had a meeting, not the one.” (e5c0a262)
                """, UTF_8);
        StudyScene.Ended ended = ok("verify", text, MISSION);
        assertThat(ended.out()).contains("2 quotations checked: all stand");
        assertThat(ended.err()).contains("[their] stands for “a”", "stands for “and the kiddie's care plan's");
        Files.writeString(
                text,
                "“The contract's sat in one team […] not one of the three's able to show it to the others.” (e5c0a262)",
                UTF_8);
        assertThat(refused("verify", text, MISSION)).contains("not those that were said");
        Files.writeString(text, "“them two have never had a meeting” (Roksana Jahangir, e5c0a262)", UTF_8);
        assertThat(refused("verify", text, MISSION))
                .contains("not those that were said", "is attributed otherwise", "shows  Roksana Jahangir");
    }

    /** A text with one quotation of the sentence with the id e5c0a262. */
    private Path quoted(String words) throws IOException {
        return Files.writeString(scratch.resolve("quoted.txt"), "“" + words + "” (e5c0a262)\n", UTF_8);
    }

    @Test
    void bracketsAddWordsOrReplaceAFew() throws IOException {
        String start = "The contract's sat in one team and the kiddie's care plan's in a different team, and ";
        String end = " had a meeting, not the one.";
        assertThat(ok("verify", quoted(start + "them two [teams] have never" + end), MISSION)
                        .err())
                .contains("[teams] is put in");
        assertThat(ok("verify", quoted(start + "[they] have never" + end), MISSION)
                        .err())
                .contains("[they] stands for “them two”");
        assertThat(refused("verify", quoted("[There] have never" + end), MISSION))
                .contains("[There] would replace 18 words, “The contract's sat", "brackets replace 5 at most");
        assertThat(refused("verify", quoted("[The] [two] [of] [them] have never" + end), MISSION))
                .contains("not those that were said");
    }

    @Test
    void aSwallowedNegationIsNamed() throws IOException {
        String start = "The contract's sat in one team and the kiddie's care plan's in a different team, and them two ";
        assertThat(ok("verify", quoted(start + "have […] had a meeting, not the one."), MISSION)
                        .err())
                .contains("[…] stands for “never”: leaves out “never”");
        assertThat(ok("verify", quoted(start + "[always] had a meeting, […] the one."), MISSION)
                        .err())
                .contains(
                        "[always] stands for “have never”: leaves out “never”",
                        "[…] stands for “not”: leaves out “not”");
    }

    @Test
    void aQuotationMayGoOnWithinItsTurnOnly() throws IOException {
        Path talk = scratch.resolve("talk.txt");
        Files.writeString(
                talk,
                "Zoë: We all work in silos 🙃. Nobody minds it. I do not.\n\nJosé: I do.\n\nZoë: You do.\n\nJosé: They do.\n",
                UTF_8);
        String id = ok("quotes", "silos", talk, "--all").out().replaceAll("(?s).*([0-9a-f]{8}).*", "$1");
        Path text = scratch.resolve("quoted.txt");
        Files.writeString(text, "“We all work in silos 🙃. […] I do not.” (" + id + ")\n", UTF_8);
        assertThat(ok("verify", text, talk).err())
                .contains("goes beyond its sentence", "[…] stands for “Nobody minds it.”: leaves out “nobody”");
        for (String wrong : new String[] {
            "We all work in silos 🙃. […] I do.",
            "I do not. […] We all work in silos 🙃.",
            "[…] Nobody minds it. I do not.",
            "We all work in [it] minds it."
        }) {
            Files.writeString(text, "“" + wrong + "” (" + id + ")\n", UTF_8);
            assertThat(refused("verify", text, talk)).as(wrong).contains("not those that were said");
        }
    }

    @Test
    void aQuotationBelowAnotherThemeGroupOrPersonIsNamed() throws IOException {
        String quotation = "\n> “The contract's […] the one.”\n\n> — Linus Haverstock · DfE · W7-meet.md · turn 28 · "
                + "after 30:00 · rule silos/143 · e5c0a262\n";
        Path text = scratch.resolve("paper.md");
        for (String own : new String[] {"Silos", "What we heard", "DfE", "Linus Haverstock"}) {
            ok("verify", Files.writeString(text, "## " + own + "\n" + quotation, UTF_8), MISSION);
        }
        Files.writeString(text, "## Trust\n" + quotation, UTF_8);
        assertThat(refused("verify", text, MISSION))
                .contains("stands where it does not belong", "shows  under Trust", "is     Silos");
        Files.writeString(text, "## Defra\n" + quotation, UTF_8);
        assertThat(refused("verify", text, MISSION)).contains("shows  under Defra", "is     DfE");
        Files.writeString(text, "## Roksana Jahangir\n" + quotation, UTF_8);
        assertThat(refused("verify", text, MISSION)).contains("is     Linus Haverstock");
        Files.writeString(text, "## Silos\n" + quotation.replace("30:00", "35:00"), UTF_8);
        assertThat(refused("verify", text, MISSION)).contains("is attributed otherwise");
        Files.writeString(text, "“The contract's […] the one.” (somebody of DHSC, at 30:00, e5c0a262)\n", UTF_8);
        assertThat(refused("verify", text, MISSION)).contains("is attributed otherwise", "is     Linus Haverstock");
        Files.writeString(text, "“The contract's […] the one.” (somebody of DfE, at 31:00, e5c0a262)\n", UTF_8);
        assertThat(refused("verify", text, MISSION)).contains("is attributed otherwise");
    }

    @Test
    void whatAReportLeavesOutIsCountedUnlessItIsAnExtract() throws IOException {
        String silos = Files.readString(written("report.md"), UTF_8)
                .lines()
                .filter(line -> line.startsWith("| Silos |"))
                .findFirst()
                .orElseThrow();
        Path page = with("report.md", silos + "\n", "");
        assertThat(refused("verify", page))
                .contains(
                        "leaves out what the report has",
                        "shows  16 of 17 rows",
                        "1 row more: what stays the same / Silos");
        assertThat(ok("verify", page, "--partial").err()).contains("1 row more: what stays the same / Silos");
        String text = Files.readString(page, UTF_8);
        Files.writeString(page, text.substring(text.indexOf("\n## ")), UTF_8);
        assertThat(ok("verify", page).err()).contains("1 row more: what stays the same / Silos");
    }

    @Test
    void jsonSaysWhatStandsAndWhatChanged() throws IOException {
        assertThat(ok("verify", written("report.md"), "--json").out())
                .contains("\"stands\" : true", "\"e5c0a262\"", "\"changes\" : [ ]");
        StudyScene.Ended ended = run("verify", with("report.md", "| Silos | 19 |", "| Silos | 18 |"), "--json");
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(ended.out().replaceAll("\\s+", " "))
                .startsWith("{ \"file\"")
                .contains("\"kind\" : \"figure\", \"where\" : \"Themes, what stays the same / Silos, participants\"")
                .contains("\"expected\" : \"19\", \"found\" : \"18\"");
    }

    @Test
    void whatTheTerminalPrintedCanBePastedAnywhere() throws IOException {
        Path text = scratch.resolve("pasted.md");
        Files.writeString(text, ok("quotes", "silos", MISSION, "--all").out().replace('’', '\''), UTF_8);
        assertThat(ok("verify", text, MISSION).out()).contains("all stand");
    }

    @Test
    void aSentenceTakenOutOfTheTranscriptIsMissed() throws IOException {
        Path talk = Files.createDirectories(scratch.resolve("talk")).resolve("talk.txt");
        Files.writeString(
                talk,
                "Zoë: We all work in silos here 🙃. Nobody minds it.\n\nJosé: They work in silos over there.\n",
                UTF_8);
        ok("run", talk, "-o", scratch.resolve("report"));
        Path page = scratch.resolve("report").resolve("report.html");
        ok("verify", page, talk);
        Files.writeString(talk, "Zoë: Nobody minds it.\n\nJosé: They work in silos over there.\n", UTF_8);
        assertThat(refused("verify", page, talk)).contains("there is no such quotation", "the figure differs");
    }

    @Test
    void anotherCodebookIsSaidFirst() throws IOException {
        Path book = scratch.resolve("book.yaml");
        Files.writeString(book, Files.readString(Path.of("seeds/mission-led.yaml"), UTF_8) + "\n# changed\n", UTF_8);
        assertThat(refused("verify", written("report.md"), "--codebook", book))
                .startsWith(written("report.md") + ": the codebook is another one: was ");
    }

    @Test
    void aRecipeThatReachesOutsideOrWritesIsNotFollowed() throws IOException {
        assertThat(refused("verify", with("report.md", "samples/mission-study\"]", "/etc\"]")))
                .contains("was made of /etc, which is not here");
        assertThat(refused("verify", with("report.md", "\"by=department\"", "\"output=stolen\"")))
                .contains("is no option that bears on a report");
        assertThat(refused("verify", with("report.md", "\"by=department\"", "\"codebook=../x\"")))
                .contains("leads out of the current folder");
        assertThat(refused("verify", with("report.md", "\"command\":\"run\"", "\"command\":\"withdraw\"")))
                .contains("is no command that makes reports");
    }

    @Test
    void whatCannotBeCheckedIsSaid() throws IOException {
        assertThat(refused("verify", scratch.resolve("none.md"))).contains("does not exist");
        assertThat(refused("verify", Files.writeString(scratch.resolve("a.txt"), "Nothing."), MISSION))
                .contains("holds no quotation with an id");
        Path alone = Files.copy(written("tidy.csv"), scratch.resolve("tidy.csv"));
        assertThat(refused("verify", alone, MISSION)).contains("does not say how it was made");
        assertThat(refused("verify", Files.writeString(scratch.resolve("a.json"), "{"), MISSION))
                .contains("cannot be read");
    }

    @Test
    void aReportOfAStudyIsCheckedAgainstIt() throws IOException {
        Path study = scratch.resolve("study");
        ok("init", study);
        ok("ingest", "--study", study, Path.of("samples/first-look"));
        ok("report", "--study", study, "-o", study.resolve("reports/first"));
        Path page = study.resolve("reports/first/report.html");
        assertThat(ok("verify", page).out()).contains("all stand");
        StudyScene.code(study, 7);
        assertThat(refused("verify", page)).contains("the figure differs");
    }
}
