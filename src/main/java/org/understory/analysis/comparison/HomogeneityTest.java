package org.understory.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.understory.analysis.interval.Shuffles;

/**
 * Whether groups differ in how many of their people mentioned something: the permutation test of people's group labels
 * with Pearson's chi-square as statistic (Good 2005, Permutation, Parametric, and Bootstrap Tests of Hypotheses, section
 * 6.2). With a yes or no for each person its distribution is the multivariate hypergeometric one, so that all outcomes can
 * be summed where they are not too many.
 *
 * @param people how many of each group mentioned it
 * @param sizes how many each group has
 */
record HomogeneityTest(int[] people, int[] sizes) {

    /** Outcomes that are summed at most; beyond that labels are shuffled. */
    private static final long MOST_OUTCOMES = 200_000;

    private static final double TOLERANCE = 1e-9;

    /** Pearson's chi-square; 0 where everybody or nobody mentioned it. */
    double chiSquare() {
        long all = total(sizes);
        long yes = total(people);
        return yes == 0 || yes == all ? 0 : spread(people) * all / yes * all / (all - yes);
    }

    /** What chi-square grows with when both margins are given: the weighted squares of deviations. */
    double spread(int[] outcome) {
        double expected = (double) total(people) / total(sizes);
        double spread = 0;
        for (int i = 0; i < sizes.length; i++) {
            spread += square(outcome[i] - sizes[i] * expected) / sizes[i];
        }
        return spread;
    }

    /** Whether an outcome is at least as far from even as what was observed. */
    boolean asExtreme(int[] outcome) {
        return spread(outcome) >= spread(people) * (1 - TOLERANCE) - TOLERANCE;
    }

    /** Whether all outcomes can be summed. */
    boolean isSmall() {
        double outcomes = 1;
        for (int i = 0; i < sizes.length - 1; i++) {
            outcomes *= Math.min(sizes[i], total(people)) + 1;
        }
        return outcomes <= MOST_OUTCOMES;
    }

    /** The exact p value: of two groups Fisher's, of more the sum over all outcomes. */
    double exact() {
        if (sizes.length == 2) {
            return FisherExact.twoSided(people[0], sizes[0], people[1], sizes[1]);
        }
        int yes = (int) total(people);
        double[][] ways = new double[sizes.length][];
        for (int i = 0; i < sizes.length; i++) {
            ways[i] = LogChoose.upTo(sizes[i], Math.min(sizes[i], yes));
        }
        double extreme = sum(ways, new int[sizes.length], 0, yes, -LogChoose.of((int) total(sizes), yes));
        return Math.min(1, extreme);
    }

    /** The p value from shuffles of the people's groups. */
    double shuffled(Shuffles shuffles) {
        int[] label = new int[(int) total(sizes)];
        for (int group = 0, at = 0; group < sizes.length; at += sizes[group++]) {
            Arrays.fill(label, at, at + sizes[group], group);
        }
        int yes = (int) total(people);
        int[] asExtreme = new int[1];
        int[] outcome = new int[sizes.length];
        shuffles.draw(label.length, order -> {
            Arrays.fill(outcome, 0);
            for (int i = 0; i < yes; i++) {
                outcome[label[order[i]]]++;
            }
            asExtreme[0] += asExtreme(outcome) ? 1 : 0;
        });
        return shuffles.p(asExtreme[0]);
    }

    /** The same test without the one person who makes the groups most alike by not being there. */
    HomogeneityTest withoutOne() {
        List<HomogeneityTest> without = new ArrayList<>(List.of(this));
        for (int group = 0; group < sizes.length; group++) {
            if (people[group] > 0) {
                without.add(new HomogeneityTest(less(people, group), less(sizes, group)));
            }
            if (people[group] < sizes[group]) {
                without.add(new HomogeneityTest(people, less(sizes, group)));
            }
        }
        return without.stream()
                .filter(test -> Arrays.stream(test.sizes).allMatch(size -> size > 0))
                .min(Comparator.comparingDouble(HomogeneityTest::chiSquare))
                .orElseThrow();
    }

    private static int[] less(int[] counts, int group) {
        int[] less = counts.clone();
        less[group]--;
        return less;
    }

    private double sum(double[][] ways, int[] outcome, int group, int left, double log) {
        boolean last = group == sizes.length - 1;
        if (last && left >= ways[group].length) {
            return 0;
        }
        if (last) {
            outcome[group] = left;
            return asExtreme(outcome) ? Math.exp(log + ways[group][left]) : 0;
        }
        double sum = 0;
        for (int x = 0; x < ways[group].length && x <= left; x++) {
            outcome[group] = x;
            sum += sum(ways, outcome, group + 1, left - x, log + ways[group][x]);
        }
        return sum;
    }

    private static long total(int[] counts) {
        long total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }

    private static double square(double value) {
        return value * value;
    }
}
