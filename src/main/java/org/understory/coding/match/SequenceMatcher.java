package org.understory.coding.match;

import java.util.Arrays;

/**
 * Compares one sequence with the words around its anchor. The two sides of the anchor are independent; on each, gaps are
 * tried from the shortest, and a place that failed once at a word is not tried there again, so that no pattern can take
 * longer than its places times its window.
 *
 * <p>What is found at one anchor is the narrowest match around it. Of all anchors together, {@link RuleMatcher} keeps
 * those that contain no other: the minimal intervals of Clarke, Cormack and Burkowski (1995, The Computer Journal 38,
 * 43-56), which do not depend on the choice of the anchor.
 */
final class SequenceMatcher {

    private final CompiledRules rules;
    private final WordTable table;
    private final TurnWords words;
    private final UseCheck uses;
    private final int[] failed;
    private int attempt;

    private int from;
    private int to;
    /** The word at each place of the last match. */
    final int[] at;

    SequenceMatcher(CompiledRules rules, WordTable table, TurnWords words, UseCheck uses) {
        this.rules = rules;
        this.table = table;
        this.words = words;
        this.uses = uses;
        int longest = 1;
        for (int s = 0; s < rules.sequenceLeaf.length; s++) {
            longest = Math.max(longest, rules.sequenceStart[s + 1] - rules.sequenceStart[s]);
        }
        this.at = new int[longest];
        this.failed = new int[longest * (rules.widest + 1)];
    }

    /** Whether the sequence matches with its anchor at a word of the sentence {@code [sentenceFrom, sentenceTo)}. */
    boolean matches(int sequence, int anchorWord, int sentenceFrom, int sentenceTo) {
        from = sentenceFrom;
        to = sentenceTo;
        if (++attempt == 0) {
            Arrays.fill(failed, 0);
            attempt = 1;
        }
        int first = rules.sequenceStart[sequence];
        int last = rules.sequenceStart[sequence + 1] - 1;
        int anchor = first + rules.sequenceAnchor[sequence];
        at[anchor - first] = anchorWord;
        return stands(anchor, anchorWord)
                && right(first, anchor + 1, last, anchorWord, anchorWord)
                && left(first, anchor - 1, anchorWord, anchorWord);
    }

    private boolean right(int first, int place, int last, int previous, int anchorWord) {
        if (place > last) {
            return true;
        }
        int limit = Math.min(to - 1, previous + 1 + rules.placeGap[place]);
        for (int w = previous + 1; w <= limit; w++) {
            if (stands(place, w) && isFresh(place - first, w - anchorWord)) {
                if (right(first, place + 1, last, w, anchorWord)) {
                    at[place - first] = w;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean left(int first, int place, int next, int anchorWord) {
        if (place < first) {
            return true;
        }
        int limit = Math.max(from, next - 1 - rules.placeGap[place + 1]);
        for (int w = next - 1; w >= limit; w--) {
            if (stands(place, w) && isFresh(place - first, anchorWord - w)) {
                if (left(first, place - 1, w, anchorWord)) {
                    at[place - first] = w;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean stands(int place, int w) {
        int klass = rules.placeClass[place];
        return klass == CompiledRules.ANY_WORD
                || table.belongs(words.word[w], klass)
                        && (!rules.classHasUse[klass] || uses.isUsed(klass, w, from, to));
    }

    /** Remembers that a place is being tried at a distance from the anchor; false if it was before. */
    private boolean isFresh(int place, int distance) {
        int cell = place * (rules.widest + 1) + distance;
        if (failed[cell] == attempt) {
            return false;
        }
        failed[cell] = attempt;
        return true;
    }
}
