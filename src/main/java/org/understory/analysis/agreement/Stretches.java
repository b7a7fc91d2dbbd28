package org.understory.analysis.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.understory.analysis.Talk;
import org.understory.model.Sentence;
import org.understory.model.Span;

/**
 * The talk that counts, cut so that no passage of a coder begins or ends within a piece where that matters: into
 * sentences, or, for characters, at every end of a sentence or passage. Knows which pieces a passage touches.
 */
final class Stretches {

    private final Talk talk;
    private final Map<String, Integer> firstTurn = new HashMap<>();
    /** The first stretch of each turn, and after the last the number of stretches. */
    private final int[] first;

    private final List<Span> spans = new ArrayList<>();
    private final List<Integer> turns = new ArrayList<>();

    private Stretches(Talk talk) {
        this.talk = talk;
        this.first = new int[talk.turns() + 1];
        for (int turn = talk.turns() - 1; turn >= 0; turn--) {
            firstTurn.put(talk.transcriptOf(turn).name(), turn);
        }
    }

    /** The sentences of the turns that count. */
    static Stretches sentences(Talk talk) {
        return new Stretches(talk).cut(List.of());
    }

    /** The same, cut at the ends of these passages as well. */
    static Stretches cutAt(Talk talk, List<Passage> passages) {
        return new Stretches(talk).cut(passages);
    }

    private Stretches cut(List<Passage> passages) {
        Map<Integer, TreeSet<Integer>> cuts = new HashMap<>();
        for (Passage passage : passages) {
            int turn = turnOf(passage);
            if (turn >= 0) {
                TreeSet<Integer> here = cuts.computeIfAbsent(turn, none -> new TreeSet<>());
                here.add(passage.span().begin());
                here.add(passage.span().end());
            }
        }
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn)) {
                for (Sentence sentence : talk.turn(turn).sentences()) {
                    pieces(turn, sentence.span(), cuts.getOrDefault(turn, new TreeSet<>()));
                }
            }
            first[turn + 1] = spans.size();
        }
        return this;
    }

    private void pieces(int turn, Span sentence, TreeSet<Integer> cuts) {
        int begin = sentence.begin();
        for (int cut : cuts.subSet(begin, false, sentence.end(), false)) {
            spans.add(new Span(begin, cut));
            turns.add(turn);
            begin = cut;
        }
        spans.add(new Span(begin, sentence.end()));
        turns.add(turn);
    }

    /** The index of the turn a passage stands in, or -1 where there is no such turn. */
    private int turnOf(Passage passage) {
        int turn = firstTurn.getOrDefault(passage.transcript(), -1) + passage.turn() - 1;
        boolean known = firstTurn.containsKey(passage.transcript()) && passage.turn() >= 1 && turn < talk.turns();
        return known && talk.transcriptOf(turn).name().equals(passage.transcript()) ? turn : -1;
    }

    int size() {
        return spans.size();
    }

    int turnOf(int stretch) {
        return turns.get(stretch);
    }

    Span spanOf(int stretch) {
        return spans.get(stretch);
    }

    /** How many code points a stretch has. */
    int length(int stretch) {
        Span span = spanOf(stretch);
        return talk.turn(turnOf(stretch)).text().codePointCount(span.begin(), span.end());
    }

    /** What is done with a stretch. */
    @FunctionalInterface
    interface Touched {
        void at(int stretch);
    }

    /** Hands on each stretch that a passage touches. */
    void touchedBy(Passage passage, Touched sink) {
        int turn = turnOf(passage);
        if (turn >= 0) {
            for (int stretch = first[turn]; stretch < first[turn + 1]; stretch++) {
                if (spanOf(stretch).overlaps(passage.span())) {
                    sink.at(stretch);
                }
            }
        }
    }
}
