package org.understory.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of the cross-classification by all attributes: people of whom every breakdown says the same.
 *
 * @param people of each cell
 */
record Cells(List<BitSet> people) {

    static Cells of(BitSet everybody, List<Division> divisions) {
        Map<List<BitSet>, BitSet> cells = new LinkedHashMap<>();
        everybody.stream()
                .forEach(person -> cells.computeIfAbsent(places(person, divisions), any -> new BitSet())
                        .set(person));
        return new Cells(List.copyOf(cells.values()));
    }

    /** The groups a person is in, for each attribute. */
    private static List<BitSet> places(int person, List<Division> divisions) {
        List<BitSet> places = new ArrayList<>();
        for (Division division : divisions) {
            BitSet groups = new BitSet();
            for (int group = 0; group < division.people().size(); group++) {
                groups.set(group, division.people().get(group).get(person));
            }
            places.add(groups);
        }
        return places;
    }

    int size() {
        return people.size();
    }

    /** The cells that a set of people consists of. */
    BitSet in(BitSet set) {
        BitSet cells = new BitSet();
        for (int cell = 0; cell < people.size(); cell++) {
            cells.set(cell, set.get(people.get(cell).nextSetBit(0)));
        }
        return cells;
    }
}
