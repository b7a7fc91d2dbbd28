package org.understory.analysis.prevalence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.understory.analysis.prevalence.Observed.Saying;
import org.understory.analysis.prevalence.Observed.Sizes;
import org.understory.analysis.sampling.Allocation;
import org.understory.analysis.sampling.Stratum;

/** Studies whose truth is known, tagged by an imperfect machine: they are sampled as the program samples. */
final class Simulation {

    /** How often themes are there, from rare to common. */
    static final double[] RATES = {0.004, 0.012, 0.02, 0.05, 0.12};

    private static final int SENTENCES = 2500;

    /**
     * How a machine errs.
     *
     * @param recall the share of a theme's sentences that it finds
     * @param precision the share of its tags that are right
     * @param uneven whether it finds a theme twice as well in the first half of the study, and hardly in the second
     */
    record Machine(String name, double recall, double precision, boolean uneven) {}

    private final boolean[][] truth = new boolean[RATES.length][SENTENCES];
    private final boolean[][] tags = new boolean[RATES.length][SENTENCES];
    private final List<Stratum> strata = new ArrayList<>();
    private final int[] drawn;

    /** A study; a third of the sentences with a theme has the next theme more often, for themes hang together. */
    Simulation(Machine machine, int sample, SplittableRandom random) {
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            boolean talkative = random.nextDouble() < 0.3;
            for (int theme = 0; theme < RATES.length; theme++) {
                double rate = RATES[theme] * (talkative ? 2.4 : 0.4);
                boolean there = random.nextDouble() < rate;
                double recall = machine.recall() * (!machine.uneven() ? 1 : sentence < SENTENCES / 2 ? 1.6 : 0.4);
                double wrong = RATES[theme] * machine.recall() * (1 / machine.precision() - 1);
                truth[theme][sentence] = there;
                tags[theme][sentence] = there ? random.nextDouble() < recall : random.nextDouble() < wrong;
            }
        }
        divide();
        this.drawn = Allocation.of(strata, sample);
    }

    private void divide() {
        Map<Integer, List<Integer>> byRarest = new TreeMap<>();
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            int rarest = RATES.length;
            for (int theme = RATES.length - 1; theme >= 0; theme--) {
                rarest = tags[theme][sentence] ? theme : rarest;
            }
            byRarest.computeIfAbsent(rarest, any -> new ArrayList<>()).add(sentence);
        }
        byRarest.forEach((theme, sentences) ->
                strata.add(new Stratum("", theme == RATES.length ? List.of() : List.of("t" + theme), sentences)));
    }

    private Saying said(int theme, int sentence) {
        if (tags[theme][sentence]) {
            return Saying.THIS;
        }
        for (boolean[] other : tags) {
            if (other[sentence]) {
                return Saying.OTHERS;
            }
        }
        return Saying.NONE;
    }

    /** The themes as one sample shows them, in the order of {@link #RATES}. */
    List<Observed> sample(SplittableRandom random) {
        List<int[]> picked = new ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            for (int sentence : pick(strata.get(i).sentences(), drawn[i], random)) {
                picked.add(new int[] {i, sentence});
            }
        }
        List<Observed> observed = new ArrayList<>();
        for (int theme = 0; theme < RATES.length; theme++) {
            observed.add(observed(theme, picked));
        }
        return observed;
    }

    private static List<Integer> pick(List<Integer> from, int many, SplittableRandom random) {
        List<Integer> left = new ArrayList<>(from);
        for (int i = 0; i < many; i++) {
            int other = i + random.nextInt(left.size() - i);
            Integer kept = left.get(i);
            left.set(i, left.get(other));
            left.set(other, kept);
        }
        return left.subList(0, many);
    }

    private Observed observed(int theme, List<int[]> picked) {
        int read = picked.size();
        double[] weights = new double[read];
        int[] stratum = new int[read];
        Saying[] said = new Saying[read];
        double[] found = new double[read];
        for (int i = 0; i < read; i++) {
            stratum[i] = picked.get(i)[0];
            int sentence = picked.get(i)[1];
            weights[i] = (double) strata.get(stratum[i]).size() / drawn[stratum[i]];
            said[i] = said(theme, sentence);
            found[i] = truth[theme][sentence] ? 1 : 0;
        }
        return new Observed(weights, stratum, said, found, sizes(theme));
    }

    private Sizes sizes(int theme) {
        long[] many = new long[Saying.values().length];
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            many[said(theme, sentence).ordinal()]++;
        }
        return new Sizes(many[0], many[1], many[2]);
    }

    /** The share of sentences with a theme. */
    double prevalence(int theme) {
        return (double) count(theme, true, false) / SENTENCES;
    }

    double precision(int theme) {
        return (double) count(theme, true, true) / count(theme, false, true);
    }

    double recall(int theme) {
        return (double) count(theme, true, true) / count(theme, true, false);
    }

    private int count(int theme, boolean there, boolean tagged) {
        boolean[] ones = new boolean[SENTENCES];
        Arrays.fill(ones, true);
        boolean[] first = there ? truth[theme] : ones;
        boolean[] second = tagged ? tags[theme] : ones;
        int count = 0;
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            count += first[sentence] && second[sentence] ? 1 : 0;
        }
        return count;
    }
}
