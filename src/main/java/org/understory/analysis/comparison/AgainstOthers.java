package org.understory.analysis.comparison;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A group against all others together in one theme, counted by people.
 *
 * @param theme the theme's number
 * @param group the group's number
 * @param counts the people
 * @param difference of the shares
 * @param ratio of the shares, where there is one
 * @param p Fisher's p value; nothing where the theme was not tested
 * @param corrected the same over all themes and groups that were tested
 * @param withoutOne what {@code corrected} would be without the one participant who matters most to it
 */
public record AgainstOthers(
        int theme,
        int group,
        Counts counts,
        Bounds difference,
        Optional<Bounds> ratio,
        OptionalDouble p,
        OptionalDouble corrected,
        OptionalDouble withoutOne) {

    /**
     * A table of two by two.
     *
     * @param people of the group who mentioned it
     * @param size of the group
     * @param others who mentioned it
     * @param rest how many others there are
     */
    public record Counts(int people, int size, int others, int rest) {

        /** Fisher's p value. */
        double p() {
            return FisherExact.twoSided(people, size, others, rest);
        }

        /** The largest p value that leaving out any one participant gives. */
        double pWithoutOne() {
            double largest = p();
            if (people > 0) {
                largest = Math.max(largest, new Counts(people - 1, size - 1, others, rest).p());
            }
            if (people < size) {
                largest = Math.max(largest, new Counts(people, size - 1, others, rest).p());
            }
            if (others > 0) {
                largest = Math.max(largest, new Counts(people, size, others - 1, rest - 1).p());
            }
            if (others < rest) {
                largest = Math.max(largest, new Counts(people, size, others, rest - 1).p());
            }
            return largest;
        }

        /** Whether the group's share is the larger one. */
        public boolean isMore() {
            return (long) people * rest > (long) others * size;
        }
    }
}
