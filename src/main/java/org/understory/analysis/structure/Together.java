package org.understory.analysis.structure;

import java.util.OptionalDouble;

/**
 * Two themes within units of one kind.
 *
 * @param both units with both
 * @param first units with the first theme
 * @param second units with the second
 * @param either units with any of the two
 * @param base all units
 */
public record Together(int both, int first, int second, int either, int base) {

    /** In how many units both would meet if one had nothing to do with the other; nothing where there are no units. */
    public OptionalDouble expected() {
        return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) first * second / base);
    }

    /**
     * How many times as often as expected they meet (Brin, Motwani, Ullman and Tsur 1997, SIGMOD Record 26, 255-264, who
     * call it interest); nothing where one of them is never voiced.
     */
    public OptionalDouble lift() {
        return first == 0 || second == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) both * base / ((double) first * second));
    }

    /** Units with both out of those with any of the two (Jaccard 1912, New Phytologist 11, 37-50). */
    public OptionalDouble jaccard() {
        return either == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) both / either);
    }
}
