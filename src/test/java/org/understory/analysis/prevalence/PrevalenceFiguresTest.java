package org.understory.analysis.prevalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.understory.analysis.prevalence.Observed.Saying;

/**
 * The formulas of honest frequencies, each against numbers computed apart from this program: in Python 3 with its standard
 * library only, straight from the papers (Cochran's (5.6) written as sums over strata, the incomplete gamma function by its
 * series, Neyman's allocation in its closed form).
 *
 * <p>Of 1,200 sentences in two strata, 200 and 1,000, eight and ten were read. The machine gave the theme to 150 sentences,
 * others only to 250 and none to 800.
 */
class PrevalenceFiguresTest {

    private static final double[] TRUTH = {1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1};
    private static final int[] GIVEN = {1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    private static final Observed OBSERVED = observed();

    private static Observed observed() {
        int[] strata = new int[TRUTH.length];
        Arrays.fill(strata, 8, strata.length, 1);
        double[] weights = new double[TRUTH.length];
        Saying[] said = new Saying[TRUTH.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = strata[i] == 0 ? 200 / 8.0 : 1000 / 10.0;
            said[i] = GIVEN[i] == 1 ? Saying.THIS : strata[i] == 0 ? Saying.OTHERS : Saying.NONE;
        }
        return new Observed(weights, strata, said, TRUTH, new Observed.Sizes(150, 250, 800));
    }

    private static void is(Estimate estimate, double value, double low, double high) {
        assertThat(new double[] {estimate.value(), estimate.low(), estimate.high()})
                .containsExactly(new double[] {value, low, high}, within(1e-9));
    }

    @Test
    void theStratifiedMeanHasCochransVariance() {
        StratifiedMean means = new StratifiedMean(OBSERVED.weights(), OBSERVED.strata());
        assertThat(means.mean(TRUTH)).isCloseTo(0.2708333333333333, within(1e-12));
        assertThat(means.variance(TRUTH)).isCloseTo(0.013115079365079371, within(1e-12));
        is(PredictionPowered.withoutMachine(OBSERVED), 0.2708333333333333, 0.04637612736505156, 0.49529053930161504);
    }

    @Test
    void predictionPoweredInferenceListensToTheMachineByTheBestFactor() {
        is(PredictionPowered.of(OBSERVED), 0.2183109833971903, 0.04711498200932193, 0.38950698478505863);
    }

    @Test
    void roganAndGladenCorrectTheMachinesShare() {
        assertThat(RoganGladen.of(OBSERVED).orElseThrow()).isCloseTo(0.16432584269662934, within(1e-12));
    }

    @Test
    void roganAndGladenSayNothingOfAMachineNoBetterThanChance() {
        double[] ones = {1, 1, 1, 1};
        Saying[] said = {Saying.THIS, Saying.NONE, Saying.THIS, Saying.NONE};
        Observed chance = new Observed(ones, new int[4], said, new double[] {1, 1, 0, 0}, new Observed.Sizes(2, 0, 2));
        assertThat(RoganGladen.of(chance)).isEmpty();
    }

    @Test
    void postStratificationJoinsModifiedWilsonIntervals() {
        PostStratified estimates = new PostStratified(OBSERVED);
        is(estimates.prevalence(), 0.2546296296296296, 0.14106149585946479, 0.4896719254021471);
        is(estimates.precision(), 0.8888888888888888, 0.4035022538227552, 0.9997995126734236);
        assertThat(estimates.recall().value()).isCloseTo(0.43636363636363634, within(1e-12));
    }

    /** The bounds solve Newcombe's equation, here by bisection apart from this program. */
    @Test
    void aBoundOfRecallIsWhereTheDifferenceOfGivenAndMissedLeavesZero() {
        is(new PostStratified(OBSERVED).recall(), 0.43636363636363634, 0.18004693594220847, 0.7012567692006618);
    }

    @Test
    void furtherReadingIsSharedOutAsNeymanDid() {
        PostStratified estimates = new PostStratified(OBSERVED);
        assertThat(estimates.more(0.02)).isEqualTo(705); // 704.99046
        assertThat(estimates.more(0.05)).isEqualTo(219); // 218.19783
        assertThat(estimates.more(1)).isZero();
    }
}
