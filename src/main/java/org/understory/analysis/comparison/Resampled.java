package org.understory.analysis.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.understory.analysis.interval.ClusterBootstrap;

/**
 * Resamples of the participants, drawn within each group, and the 95 % intervals that come of them.
 *
 * <p>The percentile method, because differences of shares and logarithms of ratios are close to unbiased here and the
 * method needs nothing that a single talkative person could upset, as the acceleration of BCa would (Davison and Hinkley
 * 1997, section 5.3). Resamples cannot vary where nobody or everybody of a group mentioned a theme; the difference then
 * has Newcombe's interval, and a ratio has none.
 */
public final class Resampled {

    private final Cohort cohort;
    private final ClusterBootstrap bootstrap;
    private final int[] sizes;
    private final long[] spoken;
    /** By group, theme and resample. */
    private final int[][][] people;

    private final int[][][] sentences;
    /** By group and resample. */
    private final long[][] words;

    /** Draws the resamples. */
    public Resampled(Cohort cohort, ComparisonSettings settings) {
        int groups = cohort.groups().size();
        this.cohort = cohort;
        this.bootstrap = settings.bootstrap(0);
        this.sizes = cohort.sizes();
        this.spoken = cohort.wordsByGroup();
        this.people = new int[groups][cohort.themes()][settings.resamples()];
        this.sentences = new int[groups][cohort.themes()][settings.resamples()];
        this.words = new long[groups][settings.resamples()];
        for (int group = 0; group < groups; group++) {
            draw(group, cohort.members(group), settings.bootstrap(group));
        }
    }

    private void draw(int group, int[] members, ClusterBootstrap ofGroup) {
        int[] times = new int[members.length];
        ofGroup.draw(members.length, (resample, drawn) -> {
            Arrays.fill(times, 0);
            for (int one : drawn) {
                times[one]++;
                words[group][resample] += cohort.words()[members[one]];
            }
            for (int theme = 0; theme < cohort.themes(); theme++) {
                add(group, theme, resample, members, times);
            }
        });
    }

    private void add(int group, int theme, int resample, int[] members, int[] times) {
        int[] mentions = cohort.mentions().get(theme);
        int mentioned = 0;
        int said = 0;
        for (int i = 0; i < members.length; i++) {
            int here = mentions[members[i]];
            if (here > 0) {
                mentioned += times[i];
                said += times[i] * here;
            }
        }
        people[group][theme][resample] = mentioned;
        sentences[group][theme][resample] = said;
    }

    /** How much larger the share of a group is that mentioned a theme than that of all others. */
    public Bounds difference(int theme, int group) {
        int[] mentioners = cohort.mentioners(theme);
        int others = Arrays.stream(mentioners).sum() - mentioners[group];
        int rest = cohort.size() - sizes[group];
        if (isFlat(mentioners[group], sizes[group]) || isFlat(others, rest)) {
            return NewcombeInterval.of(mentioners[group], sizes[group], others, rest);
        }
        double value = (double) mentioners[group] / sizes[group] - (double) others / rest;
        return bounds(
                value,
                b -> (double) people[group][theme][b] / sizes[group] - (double) others(people, theme, group, b) / rest);
    }

    private static boolean isFlat(int some, int all) {
        return some == 0 || some == all;
    }

    /** How many times the share of the others the share of a group is; nothing where that cannot be told. */
    public Optional<Bounds> ratio(int theme, int group) {
        int[] mentioners = cohort.mentioners(theme);
        int others = Arrays.stream(mentioners).sum() - mentioners[group];
        int rest = cohort.size() - sizes[group];
        if (mentioners[group] == 0 || others == 0) {
            return Optional.empty();
        }
        double value = (double) mentioners[group] / sizes[group] * rest / others;
        return finite(bounds(
                value, b -> (double) people[group][theme][b] / sizes[group] * rest / others(people, theme, group, b)));
    }

    /** Coded sentences for each word of a group; nothing where resamples cannot vary. */
    public Optional<Bounds> rate(int theme, int group) {
        long said = cohort.sentences(theme)[group];
        return said == 0 || spoken[group] == 0
                ? Optional.empty()
                : Optional.of(bounds(
                        (double) said / spoken[group],
                        b -> sentences[group][theme][b] / (double) Math.max(1, words[group][b])));
    }

    /** How many times the rate of the others the rate of a group is; nothing where that cannot be told. */
    public Optional<Bounds> rateRatio(int theme, int group) {
        long said = cohort.sentences(theme)[group];
        long others = Arrays.stream(cohort.sentences(theme)).sum() - said;
        long rest = Arrays.stream(spoken).sum() - spoken[group];
        if (said == 0 || others == 0 || spoken[group] == 0 || rest == 0) {
            return Optional.empty();
        }
        return finite(bounds((double) said / spoken[group] * rest / others, b -> resampledRateRatio(theme, group, b)));
    }

    private double resampledRateRatio(int theme, int group, int b) {
        long rest = 0;
        for (int other = 0; other < words.length; other++) {
            rest += other == group ? 0 : words[other][b];
        }
        double own = sentences[group][theme][b] / (double) Math.max(1, words[group][b]);
        return own * rest / others(sentences, theme, group, b);
    }

    private static int others(int[][][] amounts, int theme, int group, int resample) {
        int sum = 0;
        for (int other = 0; other < amounts.length; other++) {
            sum += other == group ? 0 : amounts[other][theme][resample];
        }
        return sum;
    }

    private Bounds bounds(double value, IntToDoubleFunction resample) {
        double[] values = new double[bootstrap.resamples()];
        Arrays.setAll(values, b -> ordered(resample.applyAsDouble(b)));
        Arrays.sort(values);
        return new Bounds(value, bootstrap.low(values), bootstrap.high(values));
    }

    /** Nothing for nothing is as large a ratio as any; it counts as infinite, which widens the interval. */
    private static double ordered(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    private static Optional<Bounds> finite(Bounds bounds) {
        return Double.isFinite(bounds.low()) && Double.isFinite(bounds.high()) ? Optional.of(bounds) : Optional.empty();
    }
}
