package org.understory.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.analysis.interval.Shuffles;

class GrowthTest {

    private static final Growth GROWTH = new Growth(List.of(
            themes(),
            themes(0),
            themes(0, 1),
            themes(),
            themes(2),
            themes(0),
            themes(1, 3),
            themes(0),
            themes(),
            themes(0)));

    private static BitSet themes(int... numbers) {
        BitSet themes = new BitSet();
        for (int number : numbers) {
            themes.set(number);
        }
        return themes;
    }

    @Test
    void theOrderOfTheStudyIsCounted() {
        assertThat(GROWTH.inOrder()).containsExactly(0, 1, 2, 2, 3, 3, 4, 4, 4, 4);
        assertThat(GROWTH.last()).isEqualTo(7);
        assertThat(new Growth(List.of(themes(), themes())).last()).isZero();
    }

    /**
     * The mean after k of n is, exactly, the sum over themes of 1 - C(n - m, k) / C(n, k), where m voice the theme (Colwell,
     * Mao and Chang 2004, Ecology 85, 2717-2727, equation 5). Here m is 5, 2, 1 and 1 of 10; by python3:
     * {@code [sum(1 - comb(10-m, k)/comb(10, k) for m in (5, 2, 1, 1)) for k in range(1, 11)]}.
     */
    @Test
    void theMeanOfRandomOrdersIsTheRarefactionCurve() {
        double[] exact = {
            0.900000, 1.555556, 2.050000, 2.442857, 2.773810, 3.066667, 3.333333, 3.577778, 3.800000, 4.000000
        };
        double[] mean = GROWTH.shuffled(new Shuffles(20_000, 7)).mean();
        for (int i = 0; i < exact.length; i++) {
            assertThat(mean[i]).isCloseTo(exact[i], within(0.03));
        }
    }

    /** All four are there once the last of the two rare ones and one of the two with theme 1 are; at least 3 are needed. */
    @Test
    void howManyItTakesHasItsLimits() {
        double[] complete = GROWTH.shuffled(new Shuffles(5_000, 1)).complete();
        assertThat(complete[0]).isEqualTo(3);
        assertThat(complete[complete.length - 1]).isEqualTo(10);
    }

    /** Base 37 in four units, so that a run may add 1.85: 42 - 37 and 42 - 40 are too many, 42 - 41 is not. */
    @Test
    void saturationIsWhereARunAddsLittle() {
        int[] counts = {20, 30, 35, 37, 40, 41, 42, 42, 42, 43};
        assertThat(SaturationPoint.of(counts)).isEqualTo(new SaturationPoint(6, 1, 37));
        assertThat(SaturationPoint.of(new int[] {1, 2, 3, 4, 5, 6, 7, 8}).after())
                .isZero();
        assertThat(SaturationPoint.of(new int[] {1, 2, 3}).base()).isZero();
        assertThat(SaturationPoint.of(new int[] {0, 0, 0, 0, 1, 1, 1, 1}).base())
                .isZero();
    }
}
