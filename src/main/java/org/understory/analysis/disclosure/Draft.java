package org.understory.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.understory.analysis.disclosure.Decision.Why;

/** A breakdown while it is decided which of its groups are pooled; each step pools more. */
final class Draft {

    private final Division division;
    private final int minimum;
    private final Map<Integer, Why> pooled = new TreeMap<>();
    private boolean withheld;

    /** A breakdown with its small groups pooled, and as many others as the pool needs. */
    Draft(Division division, int minimum) {
        this.division = division;
        this.minimum = minimum;
        for (int group = 0; group < division.names().size(); group++) {
            if (division.size(group) < minimum) {
                pooled.put(group, Why.SMALL);
            }
        }
        settle();
    }

    /** Pools one more group, the smallest of those with any of these people, or else the smallest. */
    void poolOneMore(BitSet people) {
        int next = smallestShown(Optional.of(people))
                .or(() -> smallestShown(Optional.empty()))
                .orElseThrow();
        pooled.put(next, Why.OTHER_BREAKDOWN);
        settle();
    }

    /** A pool of few people, or of one group, is no cover: the next smallest group goes in as well. */
    private void settle() {
        while (!pooled.isEmpty() && (pool().cardinality() < minimum || pooled.size() < 2)) {
            Optional<Integer> next = smallestShown(Optional.empty());
            if (next.isEmpty()) {
                break;
            }
            pooled.put(next.get(), Why.SUBTRACTION);
        }
        withheld = !pooled.isEmpty() && pooled.size() == division.names().size();
    }

    private Optional<Integer> smallestShown(Optional<BitSet> touching) {
        return shown().stream()
                .filter(group ->
                        touching.isEmpty() || division.people().get(group).intersects(touching.get()))
                .min(Comparator.comparingInt(division::size));
    }

    private List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int group = 0; group < division.names().size(); group++) {
            if (!pooled.containsKey(group)) {
                shown.add(group);
            }
        }
        return shown;
    }

    private BitSet pool() {
        BitSet people = new BitSet();
        pooled.keySet().forEach(group -> people.or(division.people().get(group)));
        return people;
    }

    Division division() {
        return division;
    }

    boolean isWithheld() {
        return withheld;
    }

    /**
     * The sets of people of whom a reader has figures: the groups shown, the pool, and those of whom the attribute is not
     * known, who are what is left of everybody whether they are shown or not.
     */
    List<BitSet> published() {
        List<BitSet> sets = new ArrayList<>();
        if (!withheld) {
            shown().forEach(group -> sets.add(division.people().get(group)));
            sets.add(pool());
            sets.add(division.unstated());
            sets.removeIf(BitSet::isEmpty);
        }
        return sets;
    }

    /** The groups of too few people. */
    List<BitSet> small() {
        return pooled.keySet().stream()
                .map(division.people()::get)
                .filter(people -> people.cardinality() < minimum && !people.isEmpty())
                .toList();
    }

    Decision decision() {
        int unstated = division.unstated().cardinality();
        return new Decision(
                division.attribute(),
                withheld
                        ? List.of()
                        : shown().stream().map(division.names()::get).toList(),
                pooled.entrySet().stream()
                        .map(one -> new Decision.Pooled(division.names().get(one.getKey()), one.getValue()))
                        .toList(),
                withheld,
                unstated,
                !withheld && unstated >= minimum);
    }
}
