package org.understory.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.understory.analysis.Plain;
import org.understory.analysis.Study;
import org.understory.analysis.comparison.Admission;
import org.understory.analysis.comparison.ComparisonSettings;
import org.understory.analysis.comparison.DistinctiveWords;
import org.understory.analysis.comparison.DistinctiveWords.Word;
import org.understory.model.Transcript;
import org.understory.model.UserError;
import org.understory.report.Block;

/** A comparison small enough to count by hand, and those who belong to no group or to several. */
class GroupComparisonTest {

    private static final ComparisonSettings SETTINGS = new ComparisonSettings(0.05, 200, 1, 5);

    /** Six of seven from HMT mention silos and one of six from DfE; labels is a part of silos. */
    private static Study study() {
        Study study =
                new Study().theme("silos", "", "").theme("labels", "", "silos").theme("never", "", "");
        List<String> hmt = List.of("Zoë", "Ana", "Ben", "Cat", "Dan", "Eve", "Fay");
        List<String> dfe = List.of("Gus", "Hal", "Ida", "Jo", "Kim", "Łu");
        hmt.forEach(name -> study.person(name, "HMT"));
        dfe.forEach(name -> study.person(name, "DfE"));
        study.facilitator("Host").transcript("one");
        for (String name : hmt) {
            study.says(
                    name,
                    name.equals("Fay")
                            ? "The budget 🌱 is late."
                            : "The budget sits in silos. [" + (name.equals("Ana") ? "labels" : "silos") + "]");
        }
        for (String name : dfe) {
            study.says(name, name.equals("Gus") ? "A school is a silo. [silos]" : "Schools are open.");
        }
        return study.says("Host", "Silos again. [silos]").says("Unknown Speaker", "Silos. [silos]");
    }

    private static String plain(Study study) {
        return Plain.of(new GroupComparison("Department", SETTINGS).compute(study.material()));
    }

    /** Fisher's p of 6 of 7 against 1 of 6 is 0.0291 (Python: 50 of 1716 tables); labels and never have too few. */
    @Test
    void sharesTestsAndPartsOfThemes() {
        assertThat(plain(study()))
                .contains("[compare-department] n = 13 participants who spoke: DfE 6, HMT 7\n")
                .contains("SILOS | 1 | 1/6 | ")
                .contains(" | 6 | 6/7 | ")
                .contains(" | p 0.0291 | p 0.0291 | ")
                .contains(">LABELS | 0 | 0/6 | ")
                .contains("* TOO_FEW LABELS was mentioned by 1 participant: too few to compare. / 1 of 13 (8%)")
                .contains("* TOO_FEW NEVER was mentioned by nobody: too few to compare.");
    }

    /** Without one of the six, 5 of 6 against 1 of 6 has p 0.08: one person carries it. */
    @Test
    void ofTwoGroupsOneSentenceIsMadeAndItsOnePersonSaid() {
        assertThat(plain(study()).lines().filter(line -> line.startsWith("* UNCERTAIN")))
                .singleElement()
                .asString()
                .startsWith(
                        "* UNCERTAIN Participants from HMT mentioned SILOS more often than the others: 6 of 7 (86%) "
                                + "against 1 of 6 (17%), difference 69 points (")
                .contains("); one participant less and it would not stand. / ");
    }

    @Test
    void whoBelongsToNoneOrSeveralOrTooSmallAGroupIsLeftOutAndCounted() {
        Study study = study().says("Visitor", "Silos. [silos]").person("Mo", "Ofsted");
        study.says("Mo", "Silos. [silos]").transcript("two", Map.of("department", "DfE"));
        study.says("Rover", "Here. [silos]").transcript("three", Map.of("department", "HMT"));
        study.says("Rover", "There. [silos]");
        assertThat(plain(study))
                .contains("! 1 participant of no known department")
                .contains("! 1 participant who speaks under more than one department")
                .contains("! 1 participant of 1 group with fewer than 5 people")
                .contains("n = 13 participants who spoke: DfE 6, HMT 7\n")
                .doesNotContain("Ofsted");
    }

    @Test
    void oneGroupCannotBeCompared() {
        ComparisonSettings large = new ComparisonSettings(0.05, 200, 1, 7);
        assertThatThrownBy(() -> new GroupComparison("department", large).compute(study().material()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("fewer than two groups have as many as 7 participants");
        assertThatThrownBy(() -> study().material(5, "town")).isInstanceOf(UserError.class);
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherSeedOtherIntervals() {
        assertThat(plain(study())).isEqualTo(plain(study()));
        List<Block> other =
                new GroupComparison("department", new ComparisonSettings(0.05, 200, 2, 5)).compute(study().material());
        assertThat(Plain.of(other)).isNotEqualTo(plain(study()));
    }

    /**
     * budget: 7 of HMT's 34 words, none of DfE's 20; with a prior of 1000 words, 1000 × 7 / 54 of them this word. Equations
     * 15 to 22 in Python give the score.
     */
    @Test
    void wordsThatFewSaidAreNotShown() {
        Study study = study();
        Admission admission = Admission.by(study.material(), "department", 5);
        DistinctiveWords words = DistinctiveWords.of(study.talk(false), admission);
        List<Word> hmt = words.of(1, 5, 10, 0);
        assertThat(hmt).extracting(Word::word).contains("budget", "silos").doesNotContain("late", "host");
        Word budget = hmt.stream()
                .filter(word -> word.word().equals("budget"))
                .findFirst()
                .orElseThrow();
        assertThat(budget.people()).isEqualTo(7);
        assertThat(budget.z()).isCloseTo(0.365069, within(1e-6));
        assertThat(words.of(1, 8, 10, 0)).isEmpty();
    }

    @Test
    void theOrderOfTranscriptsChangesNothing() {
        Study study = study().transcript("two")
                .says("Ana", "Labels and more. [labels]")
                .says("Ida", "Silos. [silos]");
        List<Transcript> reversed = new ArrayList<>(study.transcripts());
        Collections.reverse(reversed);
        assertThat(Plain.of(
                        new GroupComparison("department", SETTINGS).compute(study.material(reversed, study.codings()))))
                .isEqualTo(plain(study));
    }
}
