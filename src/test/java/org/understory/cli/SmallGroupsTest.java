package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three of the 170 participants of the mission study work in Cardiff: too few to be shown, whatever is written. */
class SmallGroupsTest {

    private static final String STUDY = "samples/mission-study";

    /** What one of the three says himself, to introduce himself, next to a sentence that may be quoted. */
    private static final String SAID = "Gareth Pugh-Morris, Cardiff.";

    @TempDir
    Path scratch;

    private static String out(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Main.run(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), args))
                .as(err.toString(UTF_8))
                .isZero();
        return out.toString(UTF_8);
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(scratch.resolve("report/report.json").toFile());
    }

    private static List<JsonNode> blocks(JsonNode report) {
        List<JsonNode> blocks = new ArrayList<>();
        report.get("blocks").forEach(blocks::add);
        return blocks;
    }

    /** A block as JSON, but for what people said. */
    private static String withoutTalk(JsonNode block) {
        block.path("quotes")
                .forEach(quote -> ((ObjectNode) quote).remove(List.of("text", "pieces", "before", "after", "context")));
        return block.toString();
    }

    private static boolean isAccount(JsonNode block) {
        return block.path("id").asText().equals("withheld")
                || block.path("title").asText().equals("What is withheld, and what is said of each");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --by location",
                "run --by department --by location",
                "run --by location --by department",
                "compare --by location",
                "compare --by department --by location"
            })
    void noFileSaysAnythingOfCardiffButThatItIsWithheld(String asked) throws IOException {
        List<String> args = new ArrayList<>(Arrays.asList(asked.split(" ")));
        args.add(1, STUDY);
        args.addAll(List.of("-o", scratch.resolve("report").toString()));
        out(args.toArray(String[]::new));
        try (Stream<Path> files = Files.list(scratch.resolve("report"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".csv"))
                            .filter(file -> !file.endsWith("withheld.csv")))
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(Files.readString(file, UTF_8)).doesNotContain("Cardiff"));
        }
        assertThat(blocks(report()))
                .filteredOn(block -> !isAccount(block))
                .allSatisfy(block -> assertThat(withoutTalk(block)).doesNotContain("Cardiff", "\"Manchester"));
        for (String page : List.of("report.md", "report.html")) {
            assertThat(Files.readString(scratch.resolve("report").resolve(page), UTF_8)
                            .replace(SAID, "")
                            .split("Cardiff", -1))
                    .as(page)
                    .hasSize(3);
        }
        assertThat(Files.readString(scratch.resolve("report/withheld.csv"), UTF_8))
                .contains("location,Cardiff,shown with other groups together only,fewer than 5 participants")
                .contains("location,Manchester,shown with other groups together only,smaller groups could be found");
    }

    /** 64 + 32 + 30 + 24 people and the pool of 20 are the 170 who are listed; the pool has more than Cardiff's three. */
    @Test
    void theGroupsShownAndThePoolAreEverybodyAndThePoolHasCoverForTheThree() {
        String said = out("compare", STUDY, "--by", "location").replaceAll("\\s+", " ");
        assertThat(said)
                .contains("n = 170 participants who spoke: Darlington 32, Leeds 30, London 64, York 24, smaller groups "
                        + "together (2 groups) 20");
    }

    /** A quotation of somebody in Cardiff stays, with the speaker's name, and without where they work. */
    @Test
    void quotationsOfPeopleInCardiffLoseTheLabelNotTheWords() throws IOException {
        out(
                "run",
                STUDY,
                "--by",
                "location",
                "--quotes",
                "40",
                "-o",
                scratch.resolve("report").toString());
        List<JsonNode> quotes = new ArrayList<>();
        blocks(report()).forEach(block -> block.path("quotes").forEach(quotes::add));
        List<String> inCardiff = List.of("Gareth Pugh-Morris", "Dilys Protheroe", "Glenys Roderick");
        assertThat(quotes)
                .filteredOn(quote -> inCardiff.contains(quote.path("speaker").asText()))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(quote.toString()).doesNotContain("\"location\""));
        assertThat(quotes.toString()).contains("\"London, DfE\"");
    }

    @Test
    void theControlCanBeSwitchedOffAndTheReportSaysSo() throws IOException {
        String said = out(
                "run",
                STUDY,
                "--by",
                "location",
                "--min-group",
                "1",
                "-o",
                scratch.resolve("report").toString());
        assertThat(said.replaceAll("\\s+", " ")).contains("Disclosure control off: groups of any size are shown");
        assertThat(Files.readString(scratch.resolve("report/themes-by-location.csv"), UTF_8))
                .contains("cardiff_participants");
        assertThat(scratch.resolve("report/withheld.csv")).doesNotExist();
    }

    @Test
    void aBreakdownOfSmallGroupsOnlyIsWithheldAndTheReportIsMadeAllTheSame() {
        assertThat(out("run", STUDY, "--by", "location", "--min-group", "80").replaceAll("\\s+", " "))
                .contains("The breakdown by location is withheld: it has groups of fewer than 80 participants")
                .contains("Disclosure control groups of fewer than 80 participants");
    }
}
