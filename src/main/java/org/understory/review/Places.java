package org.understory.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.log.Selector;

/** Where passages that people pointed at stand in a transcript as it is now; asked often, so answers are kept. */
final class Places {

    private final Transcript transcript;
    private final Map<Selector, Optional<Place>> known = new HashMap<>();

    Places(Transcript transcript) {
        this.transcript = transcript;
    }

    /**
     * A place.
     *
     * @param turn the turn's number
     * @param span where in its text, in UTF-16 units
     */
    record Place(int turn, Span span) {}

    /** The place of a passage, or nothing where it is lost or could be several. */
    Optional<Place> of(Selector selector) {
        return known.computeIfAbsent(selector, this::find);
    }

    private Optional<Place> find(Selector selector) {
        if (selector.turn() > transcript.turns().size()) {
            return Optional.empty();
        }
        Turn turn = transcript.turns().get(selector.turn() - 1);
        String text = turn.text();
        if (text.codePointCount(0, text.length()) < selector.end()) {
            return Optional.empty();
        }
        int begin = text.offsetByCodePoints(0, selector.begin());
        boolean holds = text.startsWith(selector.exact(), begin);
        return holds
                ? Optional.of(new Place(
                        turn.number(), new Span(begin, begin + selector.exact().length())))
                : Optional.empty();
    }
}
