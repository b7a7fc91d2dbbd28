package org.understory.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Decides which groups of a report are shown by themselves, for all its breakdowns together, because its tables share
 * their total and their people.
 *
 * <p>Within a breakdown (primary and secondary suppression; Hundepool et al. 2012, Statistical Disclosure Control): a group
 * of fewer than {@code minimum} people is pooled with the others of that kind, and where these are too few or only one, with
 * the next smallest group. Across breakdowns, in their order: as long as {@link Attack} finds figures of too few people, the
 * later breakdown pools one group more, the smallest of those that hold any of these people; a breakdown of which no group is
 * left is withheld.
 */
public final class Protection {

    private Protection() {}

    /**
     * Decides.
     *
     * @param everybody who counts
     * @param divisions by the attributes, in the order of the report; the earlier ones are spared
     * @param minimum how many people a group needs; 1 shows everything
     */
    public static List<Decision> decide(BitSet everybody, List<Division> divisions, int minimum) {
        if (minimum <= 1) {
            return divisions.stream().map(Protection::everything).toList();
        }
        Attack attack = new Attack(everybody, divisions, minimum);
        List<Draft> drafts = new ArrayList<>();
        for (Division division : divisions) {
            Draft draft = new Draft(division, minimum);
            drafts.add(draft);
            Optional<BitSet> found = attack.finds(drafts);
            while (found.isPresent() && !draft.isWithheld()) {
                draft.poolOneMore(found.get());
                found = attack.finds(drafts);
            }
        }
        return drafts.stream().map(Draft::decision).toList();
    }

    private static Decision everything(Division division) {
        return new Decision(
                division.attribute(),
                division.names(),
                List.of(),
                false,
                division.unstated().cardinality(),
                true);
    }
}
