package org.understory.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.model.Problem;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * What a reader makes of a file: units not yet joined, numbered or split into sentences, and what it set aside.
 *
 * @param turns the units of the file, in file order; {@link Ingestion} joins neighbours with one label
 * @param metadata what is not speech: title, date, preamble, in file order
 * @param setAside counts of what was left out on purpose, such as {@code event lines -> 11}, in order of first sight
 * @param oddities things a person should look at; all of the words were read
 * @param refused parts of the file that could not be read, such as a ragged row; the rest was
 */
public record Draft(
        List<DraftTurn> turns,
        Map<String, String> metadata,
        Map<String, Integer> setAside,
        List<Problem> oddities,
        List<Problem> refused) {

    /** Freezes the collections. */
    public Draft {
        turns = List.copyOf(turns);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        setAside = Collections.unmodifiableMap(new LinkedHashMap<>(setAside));
        oddities = List.copyOf(oddities);
        refused = List.copyOf(refused);
    }

    /** The same with these units. */
    public Draft withTurns(List<DraftTurn> units) {
        return new Draft(units, metadata, setAside, oddities, refused);
    }

    /**
     * A unit as the reader found it: a cue, a block under a heading, a labelled line, a bullet, an answer.
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

        /** Freezes the collections. */
        public DraftTurn {
            section = List.copyOf(section);
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }

        /** Speech by somebody, with no more known. */
        public static DraftTurn speech(String speaker, Timing timing, String text) {
            return new DraftTurn(speaker, timing, TurnKind.SPEECH, List.of(), text, Map.of());
        }
    }
}
