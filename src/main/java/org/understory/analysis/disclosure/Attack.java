package org.understory.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader could compute who has all figures of a report: figures of at least one and fewer than {@code minimum}
 * people. Found are
 *
 * <ul>
 *   <li>groups of too few people, and small cells of the cross-classification, whose counts follow from the published ones
 *       by adding and subtracting (exact, by {@link Span});
 *   <li>what is left when from a published set another one within it is taken, or all those of one breakdown within it, or
 *       when it is taken from those of one breakdown that cover it.
 * </ul>
 *
 * <p>Not looked for are people who have nothing in common but that an attribute of theirs is not known, or that they speak
 * under several values of one: neither is a group, and neither says who they are.
 */
final class Attack {

    private final BitSet everybody;
    private final List<Division> divisions;
    private final int minimum;
    private final Cells cells;

    Attack(BitSet everybody, List<Division> divisions, int minimum) {
        this.everybody = everybody;
        this.divisions = divisions;
        this.minimum = minimum;
        this.cells = Cells.of(everybody, divisions);
    }

    /** The first people of whom figures can be found, or nobody. */
    Optional<BitSet> finds(List<Draft> drafts) {
        List<BitSet> published = new ArrayList<>(List.of(everybody));
        drafts.forEach(draft -> published.addAll(draft.published()));
        return Stream.of(bySums(drafts, published), byTaking(drafts, published))
                .flatMap(found -> found)
                .filter(this::isTooFew)
                .filter(people -> !isOfUnstated(people))
                .findFirst();
    }

    private Stream<BitSet> bySums(List<Draft> drafts, List<BitSet> published) {
        Span span = new Span(cells.size());
        published.forEach(set -> span.add(cells.in(set)));
        Stream<BitSet> groups =
                drafts.stream().flatMap(draft -> draft.small().stream()).filter(set -> span.contains(cells.in(set)));
        Stream<BitSet> single = span.singleCells().stream()
                .map(cells.people()::get)
                .filter(people -> divisions.stream().noneMatch(division -> isInSeveral(people, division)));
        return Stream.concat(groups, single);
    }

    private Stream<BitSet> byTaking(List<Draft> drafts, List<BitSet> published) {
        List<BitSet> left = new ArrayList<>();
        for (BitSet set : published) {
            published.stream().filter(other -> isWithin(other, set)).forEach(other -> left.add(less(set, other)));
            for (Draft draft : drafts) {
                union(draft.published().stream().filter(other -> isWithin(other, set)))
                        .ifPresent(inside -> left.add(less(set, inside)));
                union(draft.published().stream().filter(set::intersects))
                        .filter(cover -> isWithin(set, cover))
                        .ifPresent(cover -> left.add(less(cover, set)));
            }
        }
        return left.stream();
    }

    /** All of some sets; nothing where somebody is in two of them, for then their counts do not add up. */
    private static Optional<BitSet> union(Stream<BitSet> sets) {
        BitSet union = new BitSet();
        int[] sum = new int[1];
        sets.forEach(set -> {
            union.or(set);
            sum[0] += set.cardinality();
        });
        return sum[0] > 0 && sum[0] == union.cardinality() ? Optional.of(union) : Optional.empty();
    }

    private boolean isTooFew(BitSet people) {
        return !people.isEmpty() && people.cardinality() < minimum;
    }

    private static boolean isInSeveral(BitSet cell, Division division) {
        int person = cell.nextSetBit(0);
        long groups =
                division.people().stream().filter(group -> group.get(person)).count();
        return groups + (division.unstated().get(person) ? 1 : 0) > 1;
    }

    /** Whether people can be described by nothing but what is not known of them. */
    private boolean isOfUnstated(BitSet people) {
        BitSet all = new BitSet();
        people.stream().forEach(person -> {
            BitSet unknown = unknown(person);
            everybody.stream().filter(one -> unknown(one).equals(unknown)).forEach(all::set);
        });
        return all.equals(people)
                && people.stream().noneMatch(person -> unknown(person).isEmpty());
    }

    private BitSet unknown(int person) {
        BitSet unknown = new BitSet();
        for (int i = 0; i < divisions.size(); i++) {
            unknown.set(i, divisions.get(i).unstated().get(person));
        }
        return unknown;
    }

    private static boolean isWithin(BitSet inner, BitSet outer) {
        return less(inner, outer).isEmpty();
    }

    private static BitSet less(BitSet from, BitSet taken) {
        BitSet left = (BitSet) from.clone();
        left.andNot(taken);
        return left;
    }
}
