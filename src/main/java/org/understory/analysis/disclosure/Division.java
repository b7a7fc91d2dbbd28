package org.understory.analysis.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * How an attribute divides people, before anything is withheld. Somebody may be in several groups.
 *
 * @param attribute its name
 * @param names of the groups, in the order of showing
 * @param people of each group, by number; a group without anybody who is named has none
 * @param unstated the people of whom the attribute is not known
 */
public record Division(String attribute, List<String> names, List<BitSet> people, BitSet unstated) {

    /** Freezes the lists and checks that they fit. */
    public Division {
        names = List.copyOf(names);
        people = List.copyOf(people);
        if (names.size() != people.size()) {
            throw new IllegalArgumentException("not as many groups as names");
        }
    }

    /** How many people a group has. */
    int size(int group) {
        return people.get(group).cardinality();
    }
}
