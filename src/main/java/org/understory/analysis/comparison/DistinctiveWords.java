package org.understory.analysis.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.understory.analysis.Talk;
import org.understory.analysis.WordForms;
import org.understory.model.Span;

/**
 * The words that tell a group from all others: log-odds ratios with an informative Dirichlet prior and their z scores
 * (Monroe, Colaresi and Quinn 2008, Political Analysis 16, 372-403, equations 15 to 22). The prior is how all groups
 * together speak; it keeps rare words from standing out by chance. Words of fewer participants than the minimum are never
 * shown, so that nobody's own way of speaking passes for a group's.
 */
public final class DistinctiveWords {

    /** How many words the prior is worth. */
    public static final int PRIOR = 1_000;

    private final int groups;
    private final Map<String, Use> uses = new TreeMap<>();
    private final long[] totals;

    /**
     * A word of a group.
     *
     * @param word in lower case
     * @param times the group said it
     * @param words the group said
     * @param others times that others said it
     * @param rest words that others said
     * @param people of the group who said it
     * @param z how far the log-odds ratio is from none, in standard errors
     */
    public record Word(String word, long times, long words, long others, long rest, int people, double z) {}

    /** How often a word was said in each group, and by how many. */
    private record Use(long[] times, int[] people) {}

    private DistinctiveWords(int groups) {
        this.groups = groups;
        this.totals = new long[groups];
    }

    /** The words of those who are compared. */
    public static DistinctiveWords of(Talk talk, Admission admission) {
        Cohort cohort = admission.cohort();
        return of(cohort.groups().size(), talk, turn -> {
            int person = talk.personOf(turn);
            int number = person < 0 || !talk.counts(turn) ? -1 : admission.numbers()[person];
            return number < 0
                    ? List.of()
                    : List.of(
                            new Stretch(cohort.group()[number], talk.turn(turn).spoken()));
        });
    }

    /**
     * A stretch of a turn.
     *
     * @param group the group or part of the talk it belongs to
     * @param text what was said
     */
    public record Stretch(int group, String text) {}

    /**
     * The words of parts of the talk, however it is divided. What nobody in particular said counts as words, never as a
     * participant.
     *
     * @param groups how many parts there are
     * @param stretches what of a turn belongs to which part
     */
    public static DistinctiveWords of(int groups, Talk talk, IntFunction<List<Stretch>> stretches) {
        Map<Integer, List<Map<String, Integer>>> byPerson = new TreeMap<>();
        for (int turn = 0; turn < talk.turns(); turn++) {
            for (Stretch stretch : stretches.apply(turn)) {
                List<Map<String, Integer>> ofPerson =
                        byPerson.computeIfAbsent(talk.personOf(turn), any -> noWords(groups));
                count(stretch.text(), ofPerson.get(stretch.group()));
            }
        }
        DistinctiveWords words = new DistinctiveWords(groups);
        byPerson.forEach((person, ofPerson) -> {
            for (int group = 0; group < groups; group++) {
                words.add(ofPerson.get(group), group, person >= 0);
            }
        });
        return words;
    }

    private static List<Map<String, Integer>> noWords(int groups) {
        List<Map<String, Integer>> none = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            none.add(new HashMap<>());
        }
        return none;
    }

    private static void count(String said, Map<String, Integer> into) {
        WordForms.in(said, new Span(0, said.length())).forEach(word -> into.merge(word.form(), 1, Integer::sum));
    }

    private void add(Map<String, Integer> ofPerson, int group, boolean somebody) {
        ofPerson.forEach((word, times) -> {
            Use use = uses.computeIfAbsent(word, any -> new Use(new long[groups], new int[groups]));
            use.times()[group] += times;
            use.people()[group] += somebody ? 1 : 0;
            totals[group] += times;
        });
    }

    /**
     * The words that tell a group from the others, the most telling first.
     *
     * @param people how many of the group must have said a word
     * @param most how many words at most
     * @param z how telling a word must be
     */
    public List<Word> of(int group, int people, int most, double z) {
        long all = sum(totals);
        List<Word> words = new ArrayList<>();
        uses.forEach((word, use) -> {
            if (use.people()[group] >= people) {
                words.add(word(word, use, group, all));
            }
        });
        words.removeIf(word -> word.z() < z);
        words.sort(Comparator.comparingDouble(Word::z).reversed().thenComparing(Word::word));
        return List.copyOf(words.subList(0, Math.min(most, words.size())));
    }

    private Word word(String word, Use use, int group, long all) {
        long times = use.times()[group];
        long others = sum(use.times()) - times;
        double prior = (double) PRIOR * (times + others) / all;
        double z = (logOdds(times, totals[group], prior) - logOdds(others, all - totals[group], prior))
                / Math.sqrt(1 / (times + prior) + 1 / (others + prior));
        return new Word(word, times, totals[group], others, all - totals[group], use.people()[group], z);
    }

    private static double logOdds(long times, long words, double prior) {
        return Math.log((times + prior) / (words + PRIOR - times - prior));
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
