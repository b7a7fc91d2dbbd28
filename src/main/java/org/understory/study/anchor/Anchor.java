package org.understory.study.anchor;

import java.util.List;
import java.util.Optional;
import org.understory.study.log.Selector;

/** What became of a passage that somebody chose. */
public sealed interface Anchor {

    /** The passage as it was chosen. */
    Selector at();

    /** Where it stands now, if that is known. */
    default Optional<Place> where() {
        return Optional.empty();
    }

    /**
     * It is where it was.
     *
     * @param at the passage as it was chosen
     * @param place where it is
     */
    record Held(Selector at, Place place) implements Anchor {
        @Override
        public Optional<Place> where() {
            return Optional.of(place);
        }
    }

    /**
     * The same words stand somewhere else, and in one place only.
     *
     * @param at the passage as it was chosen
     * @param place where it is
     */
    record Moved(Selector at, Place place) implements Anchor {
        @Override
        public Optional<Place> where() {
            return Optional.of(place);
        }
    }

    /**
     * The same words stand in several places and nothing tells which is meant.
     *
     * @param at the passage as it was chosen
     * @param places where it may be, in the order of reading
     */
    record Ambiguous(Selector at, List<Place> places) implements Anchor {
        /** Freezes the list. */
        public Ambiguous {
            places = List.copyOf(places);
        }
    }

    /**
     * The words are nowhere any more.
     *
     * @param at the passage as it was chosen
     */
    record Lost(Selector at) implements Anchor {}
}
