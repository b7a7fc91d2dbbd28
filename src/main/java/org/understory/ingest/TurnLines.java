package org.understory.ingest;

import java.util.List;
import org.understory.model.Problem;
import org.understory.model.Transcript;

/**
 * What was read from a stream of turns, one JSON object per line.
 *
 * @param transcripts in the order in which their first turns came
 * @param problems the lines that could not be read, with their numbers; all other lines were
 * @param whole whether every line says of what kind its turn is
 */
public record TurnLines(List<Transcript> transcripts, List<Problem> problems, boolean whole) {

    /** Freezes the lists. */
    public TurnLines {
        transcripts = List.copyOf(transcripts);
        problems = List.copyOf(problems);
    }
}
