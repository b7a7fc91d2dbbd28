package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.cli.StudyScene.ok;
import static org.understory.cli.StudyScene.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quotations of a theme, of files and of a study. */
class QuotesCommandTest {

    private static final Path SMALL = Path.of("samples/first-look");
    private static final Pattern ID = Pattern.compile("(?m)(?:·|^ +·?) ([0-9a-f]{8})$");

    @TempDir
    Path scratch;

    private static List<String> ids(String printed) {
        return ID.matcher(printed).results().map(match -> match.group(1)).toList();
    }

    /** A room with names that need care, a facilitator, and one sentence more than are printed by default. */
    private Path room() throws IOException {
        Path room = Files.createDirectories(scratch.resolve("room"));
        Files.writeString(room.resolve("talk.txt"), """
                Siobhán Ní Bhriain: Everybody works in silos here. It is daft 🙃. We all said so.

                Host: You say that you work in silos too?

                José Łukaszewicz: We work in silos as well. Nobody minds. They work in silos over there.

                Zoë: They sit in silos. I work in silos. You work in silos. And she works in silos, too.
                """, UTF_8);
        return room;
    }

    @Test
    void thoseOfAReportArePrintedUnlessAllAreAskedFor() throws IOException {
        Path report = scratch.resolve("report");
        ok("run", SMALL, "--by", "department", "-o", report);
        String expected = Files.readString(report.resolve("quotes.csv"), UTF_8);
        List<String> ids =
                ids(ok("quotes", "agency", SMALL, "--by", "department").out());
        assertThat(ids).isNotEmpty();
        List<String> ofReport = expected.lines()
                .filter(line -> line.contains(",Agency,"))
                .map(line -> line.substring(0, 8))
                .toList();
        assertThat(ids).isEqualTo(ofReport);
    }

    @Test
    void allComeInTheOrderOfReadingAndFacilitatorsAreNotQuoted() throws IOException {
        String all = ok("quotes", "silos", room(), "--facilitator", "Host", "--all", "--include-facilitators")
                .out();
        assertThat(ids(all)).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(all).doesNotContain("Host").containsSubsequence("Siobhán Ní Bhriain", "José Łukaszewicz", "Zoë");
        assertThat(ids(ok("quotes", "silos", room(), "--facilitator", "Host").out()))
                .hasSize(5);
        assertThat(ids(ok("quotes", "silos", room(), "--facilitator", "Host", "-n", "2")
                        .out()))
                .hasSize(2);
    }

    @Test
    void whatWasSaidAroundThemIsPrintedOnRequest() throws IOException {
        assertThat(ok("quotes", "Silos", room()).out()).doesNotContain("🙃");
        assertThat(ok("quotes", "Silos", room(), "--context").out()).contains("… It is daft 🙃. We all said so. …");
        assertThat(ok("quotes", "Silos", room(), "--json").out())
                .startsWith("{")
                .contains("\"format\": \"understory-report\"")
                .contains("\"after\": \"It is daft 🙃. We all said so.\"");
    }

    @Test
    void aThemeThatIsNotThereIsGuessed() throws IOException {
        StudyScene.Ended ended = run("quotes", "silo", room());
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(ended.err()).contains("silo: is no theme of", "did you mean silos?");
        assertThat(run("quotes", "zzzzzzzz", room()).err()).contains("understory codebook show");
    }

    @Test
    void withoutAPathTheyAreOfTheStudy() throws IOException {
        Path study = scratch.resolve("study");
        ok("init", study);
        ok("ingest", "--study", study, room());
        String ofStudy = ok("quotes", "silos", "--all", "--study", study).out();
        assertThat(ids(ofStudy))
                .isEqualTo(ids(ok("quotes", "silos", "--all", room()).out()));
        assertThat(run("quotes", "silos").err()).contains("not in a study");
    }
}
