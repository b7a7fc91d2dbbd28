package org.understory.ingest;

import java.util.List;
import java.util.Map;
import org.understory.model.Problem;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * What a reader makes of a file: turns not yet numbered or split into sentences, and what it set aside.
 *
 * @param turns in file order
 * @param metadata what is not speech: title, date, preamble, in file order
 * @param setAside counts of what was left out on purpose, such as {@code event lines -> 11}, in order of first sight
 * @param oddities things a person should look at; none of them stopped the reading
 */
public record Draft(
        List<DraftTurn> turns, Map<String, String> metadata, Map<String, Integer> setAside, List<Problem> oddities) {

    /** Freezes the lists. */
    public Draft {
        turns = List.copyOf(turns);
        oddities = List.copyOf(oddities);
    }

    /**
     * A turn as the reader found it.
     *
     * @param speaker the label as written, or empty
     * @param timing when
     * @param kind speech, chat, note or answer
     * @param section the heading path
     * @param text what was said, paragraphs separated by LF
     * @param attributes what the file says of the author
     */
    public record DraftTurn(
            String speaker,
            Timing timing,
            TurnKind kind,
            List<String> section,
            String text,
            Map<String, String> attributes) {

        /** Speech by somebody, with no more known. */
        public static DraftTurn speech(String speaker, Timing timing, String text) {
            return new DraftTurn(speaker, timing, TurnKind.SPEECH, List.of(), text, Map.of());
        }
    }
}
