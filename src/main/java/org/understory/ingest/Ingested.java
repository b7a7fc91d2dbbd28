package org.understory.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.model.Problem;
import org.understory.model.Transcript;

/**
 * A file that was read, with all that a person should know of the reading.
 *
 * @param transcript the turns
 * @param recognition which format it was taken for
 * @param encoding the name of the character encoding, or empty for a document that is not plain text
 * @param setAside counts of what was left out on purpose, by what it was
 * @param oddities things a person should look at; all of the words were read
 * @param refused parts of the file that could not be read; the rest was
 */
public record Ingested(
        Transcript transcript,
        Recognition recognition,
        String encoding,
        Map<String, Integer> setAside,
        List<Problem> oddities,
        List<Problem> refused) {

    /** Freezes the collections. */
    public Ingested {
        setAside = Collections.unmodifiableMap(new LinkedHashMap<>(setAside));
        oddities = List.copyOf(oddities);
        refused = List.copyOf(refused);
    }
}
