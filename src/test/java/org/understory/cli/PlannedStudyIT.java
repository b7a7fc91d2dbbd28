package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mission study as somebody would have coded it who found every planted mention, by the packaged program: what its
 * design says was planted is found, and nothing else is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannedStudyIT {

    private static final Path SAMPLE = Program.PROJECT.resolve("samples/mission-study");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLUMNS = List.of("Treasury", "Defra", "DfE", "DHSC", "all");
    private static final Map<String, Integer> SIZES =
            Map.of("Treasury", 46, "Defra", 44, "DfE", 42, "DHSC", 38, "all", 172);

    /** A theme with five cells such as {@code 14 (30 %)}. */
    private static final Pattern ROW =
            Pattern.compile("\\| ([a-z -]+) " + "\\| (\\d+) \\(\\d+ %\\) ".repeat(COLUMNS.size()) + "\\|.*");

    private Program program;
    private JsonNode byDepartment;

    @BeforeAll
    void code(@TempDir Path scratch) throws Exception {
        program = Program.in(scratch);
        program.run("init", "study", "--codebook", "mission-led").with(0);
        Path study = program.work().resolve("study");
        program.run("ingest", "--study", "study", SAMPLE).with(0);
        Files.copy(SAMPLE.resolve("reference/planned.jsonl"), study.resolve("codings/planned.jsonl"));
        byDepartment = compare("department");
    }

    private JsonNode compare(String attribute) throws IOException {
        return JSON.readTree(
                program.run("compare", "--study", "study", "--by", attribute, "--layer", "planned", "--json")
                        .with(0)
                        .out());
    }

    /** What a comparison says, as far as it carries. */
    private static List<String> findings(JsonNode report, String strength) {
        List<String> texts = new ArrayList<>();
        for (JsonNode block : report.get("blocks")) {
            for (JsonNode finding : block.path("findings")) {
                if (finding.get("strength").asText().equals(strength)) {
                    texts.add(finding.get("text").asText());
                }
            }
        }
        return texts;
    }

    @Test
    void everyPassageStandsWhereItWasCoded() {
        assertThat(program.run("status", "--study", "study").with(0).out())
                .contains("coder planned  292 sentences coded, 0 verdicts")
                .contains("283 passages decided on: 283 where they were, 0 moved, 0 ambiguous, 0 lost");
    }

    @Test
    void theThreePlantedDifferencesOfDepartmentsAreFoundAndNoOther() {
        assertThat(findings(byDepartment, "found"))
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text)
                                .startsWith(
                                        "Participants from Treasury mentioned Hierarchy more often than the others: "
                                                + "14 of 46 (30%) against 8 of 124 (6%), difference 24 points ("),
                        text -> assertThat(text)
                                .startsWith("Participants from DHSC mentioned Trust more often than the others: "
                                        + "11 of 38 (29%) against 7 of 132 (5%), difference 24 points ("),
                        text -> assertThat(text)
                                .startsWith("Participants from Defra mentioned Overwhelm more often than the others: "
                                        + "24 of 44 (55%) against 31 of 126 (25%), difference 30 points ("));
        assertThat(findings(byDepartment, "not_found"))
                .hasSize(14)
                .anyMatch(text -> text.startsWith("No difference by department was found in Ambition: from "))
                .anyMatch(text -> text.startsWith("No difference by department was found in Systemic working: from "));
        assertThat(findings(byDepartment, "too_few")).isEmpty();
    }

    @Test
    void theDifferenceThatIsOnePersonIsSaidToHangOnOneWhoIsNotNamed() {
        assertThat(findings(byDepartment, "uncertain"))
                .singleElement()
                .asString()
                .startsWith("By sentences, participants from DfE speak of Mission-washing 5.9 times as much as the")
                .contains("but one participant said 16 of their 19 sentences: without that one it is 1.1 times");
        assertThat(byDepartment.toString()).doesNotContain("Bryony", "Castell-Moss");
    }

    /** By the methods stated this is p 0.004, and 0.068 over 17 themes: worth a sentence, and no finding. */
    @Test
    void waitingBelongsToTheLowerGradesAndIsSaidWithItsDoubt() throws Exception {
        JsonNode byGrade = compare("grade");
        assertThat(findings(byGrade, "found")).isEmpty();
        assertThat(findings(byGrade, "uncertain"))
                .filteredOn(text -> text.startsWith("Participants"))
                .singleElement()
                .asString()
                .startsWith("Participants from AO-EO mentioned Waiting for agency more often than the others: "
                        + "9 of 32 (28%) against 9 of 138 (7%), difference 22 points (")
                .endsWith("It may be chance.");
    }

    /**
     * Three people work in Cardiff: they are shown with those of Manchester only, and the list of what was withheld names
     * both. That Leeds speaks of trust is what was
     * planted in DHSC seen from another side: 27 of the 30 who work in Leeds are of DHSC, and all 10 of them who speak of
     * trust.
     */
    @Test
    void aLocationOfThreePeopleIsNowhereAndLeedsIsDhscSeenFromAnotherSide() throws Exception {
        JsonNode byLocation = compare("location");
        for (JsonNode block : byLocation.get("blocks")) {
            if (block.has("columns") && !block.get("id").asText().equals("withheld") || block.has("findings")) {
                assertThat(block.toString()).doesNotContain("Cardiff", "Manchester");
            }
        }
        assertThat(byLocation.toString()).contains("smaller groups together (2 groups) 20");
        assertThat(findings(byLocation, "found"))
                .singleElement()
                .asString()
                .startsWith("Participants from Leeds mentioned Trust more often than the others: 10 of 30 (33%)");
    }

    /** The plan has 170 participants; the two who stand in no list voice nothing planned and are in no department. */
    @Test
    void eachThemeIsMentionedByAsManyOfEachDepartmentAsTheDesignSays() throws Exception {
        program.run("report", "--study", "study", "--by", "department", "--layer", "planned", "-o", "planned")
                .with(0);
        Map<String, String> reported = new LinkedHashMap<>();
        for (CSVRecord row : records(program.work().resolve("planned/tidy.csv"))) {
            if (row.get("table").equals("themes-by-department")
                    && row.get("measure").equals("participants")) {
                String group = row.get("group").isEmpty() ? "all" : row.get("group");
                reported.put(row.get("theme_id") + " " + group, row.get("value"));
                assertThat(row.get("base")).startsWith("n = " + SIZES.get(group) + " ");
            }
        }
        Map<String, String> planned = planned();
        assertThat(planned).hasSize(17 * 5);
        assertThat(reported).containsAllEntriesOf(planned);
        assertThat(program.run("verify", "--study", "study", "planned/report.html")
                        .with(0)
                        .out())
                .contains("all stand");
    }

    /** Participants for each theme and department, from the table of DESIGN.md. */
    private static Map<String, String> planned() throws IOException {
        Map<String, String> planned = new LinkedHashMap<>();
        Files.readAllLines(SAMPLE.resolve("DESIGN.md"), UTF_8).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> {
                    for (int column = 0; column < COLUMNS.size(); column++) {
                        planned.put(row.group(1) + " " + COLUMNS.get(column), row.group(2 + column));
                    }
                });
        planned.keySet().removeIf(key -> key.startsWith("no theme"));
        return planned;
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file, UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        }
    }
}
