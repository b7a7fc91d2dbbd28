package org.understory.coding.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** What a rule asks for beyond one phrase, over the leaves that matched. Evaluated only where a leaf of it did. */
sealed interface Expression {

    /**
     * The hits in ascending order, without repetitions.
     *
     * @param leaves what the leaves matched
     * @param covered words that no part of a hit may overlap, because an exception covers them
     */
    List<Hit> hits(LeafHits leaves, BitSet covered);

    /**
     * Where the hits of leaves come from.
     */
    interface LeafHits {
        /** The hits of a leaf in the sentence or turn under consideration, ascending. */
        List<Hit> of(int leaf);
    }

    /**
     * A phrase or regular expression.
     *
     * @param leaf its number
     */
    record Leaf(int leaf) implements Expression {
        @Override
        public List<Hit> hits(LeafHits leaves, BitSet covered) {
            List<Hit> all = leaves.of(leaf);
            return covered.isEmpty()
                    ? all
                    : all.stream().filter(hit -> !overlaps(hit, covered)).toList();
        }
    }

    /**
     * Any of several.
     *
     * @param options what
     */
    record Any(List<Expression> options) implements Expression {
        @Override
        public List<Hit> hits(LeafHits leaves, BitSet covered) {
            TreeSet<Hit> all = new TreeSet<>(Hit::compareTo);
            options.forEach(option -> all.addAll(option.hits(leaves, covered)));
            return List.copyOf(all);
        }
    }

    /**
     * All of some, and none of others: one hit, made of the first hit of each. What must not be there may stand anywhere,
     * covered or not.
     *
     * @param present what must be there
     * @param absent what must not
     */
    record All(List<Expression> present, List<Expression> absent) implements Expression {
        @Override
        public List<Hit> hits(LeafHits leaves, BitSet covered) {
            List<Hit> firsts = new ArrayList<>();
            for (Expression part : present) {
                List<Hit> hits = part.hits(leaves, covered);
                if (hits.isEmpty()) {
                    return List.of();
                }
                firsts.add(hits.get(0));
            }
            for (Expression part : absent) {
                if (!part.hits(leaves, new BitSet()).isEmpty()) {
                    return List.of();
                }
            }
            return List.of(firsts.stream().reduce(Hit::with).orElseThrow());
        }
    }

    /**
     * Two close to each other: each hit of the left with the nearest hit of the right.
     *
     * @param words how many words may stand between at most
     * @param left one
     * @param right the other
     */
    record Near(int words, Expression left, Expression right) implements Expression {
        @Override
        public List<Hit> hits(LeafHits leaves, BitSet covered) {
            List<Hit> rights = right.hits(leaves, covered);
            if (rights.isEmpty()) {
                return List.of();
            }
            int longest = rights.stream()
                    .mapToInt(hit -> hit.end() - hit.begin())
                    .max()
                    .orElse(0);
            List<Hit> found = new ArrayList<>();
            for (Hit hit : left.hits(leaves, covered)) {
                nearest(hit, rights, longest, found);
            }
            Collections.sort(found);
            return found;
        }

        private void nearest(Hit hit, List<Hit> rights, int longest, List<Hit> found) {
            int from = Collections.binarySearch(rights, Hit.of(Math.max(0, hit.begin() - words - longest), 0));
            Hit best = null;
            int bestDistance = Integer.MAX_VALUE;
            for (int i = from < 0 ? -from - 1 : from; i < rights.size(); i++) {
                Hit other = rights.get(i);
                if (other.begin() > hit.end() + words) {
                    break;
                }
                int distance = Math.max(other.begin() - hit.end(), hit.begin() - other.end());
                if (distance >= 0 && distance <= words && distance < bestDistance) {
                    best = other;
                    bestDistance = distance;
                }
            }
            if (best != null) {
                found.add(hit.with(best));
            }
        }
    }

    /**
     * Hits of which no part overlaps a hit of another: not filtered afterwards but looked for in what is left, so that
     * "agency and courage" is found beside "Environment Agency".
     *
     * @param rule what is looked for
     * @param exception what it must not overlap
     */
    record Except(Expression rule, Expression exception) implements Expression {
        @Override
        public List<Hit> hits(LeafHits leaves, BitSet covered) {
            BitSet more = (BitSet) covered.clone();
            exception.hits(leaves, new BitSet()).forEach(hit -> cover(hit, more));
            return rule.hits(leaves, more);
        }
    }

    /** Marks the words of a hit. */
    static void cover(Hit hit, BitSet covered) {
        int[] words = hit.words();
        for (int i = 0; i < words.length; i += 2) {
            covered.set(words[i], words[i + 1]);
        }
    }

    /** Whether any word of the hit is marked. */
    static boolean overlaps(Hit hit, BitSet covered) {
        int[] words = hit.words();
        for (int i = 0; i < words.length; i += 2) {
            int next = covered.nextSetBit(words[i]);
            if (next >= 0 && next < words[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
