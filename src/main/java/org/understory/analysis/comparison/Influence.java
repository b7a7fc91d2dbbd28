package org.understory.analysis.comparison;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.understory.analysis.comparison.GroupRate.Counts;

/**
 * What a difference of rates is without one participant. Whoever counts sentences as if nobody had said two of them finds
 * differences that are one talkative person; leaving out each person in turn (Efron 1982, The Jackknife, the Bootstrap and
 * Other Resampling Plans, chapter 3) finds that person out.
 *
 * @param participant whose sentences matter most
 * @param sentences how many of the group's are theirs
 * @param without the counts without them
 * @param goesAway whether the difference is gone without them
 */
public record Influence(int participant, int sentences, Counts without, boolean goesAway) {

    /** The p value of somebody who takes each sentence for a case of its own: binomial, twice the smaller tail. */
    static double pOfSentences(Counts counts) {
        long all = counts.sentences() + counts.others();
        if (all == 0 || counts.words() <= 0 || counts.rest() <= 0) {
            return 1;
        }
        BinomialDistribution binomial = BinomialDistribution.of(
                Math.toIntExact(all), (double) counts.words() / (counts.words() + counts.rest()));
        int said = Math.toIntExact(counts.sentences());
        double upper = binomial.survivalProbability(said - 1);
        double lower = binomial.cumulativeProbability(said);
        return Math.min(1, 2 * Math.min(lower, upper));
    }

    /** The participant of a group whose absence leaves least of its being more than the others. */
    static Influence largest(Cohort cohort, int theme, int group, Counts counts, double alpha) {
        int[] mentions = cohort.mentions().get(theme);
        int most = -1;
        double largest = -1;
        for (int member : cohort.members(group)) {
            double p = pOfSentences(counts.without(mentions[member], cohort.words()[member]));
            double left =
                    counts.without(mentions[member], cohort.words()[member]).ratio() > 1 ? p : 2;
            if (mentions[member] > 0 && left > largest) {
                largest = left;
                most = member;
            }
        }
        Counts without = counts.without(mentions[most], cohort.words()[most]);
        return new Influence(most, mentions[most], without, largest > alpha);
    }
}
