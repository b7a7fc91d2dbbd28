package org.understory.study.anchor;

import java.util.List;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;

/**
 * Where a passage stands now.
 *
 * @param transcript the transcript
 * @param turn the turn in it
 * @param span the passage within the turn's text
 */
public record Place(Transcript transcript, Turn turn, Span span) {

    /** The sentences that the passage shares a character with: what a coding of the passage codes. */
    public List<Sentence> sentences() {
        return turn.sentences().stream()
                .filter(sentence -> sentence.span().overlaps(span))
                .toList();
    }

    @Override
    public String toString() {
        return transcript.name() + ", turn " + turn.number();
    }
}
