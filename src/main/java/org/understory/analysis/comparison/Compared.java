package org.understory.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Groups compared in all themes, by people and by rate.
 *
 * @param cohort who was compared
 * @param shares one for each theme, in order
 * @param rates one for each theme and group, themes first
 */
public record Compared(Cohort cohort, List<ThemeShares> shares, List<GroupRate> rates) {

    /** Freezes the lists. */
    public Compared {
        shares = List.copyOf(shares);
        rates = List.copyOf(rates);
    }

    /** Compares. */
    public static Compared of(Cohort cohort, ComparisonSettings settings) {
        return new Computation(cohort, settings).compared();
    }

    /** What the parts of a comparison share while it is made. */
    private static final class Computation {

        private final Cohort cohort;
        private final ComparisonSettings settings;
        private final int groups;
        private final int[] sizes;
        private final int[] tested;
        private final List<HomogeneityTest> tests = new ArrayList<>();
        private final Resampled resampled;
        private final ShuffledLabels shuffled;

        Computation(Cohort cohort, ComparisonSettings settings) {
            this.cohort = cohort;
            this.settings = settings;
            this.groups = cohort.groups().size();
            this.sizes = cohort.sizes();
            for (int theme = 0; theme < cohort.themes(); theme++) {
                tests.add(new HomogeneityTest(cohort.mentioners(theme), sizes));
            }
            this.tested =
                    IntStream.range(0, cohort.themes()).filter(this::isTested).toArray();
            this.resampled = new Resampled(cohort, settings);
            this.shuffled = new ShuffledLabels(cohort, tests, settings);
        }

        /** Margins say whether a test can find anything, and nothing of which way; so they may choose the tests. */
        private boolean isTested(int theme) {
            int people = IntStream.of(cohort.mentioners(theme)).sum();
            return people >= settings.minimum() && cohort.size() - people >= settings.minimum();
        }

        private AgainstOthers.Counts counts(int theme, int group) {
            int[] people = cohort.mentioners(theme);
            int others = IntStream.of(people).sum() - people[group];
            return new AgainstOthers.Counts(people[group], sizes[group], others, cohort.size() - sizes[group]);
        }

        private double[] eachTested(ThemeAndGroup figure) {
            double[] figures = new double[tested.length * groups];
            for (int i = 0; i < figures.length; i++) {
                figures[i] = figure.of(tested[i / groups], i % groups);
            }
            return figures;
        }

        Compared compared() {
            return new Compared(cohort, shares(), rates());
        }

        private List<ThemeShares> shares() {
            double[] p = new double[tested.length];
            for (int i = 0; i < tested.length; i++) {
                HomogeneityTest test = tests.get(tested[i]);
                p[i] = test.isSmall() ? test.exact() : settings.shuffles().p(shuffled.asUneven(tested[i]));
            }
            double[] corrected = BenjaminiHochberg.corrected(p);
            List<AgainstOthers> against = againstOthers();
            List<ThemeShares> shares = new ArrayList<>();
            for (int theme = 0, at = 0; theme < cohort.themes(); theme++) {
                HomogeneityTest test = tests.get(theme);
                boolean isTested = at < tested.length && tested[at] == theme;
                shares.add(new ThemeShares(
                        theme,
                        cohort.mentioners(theme),
                        isTested ? OptionalDouble.of(p[at]) : OptionalDouble.empty(),
                        isTested ? OptionalDouble.of(corrected[at]) : OptionalDouble.empty(),
                        isTested
                                ? OptionalDouble.of(changed(p, corrected, at, () -> pOf(test.withoutOne())))
                                : OptionalDouble.empty(),
                        test.isSmall(),
                        CramersV.of(test.chiSquare(), cohort.size(), groups),
                        against.subList(theme * groups, (theme + 1) * groups)));
                at += isTested ? 1 : 0;
            }
            return shares;
        }

        private List<AgainstOthers> againstOthers() {
            double[] p = eachTested((theme, group) -> counts(theme, group).p());
            double[] corrected = BenjaminiHochberg.corrected(p);
            List<AgainstOthers> against = new ArrayList<>();
            for (int theme = 0, at = 0; theme < cohort.themes(); theme++) {
                boolean isTested = at < p.length && tested[at / groups] == theme;
                for (int group = 0; group < groups; group++, at += isTested ? 1 : 0) {
                    AgainstOthers.Counts counts = counts(theme, group);
                    against.add(new AgainstOthers(
                            theme,
                            group,
                            counts,
                            resampled.difference(theme, group),
                            resampled.ratio(theme, group),
                            isTested ? OptionalDouble.of(p[at]) : OptionalDouble.empty(),
                            isTested ? OptionalDouble.of(corrected[at]) : OptionalDouble.empty(),
                            isTested
                                    ? OptionalDouble.of(changed(p, corrected, at, counts::pWithoutOne))
                                    : OptionalDouble.empty()));
                }
            }
            return against;
        }

        /** What a corrected p value is when the p value behind it is another; asked for findings only. */
        private double changed(double[] p, double[] corrected, int at, DoubleSupplier other) {
            if (corrected[at] > settings.alpha()) {
                return corrected[at];
            }
            double[] changed = p.clone();
            changed[at] = Math.max(p[at], other.getAsDouble());
            return BenjaminiHochberg.corrected(changed)[at];
        }

        private double pOf(HomogeneityTest test) {
            return test.isSmall() ? test.exact() : test.shuffled(settings.shuffles());
        }

        private GroupRate.Counts rateCounts(int theme, int group) {
            long[] said = cohort.sentences(theme);
            long[] words = cohort.wordsByGroup();
            long all = 0;
            long spoken = 0;
            for (int i = 0; i < groups; i++) {
                all += said[i];
                spoken += words[i];
            }
            return new GroupRate.Counts(said[group], words[group], all - said[group], spoken - words[group]);
        }

        private List<GroupRate> rates() {
            double[] p = eachTested((theme, group) -> settings.shuffles().p(shuffled.asApart(theme, group)));
            double[] corrected = BenjaminiHochberg.corrected(p);
            double[] bySentences = BenjaminiHochberg.corrected(
                    eachTested((theme, group) -> Influence.pOfSentences(rateCounts(theme, group))));
            List<GroupRate> rates = new ArrayList<>();
            for (int theme = 0, at = 0; theme < cohort.themes(); theme++) {
                boolean isTested = at < p.length && tested[at / groups] == theme;
                for (int group = 0; group < groups; group++, at += isTested ? 1 : 0) {
                    GroupRate.Counts counts = rateCounts(theme, group);
                    boolean looksMore = isTested && bySentences[at] <= settings.alpha() && counts.ratio() > 1;
                    rates.add(new GroupRate(
                            theme,
                            group,
                            counts,
                            resampled.rate(theme, group),
                            resampled.rateRatio(theme, group),
                            isTested ? OptionalDouble.of(p[at]) : OptionalDouble.empty(),
                            isTested ? OptionalDouble.of(corrected[at]) : OptionalDouble.empty(),
                            looksMore
                                    ? Optional.of(Influence.largest(cohort, theme, group, counts, settings.alpha()))
                                    : Optional.empty()));
                }
            }
            return rates;
        }
    }

    /** A figure for each theme and group. */
    @FunctionalInterface
    private interface ThemeAndGroup {
        double of(int theme, int group);
    }
}
