package org.understory.review;

import java.util.Optional;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.study.anchor.Anchoring;
import org.understory.study.log.Selector;

/**
 * Where passages that people pointed at stand in a transcript as it is now.
 *
 * @param transcript the transcript
 * @param anchoring finds passages in all transcripts of the desk
 */
record Places(Transcript transcript, Anchoring anchoring) {

    /**
     * A place.
     *
     * @param turn the turn's number
     * @param span where in its text, in UTF-16 units
     */
    record Place(int turn, Span span) {}

    /** The place of a passage, or nothing where it is lost, could be several, or is in another transcript. */
    Optional<Place> of(Selector selector) {
        return anchoring
                .find(selector)
                .where()
                .filter(place -> place.transcript().name().equals(transcript.name()))
                .map(place -> new Place(place.turn().number(), place.span()));
    }
}
