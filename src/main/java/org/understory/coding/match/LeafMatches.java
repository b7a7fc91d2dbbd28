package org.understory.coding.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The leaf matches of one turn, sorted by rule, sentence, leaf and place, so that each rule's share is one stretch. */
final class LeafMatches {

    private final int[] leaf;
    private final int[] begin;
    private final int[] end;

    LeafMatches(IntList leaves, IntList begins, IntList ends) {
        this.leaf = leaves.toArray();
        this.begin = begins.toArray();
        this.end = ends.toArray();
    }

    /** The stretches {@code {rule, from, to}} of matches that a rule is to be evaluated over, in rule order. */
    List<int[]> byRuleAndSentence(CompiledRules rules, TurnWords words) {
        int[] sentence = new int[leaf.length];
        Integer[] order = new Integer[leaf.length];
        for (int i = 0; i < leaf.length; i++) {
            order[i] = i;
            sentence[i] = rules.inTurn[rules.leafRule[leaf[i]]] ? -1 : words.sentenceOf(begin[i]);
        }
        Arrays.sort(order, (a, b) -> {
            int byRule = Integer.compare(rules.leafRule[leaf[a]], rules.leafRule[leaf[b]]);
            int bySentence = byRule != 0 ? byRule : Integer.compare(sentence[a], sentence[b]);
            int byLeaf = bySentence != 0 ? bySentence : Integer.compare(leaf[a], leaf[b]);
            int byBegin = byLeaf != 0 ? byLeaf : Integer.compare(begin[a], begin[b]);
            return byBegin != 0 ? byBegin : Integer.compare(end[a], end[b]);
        });
        List<int[]> groups = new ArrayList<>();
        int[] sorted = sentence.clone();
        reorder(order, sentence, sorted);
        for (int i = 0, from = 0; i < leaf.length; i++) {
            boolean last = i + 1 == leaf.length
                    || rules.leafRule[leaf[i + 1]] != rules.leafRule[leaf[i]]
                    || sorted[i + 1] != sorted[i];
            if (last) {
                groups.add(new int[] {rules.leafRule[leaf[i]], from, i + 1});
                from = i + 1;
            }
        }
        return groups;
    }

    private void reorder(Integer[] order, int[] sentence, int[] sorted) {
        int[] oldLeaf = leaf.clone();
        int[] oldBegin = begin.clone();
        int[] oldEnd = end.clone();
        for (int i = 0; i < order.length; i++) {
            leaf[i] = oldLeaf[order[i]];
            begin[i] = oldBegin[order[i]];
            end[i] = oldEnd[order[i]];
            sorted[i] = sentence[order[i]];
        }
    }

    /** All hits of a stretch. */
    List<Hit> all(int[] group) {
        List<Hit> hits = new ArrayList<>();
        for (int i = group[1]; i < group[2]; i++) {
            add(hits, i);
        }
        return hits;
    }

    /** The hits of a stretch, leaf by leaf. */
    Expression.LeafHits in(int[] group) {
        return wanted -> {
            List<Hit> hits = new ArrayList<>();
            for (int i = group[1]; i < group[2]; i++) {
                if (leaf[i] == wanted) {
                    add(hits, i);
                }
            }
            return hits;
        };
    }

    private void add(List<Hit> hits, int i) {
        boolean again = !hits.isEmpty()
                && hits.get(hits.size() - 1).begin() == begin[i]
                && hits.get(hits.size() - 1).end() == end[i];
        if (!again) {
            hits.add(Hit.of(begin[i], end[i]));
        }
    }
}
