package org.understory.model;

import java.util.List;
import java.util.Map;

/**
 * One file as ingested.
 *
 * @param name its path below the folder that was given, with {@code /} between folders: the same on every machine
 * @param format the id of the format it was read as, such as {@code otter}
 * @param turns in file order, numbered from 1
 * @param attributes what folders or {@code --set} say of everybody in it, such as a department
 * @param metadata what stood before the first speaker or in a header, such as a title; never counted as speech
 */
public record Transcript(
        String name, String format, List<Turn> turns, Map<String, String> attributes, Map<String, String> metadata) {

    /** Freezes the collections. */
    public Transcript {
        turns = List.copyOf(turns);
        attributes = Ordered.copyOf(attributes);
        metadata = Ordered.copyOf(metadata);
    }
}
