package org.understory.analysis.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.analysis.Talk;

/**
 * The words that tell a group from all others: log-odds ratios with an informative Dirichlet prior and their z scores
 * (Monroe, Colaresi and Quinn 2008, Political Analysis 16, 372-403, equations 15 to 22). The prior is how all groups
 * together speak; it keeps rare words from standing out by chance. Words of fewer participants than the minimum are never
 * shown, so that nobody's own way of speaking passes for a group's.
 */
public final class DistinctiveWords {

    /** How many words the prior is worth. */
    public static final int PRIOR = 1_000;

    /** Letters and digits with a letter among them, and what joins them. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019\\-][\\p{L}\\p{M}\\p{N}]+)*");

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
        List<Map<String, Integer>> byPerson = new ArrayList<>();
        for (int i = 0; i < cohort.size(); i++) {
            byPerson.add(new HashMap<>());
        }
        for (int turn = 0; turn < talk.turns(); turn++) {
            int person = talk.personOf(turn);
            int number = person < 0 || !talk.counts(turn) ? -1 : admission.numbers()[person];
            if (number >= 0) {
                count(talk.turn(turn).spoken(), byPerson.get(number));
            }
        }
        DistinctiveWords words = new DistinctiveWords(cohort.groups().size());
        for (int i = 0; i < cohort.size(); i++) {
            words.add(byPerson.get(i), cohort.group()[i]);
        }
        return words;
    }

    private static void count(String spoken, Map<String, Integer> into) {
        Matcher matcher = WORD.matcher(spoken.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group().replace('\u2019', '\'');
            if (word.chars().anyMatch(Character::isLetter)) {
                into.merge(word, 1, Integer::sum);
            }
        }
    }

    private void add(Map<String, Integer> ofPerson, int group) {
        ofPerson.forEach((word, times) -> {
            Use use = uses.computeIfAbsent(word, any -> new Use(new long[groups], new int[groups]));
            use.times()[group] += times;
            use.people()[group]++;
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
