package org.understory.analysis.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The groups of all participants shuffled among them, again and again: how often that gives what was observed, or more.
 * Each participant keeps what they said and how much, so that somebody talkative stays one person in one group.
 */
final class ShuffledLabels {

    private static final double TOLERANCE = 1e-12;

    private final Cohort cohort;
    private final List<HomogeneityTest> tests;
    private final int[] asUneven;
    private final int[][] asApart;
    private final double[][] observed;
    private final int[][] mentioners;

    /** Shuffles. */
    ShuffledLabels(Cohort cohort, List<HomogeneityTest> tests, ComparisonSettings settings) {
        int groups = cohort.groups().size();
        this.cohort = cohort;
        this.tests = List.copyOf(tests);
        this.asUneven = new int[cohort.themes()];
        this.asApart = new int[cohort.themes()][groups];
        this.observed = new double[cohort.themes()][];
        this.mentioners = new int[cohort.themes()][];
        for (int theme = 0; theme < cohort.themes(); theme++) {
            observed[theme] = apart(cohort.sentences(theme), cohort.wordsByGroup());
            int[] mentions = cohort.mentions().get(theme);
            mentioners[theme] = IntStream.range(0, mentions.length)
                    .filter(i -> mentions[i] > 0)
                    .toArray();
        }
        int[] label = new int[cohort.size()];
        settings.shuffles().draw(cohort.size(), order -> {
            Arrays.setAll(label, i -> cohort.group()[order[i]]);
            take(label);
        });
    }

    private void take(int[] label) {
        int groups = cohort.groups().size();
        long[] words = new long[groups];
        for (int i = 0; i < label.length; i++) {
            words[label[i]] += cohort.words()[i];
        }
        int[] people = new int[groups];
        long[] sentences = new long[groups];
        for (int theme = 0; theme < mentioners.length; theme++) {
            Arrays.fill(people, 0);
            Arrays.fill(sentences, 0);
            int[] mentions = cohort.mentions().get(theme);
            for (int one : mentioners[theme]) {
                people[label[one]]++;
                sentences[label[one]] += mentions[one];
            }
            asUneven[theme] += tests.get(theme).asExtreme(people) ? 1 : 0;
            compare(theme, apart(sentences, words));
        }
    }

    private void compare(int theme, double[] apart) {
        for (int group = 0; group < apart.length; group++) {
            asApart[theme][group] += apart[group] >= observed[theme][group] - TOLERANCE ? 1 : 0;
        }
    }

    /** How far the rate of each group is from that of all others. */
    private static double[] apart(long[] sentences, long[] words) {
        long said = sum(sentences);
        long spoken = sum(words);
        double[] apart = new double[sentences.length];
        for (int group = 0; group < apart.length; group++) {
            double own = (double) sentences[group] / Math.max(1, words[group]);
            double others = (double) (said - sentences[group]) / Math.max(1, spoken - words[group]);
            apart[group] = Math.abs(own - others);
        }
        return apart;
    }

    /** Added up in a plain loop, because it is asked for with every theme of every shuffle. */
    private static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    /** How many shuffles were as uneven in a theme as what was observed, by people. */
    int asUneven(int theme) {
        return asUneven[theme];
    }

    /** How many shuffles took the rate of a group as far from the others'. */
    int asApart(int theme, int group) {
        return asApart[theme][group];
    }
}
