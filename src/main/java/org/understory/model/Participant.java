package org.understory.model;

import java.util.List;
import java.util.Map;

/**
 * A person in the study.
 *
 * @param name the name to show, unique in the study
 * @param aliases other ways transcripts write the name
 * @param part participant or facilitator
 * @param attributes such as department, role or workshop, in the order of the list
 */
public record Participant(String name, List<String> aliases, Part part, Map<String, String> attributes) {

    /** Freezes the collections. */
    public Participant {
        aliases = List.copyOf(aliases);
        attributes = Ordered.copyOf(attributes);
    }
}
