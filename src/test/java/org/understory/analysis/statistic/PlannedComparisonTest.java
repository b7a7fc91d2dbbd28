package org.understory.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.understory.analysis.Material;
import org.understory.analysis.Study;
import org.understory.analysis.comparison.Admission;
import org.understory.analysis.comparison.Compared;
import org.understory.analysis.comparison.ComparisonSettings;
import org.understory.report.Block;
import org.understory.report.Block.Finding;
import org.understory.report.Block.Strength;

/**
 * The mission study as it was planned: each participant says one sentence of each theme that the plan gives them, among
 * sentences without one, and Bryony Castell-Moss fifteen of mission-washing. What was planted has to be found, and nothing
 * else.
 */
class PlannedComparisonTest {

    private static final Path SAMPLE = Path.of("samples/mission-study");
    private static final ComparisonSettings SETTINGS = new ComparisonSettings(0.05, 1_000, 1, 5);

    private static Study study;
    private static Material planned;

    @BeforeAll
    static void plan() throws IOException {
        study = new Study();
        List<CSVRecord> plan = rows("reference/plan.csv");
        Set<String> themes = new LinkedHashSet<>();
        plan.forEach(row -> themes.addAll(themes(row)));
        themes.forEach(theme -> study.theme(theme, "", ""));
        for (CSVRecord row : rows("participants.csv")) {
            if (row.get("part").equals("participant")) {
                study.person(row.get("speaker"), Map.copyOf(attributes(row)));
            }
        }
        study.transcript("plan");
        plan.forEach(row -> study.says(row.get("speaker"), sentences(row)));
        planned = study.material();
    }

    private static Map<String, String> attributes(CSVRecord row) {
        return Map.of("department", row.get("department"), "grade", row.get("grade"), "location", row.get("location"));
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(SAMPLE.resolve(file), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    private static List<String> themes(CSVRecord row) {
        return row.get("themes").isEmpty()
                ? List.of()
                : List.of(row.get("themes").split(";"));
    }

    private static String[] sentences(CSVRecord row) {
        List<String> sentences = new ArrayList<>();
        for (String theme : themes(row)) {
            int times = row.get("speaker").equals("Bryony Castell-Moss") && theme.equals("mission-washing") ? 15 : 1;
            for (int i = 0; i < times; i++) {
                sentences.add("This is said of it here. [" + theme + "]");
            }
        }
        while (sentences.size() < 8) {
            sentences.add("And so we went on, café and all 🌱.");
        }
        return sentences.toArray(String[]::new);
    }

    private static List<Finding> findings(String attribute) {
        return new GroupComparison(attribute, SETTINGS)
                .compute(planned).stream()
                        .filter(Block.Findings.class::isInstance)
                        .flatMap(block -> ((Block.Findings) block).findings().stream())
                        .toList();
    }

    private static List<String> texts(List<Finding> findings, Strength strength) {
        return findings.stream()
                .filter(finding -> finding.strength() == strength)
                .map(Finding::text)
                .toList();
    }

    @Test
    void theThreePlantedDifferencesOfDepartmentsAreFoundAndNoOther() {
        List<Finding> findings = findings("department");
        assertThat(texts(findings, Strength.FOUND))
                .hasSize(3)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text)
                                .startsWith(
                                        "Participants from Treasury mentioned HIERARCHY more often than the others: "
                                                + "14 of 46 (30%) against 8 of 124 (6%), difference 24 points ("),
                        text -> assertThat(text)
                                .startsWith("Participants from DHSC mentioned TRUST more often than the others: "
                                        + "11 of 38 (29%) against 7 of 132 (5%), difference 24 points ("),
                        text -> assertThat(text)
                                .startsWith("Participants from Defra mentioned OVERWHELM more often than the others: "
                                        + "24 of 44 (55%) against 31 of 126 (25%), difference 30 points ("));
        assertThat(texts(findings, Strength.NOT_FOUND))
                .hasSize(14)
                .anyMatch(text -> text.startsWith("No difference by department was found in AMBITION: from "))
                .anyMatch(text -> text.startsWith("No difference by department was found in SYSTEMIC: from "));
        assertThat(texts(findings, Strength.TOO_FEW)).isEmpty();
    }

    @Test
    void theDifferenceThatIsOnePersonIsFoundOutAndNobodyIsNamed() {
        List<Finding> findings = findings("department");
        assertThat(texts(findings, Strength.UNCERTAIN))
                .singleElement()
                .asString()
                .startsWith("By sentences, participants from DfE speak of MISSION-WASHING ")
                .contains(
                        "but one participant said 15 of their 17 sentences: without that one it is 0.7 times as much");
        assertThat(findings).noneMatch(finding -> (finding.text() + finding.detail()).contains("Bryony"));
    }

    /** By the methods stated this is p 0.004, and 0.068 over 17 themes: worth a sentence, and no finding. */
    @Test
    void waitingBelongsToTheLowerGradesAndIsSaidWithItsDoubt() {
        List<Finding> findings = findings("grade");
        assertThat(texts(findings, Strength.FOUND)).isEmpty();
        assertThat(texts(findings, Strength.UNCERTAIN))
                .filteredOn(text -> text.startsWith("Participants"))
                .singleElement()
                .asString()
                .startsWith("Participants from AO-EO mentioned AGENCY-WAITING more often than the others: "
                        + "9 of 32 (28%) against 9 of 138 (7%), difference 22 points (");
    }

    /** DESIGN.md has p values from 20,000 shuffles: 0.003 for overwhelm, below 0.001 for the two others. */
    @Test
    void pValuesAreThoseOfTheDesign() {
        Compared compared = Compared.of(Admission.by(planned, "department", 5).cohort(), SETTINGS);
        Map<String, double[]> expected = Map.of(
                "overwhelm", new double[] {0.00358, 0.0203},
                "hierarchy", new double[] {0.00053, 0.0045},
                "trust", new double[] {0.00052, 0.0045},
                "people-first", new double[] {0.92750, 1});
        compared.shares().forEach(theme -> {
            double[] p = expected.get(
                    planned.outline().entries().get(theme.theme()).theme().id());
            if (p != null) {
                assertThat(theme.p().orElseThrow()).isCloseTo(p[0], within(6e-6));
                assertThat(theme.corrected().orElseThrow()).isCloseTo(p[1], within(6e-5));
            }
        });
    }

    /** Three people work in Cardiff: they are compared with those of Manchester only, and named nowhere. */
    @Test
    void groupsBelowTheMinimumHaveNoFigureAndNoFinding() {
        Material protectedBy5 = study.material(5, "location");
        List<Block> blocks = new GroupComparison("location", SETTINGS).compute(protectedBy5);
        assertThat(blocks.toString())
                .doesNotContain("Cardiff", "Manchester")
                .contains("n = 170 participants")
                .contains("smaller groups together (2 groups) 20");
    }
}
