package org.understory.analysis.prevalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How often the 95 % intervals hold the truth: studies of 2,500 sentences with known truth, machines that err in four
 * ways, themes in 0.4 % to 12 % of sentences; 40 studies for each machine, 50 samples of 200 sentences from each. Of 2,000
 * samples a coverage of 95 % shows as 94 to 96 %.
 */
class CoverageTest {

    private static final int STUDIES = 40;
    private static final int DRAWS = 50;
    private static final int SIZE = 200;
    private static final long SEED = 20261127;

    static List<Simulation.Machine> machines() {
        return List.of(
                new Simulation.Machine("careful", 0.6, 0.9, false),
                new Simulation.Machine("noisy", 0.8, 0.5, false),
                new Simulation.Machine("deaf", 0.25, 0.8, false),
                new Simulation.Machine("uneven", 0.5, 0.7, true));
    }

    /** Something estimated, and what it really is. */
    private record Judged(Estimate estimate, double truth) {}

    /** How often an interval held the truth, how often there was one, and by how much estimates were off in all. */
    private static final class Score {
        private int held;
        private int given;
        private double off;

        void add(Judged judged) {
            given++;
            held += judged.estimate().low() - 1e-9 <= judged.truth()
                            && judged.truth() <= judged.estimate().high() + 1e-9
                    ? 1
                    : 0;
            off += judged.estimate().value() - judged.truth();
        }

        double coverage() {
            return (double) held / given;
        }

        double bias() {
            return off / given;
        }
    }

    /** Scores of each theme by some estimate. */
    private static Score[] scores(Simulation.Machine machine, Function<Seen, List<Judged>> estimate) {
        SplittableRandom random = new SplittableRandom(SEED);
        Score[] scores = new Score[Simulation.RATES.length];
        java.util.Arrays.setAll(scores, any -> new Score());
        for (int study = 0; study < STUDIES; study++) {
            Simulation simulation = new Simulation(machine, SIZE, random.split());
            for (int draw = 0; draw < DRAWS; draw++) {
                List<Observed> observed = simulation.sample(random);
                for (int theme = 0; theme < scores.length; theme++) {
                    estimate.apply(new Seen(simulation, theme, observed.get(theme)))
                            .forEach(scores[theme]::add);
                }
            }
        }
        return scores;
    }

    /** A theme in a sample of a study. */
    private record Seen(Simulation simulation, int theme, Observed observed) {
        double prevalence() {
            return simulation.prevalence(theme);
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void correctedSharesCoverAsOftenAsTheySay(Simulation.Machine machine) {
        Score[] scores = scores(
                machine,
                seen -> List.of(new Judged(new PostStratified(seen.observed()).prevalence(), seen.prevalence())));
        // A theme of about 10 sentences in 2,500: often none or one of them is drawn, and the interval is too wide.
        assertThat(scores[0].coverage()).isBetween(0.95, 0.99);
        for (int theme = 1; theme < scores.length; theme++) {
            assertThat(scores[theme].coverage())
                    .as("%s %d", machine.name(), theme)
                    .isBetween(0.94, 0.972);
            assertThat(scores[theme].bias()).isBetween(-0.001, 0.001);
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void recallsCoverAsOftenAsTheySay(Simulation.Machine machine) {
        Score[] scores = scores(
                machine,
                seen -> seen.observed().found() == 0
                        ? List.of()
                        : List.of(new Judged(
                                new PostStratified(seen.observed()).recall(),
                                seen.simulation().recall(seen.theme()))));
        assertThat(scores[0].coverage()).isBetween(0.95, 0.99);
        for (int theme = 1; theme < scores.length; theme++) {
            assertThat(scores[theme].coverage())
                    .as("%s %d", machine.name(), theme)
                    .isBetween(0.94, 0.975);
        }
    }

    /** A precision of 100 % is held always, and strata of few sentences are read almost wholly: so more than 95 %. */
    @ParameterizedTest
    @MethodSource("machines")
    void precisionsCoverAtLeastAsOftenAsTheySay(Simulation.Machine machine) {
        Score[] scores = scores(
                machine,
                seen -> new PostStratified(seen.observed()).readThemed() == 0
                        ? List.of()
                        : List.of(new Judged(
                                new PostStratified(seen.observed()).precision(),
                                seen.simulation().precision(seen.theme()))));
        for (int theme = 0; theme < scores.length; theme++) {
            assertThat(scores[theme].coverage())
                    .as("%s %d", machine.name(), theme)
                    .isGreaterThan(0.935);
        }
    }

    /**
     * Why the report's interval is not the normal one of prediction-powered inference: it covers a common theme 91 to 94 %
     * of the time, and one of about 30 sentences in 2,500 as little as 50 to 87 %.
     */
    @ParameterizedTest
    @MethodSource("machines")
    void normalIntervalsOfPredictionPoweredInferenceFailForRareThemes(Simulation.Machine machine) {
        Score[] scores =
                scores(machine, seen -> List.of(new Judged(PredictionPowered.of(seen.observed()), seen.prevalence())));
        assertThat(scores[1].coverage()).isBetween(0.4, 0.9);
        assertThat(scores[4].coverage()).isBetween(0.9, 0.96);
        assertThat(scores[4].bias()).isBetween(-0.001, 0.001);
    }
}
