package org.understory.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.understory.analysis.Plain;
import org.understory.analysis.Study;
import org.understory.report.Block;
import org.understory.report.Block.Facet;
import org.understory.report.Block.Quote;

/** What a reader sees of people in small groups: labels of quotations, the account of what was withheld. */
class WithheldTest {

    /** Six of HMT, four of them advisers, and five of DfE; two of Ofsted; somebody of whom nothing is known. */
    private static Study study() {
        Study study = new Study().theme("silos", "", "").theme("trust", "", "").transcript("one");
        for (int i = 1; i <= 6; i++) {
            study.person("Åsa " + i, Map.of("department", "HMT", "role", i <= 4 ? "adviser" : "lead"));
            study.says("Åsa " + i, "Silos, said HMT 🌱. [silos]");
        }
        for (int i = 1; i <= 5; i++) {
            study.person("Ben " + i, Map.of("department", "DfE", "role", "adviser"));
            study.says("Ben " + i, "Nothing.");
        }
        study.person("Cat 1", Map.of("department", "Ofsted", "role", "adviser"))
                .person("Cat 2", Map.of("department", "Ofsted", "role", "lead"));
        return study.says("Cat 1", "Trust, said Ofsted. [trust]")
                .says("Cat 2", "Trust, said Ofsted. [trust]")
                .says("Visitor", "Trust, said a visitor. [trust]");
    }

    private static List<Quote> quotes(Study study, int minimum) {
        return new ThemeQuotes(20, List.of("department", "role"))
                .compute(study.material(minimum, "department")).stream()
                        .filter(Block.Quotes.class::isInstance)
                        .flatMap(block -> ((Block.Quotes) block).quotes().stream())
                        .toList();
    }

    private static String label(List<Quote> quotes, String speaker) {
        return quotes.stream()
                .filter(quote -> quote.speaker().equals(speaker))
                .map(Quote::attributes)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void labelsAreDroppedFromTheLastOnUntilEnoughPeopleShareThem() {
        assertThat(label(quotes(study(), 4), "Åsa 1")).isEqualTo("HMT, adviser");
        assertThat(label(quotes(study(), 4), "Åsa 6")).isEqualTo("HMT");
        assertThat(label(quotes(study(), 6), "Åsa 1")).isEqualTo("HMT");
        assertThat(label(quotes(study(), 1), "Åsa 6")).isEqualTo("HMT, lead");
    }

    /** Ofsted is too small, and DfE is its cover: neither is a label, and a role without them would tell them apart. */
    @Test
    void aGroupThatIsNotShownIsNoLabelAndNothingToPickOutBy() {
        List<Quote> quotes = quotes(study(), 6);
        assertThat(label(quotes, "Cat 2")).isEmpty();
        assertThat(label(quotes, "Cat 1")).isEqualTo("adviser");
        assertThat(quotes).extracting(Quote::text).contains("Trust, said Ofsted.");
        assertThat(quotes)
                .filteredOn(quote -> quote.speaker().equals("Cat 2"))
                .allSatisfy(quote ->
                        assertThat(quote.facets()).extracting(Facet::name).containsOnly("transcript", "coded by"));
    }

    @Test
    void theAccountNamesWhatIsWithheldAndWhyWithoutFigures() {
        assertThat(Plain.of(new Withheld().compute(study().material(5, "Department"))))
                .isEqualTo("# Small groups\n"
                        + "! department: shown together only are DfE, Ofsted\n"
                        + "! department HMT: all 6 participants mention SILOS, so this is said of each of them\n"
                        + "[withheld] decided for the whole report; without figures\n"
                        + "department | DfE | shown with other groups together only | smaller groups could be found by "
                        + "subtraction\n"
                        + "department | Ofsted | shown with other groups together only | fewer than 5 participants\n"
                        + "department | (not stated) | no figures of their own | fewer than 5 participants\n"
                        + "department | HMT | shown | all mention SILOS: said of each\n");
    }

    @Test
    void theTableHasThePoolWithItsBaseAndSaysWhoIsInNoColumn() {
        String table = Plain.of(new ThemeFrequencyBy("department").compute(study().material(5, "department")));
        assertThat(table)
                .contains("; 1 participant of whom no department is known is in no column\n")
                .contains("SILOS | 6 | 6/14 | ")
                .doesNotContain("Ofsted", "DfE");
    }

    @Test
    void whereNothingIsWithheldNothingIsSaid() {
        Study study = study().person("Visitor", "HMT").says("Cat 3", "Nothing.").person("Cat 3", "Ofsted");
        assertThat(new Withheld().compute(study.material(1, "department"))).isEmpty();
        assertThat(new Withheld().compute(study.material(2, "department"))).isEmpty();
        assertThat(new Withheld().compute(study.material(3, "department"))).isEmpty();
        assertThat(new Withheld().compute(study.material(4, "department"))).isNotEmpty();
    }
}
