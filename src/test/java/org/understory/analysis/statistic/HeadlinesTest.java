package org.understory.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.understory.analysis.Material;
import org.understory.analysis.Plain;
import org.understory.analysis.Statistic;
import org.understory.analysis.Study;
import org.understory.analysis.comparison.ComparisonSettings;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.report.Block;
import org.understory.report.Block.Strength;

/** What stands first in a report. */
class HeadlinesTest {

    /** Of 20 people of two departments all mention trust, Ana\u00eds too, one mentions silos, and nobody ambition. */
    private static Study study() {
        Study study = new Study().theme("trust", "", "").theme("silos", "", "").theme("ambition", "", "");
        for (String department : List.of("HMT", "DfE")) {
            study.transcript(department, Map.of("department", department));
            for (int i = 1; i <= 9; i++) {
                study.says(department + " " + i, "Trust \ud83c\udf32. [trust]");
            }
            study.says("Ana\u00efs " + department, "Trust. [trust]");
        }
        return study.says("DfE 1", "Silos. [silos]");
    }

    private static Block.Findings findings(Study study) {
        return (Block.Findings) new Headlines("").compute(study.material()).get(2);
    }

    @Test
    void saysMostAndLeastWithBasesAndIntervals() {
        List<Block.Finding> findings = findings(study()).findings();
        // Wilson for 20 of 20: 1 / (1 + z\u00b2 / 20) = 0.839; for 1 of 20: 0.0089 to 0.2361; for 0 of 20 up to 0.161.
        assertThat(findings)
                .extracting(Block.Finding::text)
                .containsExactly(
                        "More participants mentioned TRUST than any other theme: 20 of 20 (100%), 95% interval 84% to 100%.",
                        "Of the themes that came up, SILOS was mentioned by fewest: 1 of 20 (5%), 95% interval 1% to 24%.",
                        "No participant was found to mention AMBITION.",
                        "20 of 20 participants (100%) mentioned at least one theme; 0 mentioned none.");
        assertThat(findings)
                .extracting(Block.Finding::strength)
                .containsExactly(Strength.FOUND, Strength.FOUND, Strength.NOT_FOUND, Strength.FOUND);
        assertThat(findings.get(0).detail()).contains("SILOS 1 of 20 (5%)").contains("lie below");
        assertThat(findings.get(2).detail()).contains("up to 16%");
    }

    @Test
    void anOrderThatMayBeChanceIsUncertain() {
        Study close = new Study()
                .theme("trust", "", "")
                .theme("silos", "", "")
                .transcript("one")
                .says("Ana", "Trust. [trust]")
                .says("Ben", "Trust. [trust]")
                .says("Ben", "Silos. [silos]");
        assertThat(findings(close).findings())
                .extracting(Block.Finding::strength)
                .containsExactly(Strength.UNCERTAIN, Strength.UNCERTAIN, Strength.FOUND);
        assertThat(findings(close).findings().get(0).detail()).contains("may be chance");
    }

    @Test
    void saysFirstWhetherAnybodyHasCheckedTheCodings() {
        Material material = study().material();
        assertThat(Plain.of(new Headlines("").compute(material)))
                .startsWith("# Headline findings\n")
                .contains("All 21 codings were made by rules")
                .contains("Make a study (understory init my-study)")
                .contains("understory review --sample 200 --seed 7")
                .contains("understory report --layer NAME");
        assertThat(Plain.of(new Headlines("of 21 tags people reviewed 4").compute(material)))
                .contains("of 21 tags people reviewed 4")
                .contains("all the same. A random sample tells")
                .doesNotContain("were made by rules", "understory init");
    }

    @Test
    void whereSomebodyCodedNothingIsSaidOfWhatToDoNext() {
        Study study = study();
        List<Coding> byAna = study.codings().stream()
                .map(coding -> new Coding(
                        coding.transcript(),
                        coding.turn(),
                        coding.sentence(),
                        coding.theme(),
                        new Origin.Person("ana"),
                        List.of(),
                        List.of(),
                        Set.of()))
                .toList();
        Material coded = study.material(study.transcripts(), byAna);
        assertThat(Plain.of(new Headlines("2 coded").compute(coded)))
                .contains("2 coded")
                .doesNotContain("understory sample");
        assertThat(Plain.of(new Headlines("").compute(coded)))
                .doesNotContain("were made by rules", "understory sample");
    }

    @Test
    void whereNobodyIsNamedNothingIsSaidOfPeople() {
        Material material = new Study()
                .theme("trust", "", "")
                .transcript("one")
                .says("", "Trust. [trust]")
                .material();
        assertThat(new Headlines("").compute(material)).noneMatch(Block.Findings.class::isInstance);
    }

    @Test
    void saysInOneSentenceWhereNoDifferenceWasFound() {
        List<Block> blocks =
                new GroupFindings("department", ComparisonSettings.usual(1, 1)).compute(study().material());
        assertThat(((Block.Findings) blocks.get(0)).findings())
                .extracting(finding -> finding.strength() + " " + finding.text())
                .containsExactly(
                        "NOT_FOUND No difference by department was found in 1 of the 3 themes: SILOS.",
                        "TOO_FEW Too few mentioned, or did not mention, TRUST, AMBITION to compare.");
        assertThat(((Block.Findings) blocks.get(0)).findings())
                .allMatch(finding -> finding.target().equals("compare-department"));
        assertThat(blocks.subList(1, blocks.size()))
                .extracting(block -> ((Block.Table) block).id())
                .containsExactly("compare-department", "compare-department-others");
    }

    @Test
    void showsNoFiguresFromWhichOneWhoBelongsToTwoGroupsCouldBeTold() {
        Study study = new Study().theme("silos", "", "").transcript("two", Map.of("department", "DfE 🌍"));
        for (int i = 0; i < 6; i++) {
            study.says("Zoë " + i, "Silos. [silos]");
        }
        study.says("Rover", "Here. [silos]").transcript("three", Map.of("department", "HMT"));
        for (int i = 0; i < 6; i++) {
            study.says("José " + i, "None.");
        }
        study.says("Rover", "There.");
        Statistic findings = new GroupFindings("department", ComparisonSettings.usual(1, 2));
        assertThat(findings.compute(study.material(2, "department"))).noneMatch(Block.Table.class::isInstance);
        assertThat(findings.compute(study.material(1, "department"))).anyMatch(Block.Table.class::isInstance);
    }

    @Test
    void groupsThatCannotBeComparedAreNoReasonToHaveNoReport() {
        assertThat(new GroupFindings("department", ComparisonSettings.usual(1, 11)).compute(study().material()))
                .isEmpty();
    }
}
