package org.understory.coding.match;

import java.util.List;

/**
 * What each sequence asks of a sentence before it is worth comparing: words of its own classes, and where its rule asks
 * for something else as well ({@code near}, {@code and}), words that could be that. Asks for no more than a match of the
 * rule would need, so it never changes an answer.
 */
final class PrefilterMasks {

    private final long[] own;
    private final long[] masks;
    private final int[] leafStart;

    /**
     * Masks of sequences that ask for their own words only.
     *
     * @param own by sequence
     * @param sequenceLeaf the leaf of each sequence, ascending
     * @param leaves the number of leaves
     */
    PrefilterMasks(long[] own, int[] sequenceLeaf, int leaves) {
        this.own = own;
        this.masks = own.clone();
        this.leafStart = new int[leaves + 1];
        int sequence = 0;
        for (int leaf = 0; leaf <= leaves; leaf++) {
            while (sequence < sequenceLeaf.length && sequenceLeaf[sequence] < leaf) {
                sequence++;
            }
            leafStart[leaf] = sequence;
        }
    }

    long[] masks() {
        return masks;
    }

    /** Lets every leaf of a rule that looks at one sentence ask for what the rule needs besides it. */
    void widen(Expression expression, long besides) {
        if (expression instanceof Expression.Leaf leaf) {
            for (int s = leafStart[leaf.leaf()]; s < leafStart[leaf.leaf() + 1]; s++) {
                masks[s] |= besides;
            }
        } else if (expression instanceof Expression.Near near) {
            widen(near.left(), besides | needed(near.right()));
            widen(near.right(), besides | needed(near.left()));
        } else if (expression instanceof Expression.All all) {
            all.present().forEach(part -> widen(part, besides | neededBeside(part, all.present())));
            all.absent().forEach(part -> widen(part, besides | neededBeside(part, all.present())));
        } else if (expression instanceof Expression.Any any) {
            any.options().forEach(option -> widen(option, besides));
        } else if (expression instanceof Expression.Except except) {
            widen(except.rule(), besides);
            widen(except.exception(), besides | needed(except.rule()));
        }
    }

    private long neededBeside(Expression part, List<Expression> parts) {
        long needed = 0;
        for (Expression other : parts) {
            needed |= other == part ? 0 : needed(other);
        }
        return needed;
    }

    /** The bits that any sentence has in which the expression has a hit. */
    private long needed(Expression expression) {
        if (expression instanceof Expression.Leaf leaf) {
            return neededByLeaf(leaf.leaf());
        }
        if (expression instanceof Expression.Near near) {
            return needed(near.left()) | needed(near.right());
        }
        if (expression instanceof Expression.All all) {
            return all.present().stream().mapToLong(this::needed).reduce(0, (a, b) -> a | b);
        }
        if (expression instanceof Expression.Any any) {
            return any.options().stream().mapToLong(this::needed).reduce(-1, (a, b) -> a & b);
        }
        return expression instanceof Expression.Except except ? needed(except.rule()) : 0;
    }

    /** What all sequences of a leaf have in common; nothing for a regular expression, which has none. */
    private long neededByLeaf(int leaf) {
        if (leafStart[leaf] == leafStart[leaf + 1]) {
            return 0;
        }
        long needed = -1;
        for (int s = leafStart[leaf]; s < leafStart[leaf + 1]; s++) {
            needed &= own[s];
        }
        return needed;
    }
}
