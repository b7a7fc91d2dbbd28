package org.understory.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.understory.analysis.statistic.Statistics;
import org.understory.analysis.statistic.Statistics.Wanted;
import org.understory.model.Codebook;
import org.understory.report.Block;
import org.understory.report.Report;

class FrequencyReportTest {

    private static Report report(Study study, Wanted wanted) {
        Codebook codebook = new Codebook("mission-led", "", "c.yaml", "3f9a00112233", Map.of(), study.themes());
        return FrequencyReport.of(study.material(), codebook, "0.1.0", Statistics.frequency(wanted));
    }

    private static Study study() {
        return new Study()
                .theme("silos", "", "")
                .facilitator("Host")
                .transcript("one", Map.of("department", "HMT"))
                .says("Host", "Welcome.")
                .says("Ana", "Silos. [silos]");
    }

    @Test
    void theFactsSayWhatWasReadWithWhatAndHowItWasCounted() {
        Report report = report(study(), new Wanted(List.of(), 0, false, List.of()));
        assertThat(report.subtitle().replace('\u00A0', ' ')).isEqualTo("1 transcript, 1 participant, 1 word");
        assertThat(report.facts().subList(0, 5))
                .extracting(fact -> fact.name() + ": " + fact.value())
                .containsExactly(
                        "Transcripts: 1 (text)",
                        "Codebook: mission-led (3f9a00112233), 1 theme",
                        "Codings: 1 by rules, 0 by people; nobody has checked them",
                        "Engine: understory 0.1.0",
                        "Facilitators: left out of every count and base: Host");
    }

    @Test
    void partsComeInTheOrderAskedForAndEachAttributeOnce() {
        Report report = report(study(), new Wanted(List.of("Department", "department "), 5, false, List.of()));
        assertThat(report.blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(block -> ((Block.Heading) block).text()))
                .containsExactly(
                        "Headline findings",
                        "How often each theme came up",
                        "Themes by department",
                        "Theme by theme",
                        "How they were said",
                        "What was read");
    }

    @Test
    void numbersKeepTheirThousandsTogether() {
        assertThat(Phrases.count(1034, "turn")).isEqualTo("1,034 turns");
        assertThat(Phrases.count(1, "turn")).isEqualTo("1 turn");
        assertThat(Phrases.number(1234567)).isEqualTo("1,234,567");
    }
}
