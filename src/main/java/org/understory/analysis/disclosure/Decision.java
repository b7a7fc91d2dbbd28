package org.understory.analysis.disclosure;

import java.util.List;

/**
 * What of a breakdown may be shown.
 *
 * @param attribute what it breaks down by
 * @param shown the groups that are shown by themselves, in the order of showing
 * @param pooled the groups that are not, in the same order: shown as one, or not at all where the breakdown is withheld
 * @param withheld whether the breakdown is not shown at all
 * @param unstated how many people there are of whom the attribute is not known
 * @param unstatedShown whether these have figures of their own
 */
public record Decision(
        String attribute,
        List<String> shown,
        List<Pooled> pooled,
        boolean withheld,
        int unstated,
        boolean unstatedShown) {

    /** Freezes the lists. */
    public Decision {
        shown = List.copyOf(shown);
        pooled = List.copyOf(pooled);
    }

    /**
     * A group that is not shown by itself.
     *
     * @param group its name
     * @param why the reason
     */
    public record Pooled(String group, Why why) {}

    /** Why a group is not shown by itself. */
    public enum Why {
        /** It has too few people. */
        SMALL,
        /** Without it, a smaller group could be found by subtracting the groups shown from everybody. */
        SUBTRACTION,
        /** With it, figures of too few people would follow from this breakdown and an earlier one together. */
        OTHER_BREAKDOWN
    }

    /** Whether the breakdown is withheld because of an earlier one, not for its own small groups. */
    public boolean withheldForOthers() {
        return withheld && pooled.stream().anyMatch(one -> one.why() == Why.OTHER_BREAKDOWN);
    }
}
