package org.understory.analysis.comparison;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A group against all others together in one theme, counted by sentences for the words spoken.
 *
 * @param theme the theme's number
 * @param group the group's number
 * @param counts the sentences and words
 * @param rate of the group for each word, where resamples can vary
 * @param ratio to the rate of the others, where there is one
 * @param p by shuffling people; nothing where the theme was not tested
 * @param corrected the same over all themes and groups that were tested
 * @param influence the participant without whom the difference is least, where sentences alone would show one
 */
public record GroupRate(
        int theme,
        int group,
        Counts counts,
        Optional<Bounds> rate,
        Optional<Bounds> ratio,
        OptionalDouble p,
        OptionalDouble corrected,
        Optional<Influence> influence) {

    /**
     * Sentences and words.
     *
     * @param sentences of the group
     * @param words of the group
     * @param others sentences of the others
     * @param rest words of the others
     */
    public record Counts(long sentences, long words, long others, long rest) {

        /** How many times the rate of the others the rate of the group is; not a number where neither has any. */
        public double ratio() {
            return (double) sentences / words * rest / others;
        }

        /** The same counts without a participant of the group. */
        Counts without(int theirSentences, int theirWords) {
            return new Counts(sentences - theirSentences, words - theirWords, others, rest);
        }
    }
}
