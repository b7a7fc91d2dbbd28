package org.understory.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Adds up tallies by group. A turn is added once, if it is in any; its person is counted once in each group. */
final class Tallying {

    private final Talk talk;
    private final Groups groups;
    private final List<BitSet> people = new ArrayList<>();
    private final int[] turns;
    private final int[] sentences;
    private final long[] words;

    Tallying(Talk talk, Groups groups) {
        this.talk = talk;
        this.groups = groups;
        this.turns = new int[groups.size()];
        this.sentences = new int[groups.size()];
        this.words = new long[groups.size()];
        for (int group = 0; group < groups.size(); group++) {
            people.add(new BitSet());
        }
    }

    void addTurn(int turn) {
        int group = groups.of(turn);
        if (group == Groups.NONE) {
            return;
        }
        turns[group]++;
        if (talk.personOf(turn) >= 0) {
            people.get(group).set(talk.personOf(turn));
        }
    }

    void addWords(int turn, int moreSentences, int moreWords) {
        int group = groups.of(turn);
        if (group != Groups.NONE) {
            sentences[group] += moreSentences;
            words[group] += moreWords;
        }
    }

    List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            tallies.add(new Tally(people.get(group).cardinality(), turns[group], sentences[group], words[group]));
        }
        return tallies;
    }
}
