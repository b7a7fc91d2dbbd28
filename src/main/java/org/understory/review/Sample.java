package org.understory.review;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sentences of a random sample, for the page.
 *
 * @param title how it was drawn, such as {@code sample of 200, seed 7}
 * @param places the sentences
 */
public record Sample(String title, Collection<Place> places) {

    /** Freezes the places, in the order of reading within a transcript. */
    public Sample {
        places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
    }

    /**
     * A sentence.
     *
     * @param transcript the transcript's name
     * @param turn the turn's number
     * @param sentence the sentence's number in the turn, from 1
     */
    public record Place(String transcript, int turn, int sentence) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byName = transcript.compareTo(other.transcript);
            int byTurn = byName != 0 ? byName : Integer.compare(turn, other.turn);
            return byTurn != 0 ? byTurn : Integer.compare(sentence, other.sentence);
        }
    }

    /** The sampled sentences of a transcript, by the number of their turn. */
    Map<Integer, SortedSet<Integer>> in(String transcript) {
        Map<Integer, SortedSet<Integer>> byTurn = new TreeMap<>();
        for (Place place : places) {
            if (place.transcript().equals(transcript)) {
                byTurn.computeIfAbsent(place.turn(), any -> new TreeSet<>()).add(place.sentence());
            }
        }
        return byTurn;
    }
}
