package org.understory.analysis.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many participants of each group mentioned a theme, and whether the groups differ in that.
 *
 * @param theme its number
 * @param people of each group who mentioned it
 * @param p the p value of all groups together; nothing where too few, or all but too few, mentioned it
 * @param corrected the same over all themes that were tested
 * @param withoutOne what {@code corrected} would be without the one participant who matters most to it
 * @param exact whether all outcomes were summed, not labels shuffled
 * @param cramersV the size of the effect
 * @param groups each group against all others, in the order of the groups
 */
public record ThemeShares(
        int theme,
        int[] people,
        OptionalDouble p,
        OptionalDouble corrected,
        OptionalDouble withoutOne,
        boolean exact,
        double cramersV,
        List<AgainstOthers> groups) {

    /** Freezes the list. */
    public ThemeShares {
        groups = List.copyOf(groups);
    }

    /** How many participants mentioned it. */
    public int all() {
        return Arrays.stream(people).sum();
    }
}
