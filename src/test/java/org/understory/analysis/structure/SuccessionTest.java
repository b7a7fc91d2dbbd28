package org.understory.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.analysis.Material;
import org.understory.analysis.Study;
import org.understory.analysis.interval.Shuffles;
import org.understory.analysis.structure.Succession.Step;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * Two conversations whose turns with themes are a, b, a+c, b, a, b and b, a, b, c. All 720 × 24 orders of them were gone
 * through in Python ({@code itertools.permutations}, {@code fractions.Fraction}): the mean number of steps in them, and the
 * part of them with as many steps as here, or more.
 */
class SuccessionTest {

    private static final int ORDERS = 9_999;

    private static Study study() {
        return new Study()
                .theme("a", "", "")
                .theme("b", "", "")
                .theme("c", "", "")
                .person("Ana", "HMT")
                .person("Bén 🙂", "DfE")
                .facilitator("Host")
                .transcript("one")
                .says("Ana", "Yes. [a]")
                .says("Host", "So it is c? [c]")
                .says("Bén 🙂", "No. [b]")
                .says("Ana", "Well, naïve. [a]", "And yet. [c]")
                .says("Bén 🙂", "Weather.")
                .says("Bén 🙂", "So. [b]", "And so. [b]")
                .says("Unknown Speaker", "Again. [a]")
                .turn("Ana", TurnKind.NOTE, Timing.NONE, "Noted. [c]")
                .turn("Bén 🙂", TurnKind.CHAT, Timing.NONE, "Typed. [b]")
                .transcript("two")
                .says("Ana", "B. [b]")
                .says("Ana", "A. [a]")
                .says("Ana", "B. [b]")
                .says("Bén 🙂", "C. [c]")
                .transcript("three")
                .turn("Ana", TurnKind.ANSWER, Timing.NONE, "Written. [a]")
                .turn("Bén 🙂", TurnKind.ANSWER, Timing.NONE, "Written. [b]");
    }

    private static Succession succession(Study study) {
        return Succession.of(study.material(), true, new Shuffles(ORDERS, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1.0, 1.0",
        "0, 1, 4, 2.0, 0.025",
        "0, 2, 0, 0.583333, 1.0",
        "1, 0, 3, 2.0, 0.275",
        "1, 1, 0, 1.5, 1.0",
        "1, 2, 2, 1.0, 0.25",
        "2, 0, 0, 0.583333, 1.0",
        "2, 1, 1, 1.0, 0.75",
        "2, 2, 0, 0.0, 1.0"
    })
    void stepsAndWhatRandomOrdersGive(int first, int second, int times, double expected, double p) {
        Step step = succession(study()).step(first, second);
        assertThat(step.times()).isEqualTo(times);
        assertThat(step.expected()).isCloseTo(expected, within(1e-6));
        // four standard errors of a share of 9,999
        assertThat(new Shuffles(ORDERS, 1).p(step.asMany()))
                .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / ORDERS) + 2e-4));
    }

    /** a to b: Ana to Bén twice, somebody to Bén, Ana to herself. b to c: Bén to Ana, Ana to Bén. */
    @Test
    void whoTakesAThemeUpIsAnotherOnlyWhereBothAreKnown() {
        Succession succession = succession(study());
        assertThat(succession.step(0, 1).byAnother()).isEqualTo(2);
        assertThat(succession.step(1, 2).byAnother()).isEqualTo(2);
        assertThat(succession.turns()).isEqualTo(10);
        assertThat(succession.steps()).isEqualTo(8);
    }

    @Test
    void whatOneCoderFoundFollowsOnlyOnWhatTheSameCoderFound() {
        Study study = new Study()
                .theme("a", "", "")
                .theme("b", "", "")
                .person("Ana", "")
                .transcript("one")
                .says("Ana", "One. [a]")
                .says("Ana", "Two. [b]")
                .says("Ana", "Three. [a]");
        List<Coding> codings = study.codings().stream()
                .map(coding -> coding.theme().equals("b")
                        ? new Coding(
                                coding.transcript(),
                                coding.turn(),
                                coding.sentence(),
                                coding.theme(),
                                new Origin.Person("zoë"),
                                coding.evidence(),
                                List.of(),
                                Set.of())
                        : coding)
                .toList();
        Material material = study.material(study.transcripts(), codings);
        Succession apart = Succession.of(material, false, new Shuffles(9, 1));
        assertThat(apart.step(0, 1).times()).isZero();
        assertThat(apart.step(0, 0).times()).isOne();
        Succession asOne = Succession.of(material, true, new Shuffles(9, 1));
        assertThat(asOne.step(0, 1).times()).isOne();
        assertThat(asOne.step(0, 0).times()).isZero();
    }

    @Test
    void aSubThemeIsAStepOfItsThemeToo() {
        Study study = new Study()
                .theme("whole", "", "")
                .theme("part", "", "whole")
                .theme("other", "", "")
                .person("Ana", "")
                .transcript("one")
                .says("Ana", "One. [part]")
                .says("Ana", "Two. [other]");
        Succession succession = succession(study);
        assertThat(succession.step(0, 2).times()).isOne();
        assertThat(succession.step(1, 2).times()).isOne();
        assertThat(succession.step(2, 0).times()).isZero();
    }
}
