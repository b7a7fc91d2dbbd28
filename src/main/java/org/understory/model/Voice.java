package org.understory.model;

import java.util.Map;

/**
 * Who speaks a turn, as far as that can be told.
 *
 * @param key the identity: turns with equal keys were spoken by one person. Empty where the turn is nobody's in
 *     particular, and then the turn counts but no person does
 * @param name for reading, or empty
 * @param standing how the identity is known
 * @param part participant or facilitator
 * @param attributes what is known of the speaker: the person's own first, then the turn's, then the transcript's; names
 *     in lower case, no blank values
 * @param near a listed name that the label nearly is; never used to identify anybody, only to ask. Empty if there is none
 */
public record Voice(
        String key, String name, Standing standing, Part part, Map<String, String> attributes, String near) {

    /** How an identity is known. */
    public enum Standing {
        /** The person is in the list of participants or was named as a facilitator. */
        LISTED,
        /** The label is a name or code that no list has: one person wherever it occurs. */
        NAMED,
        /** The label, such as {@code Speaker 1}, tells people apart within one transcript only. */
        LOCAL,
        /** The label, such as {@code Unknown Speaker}, or its absence tells nothing. */
        NOBODY
    }

    /** Freezes the attributes and insists that only nobody lacks an identity. */
    public Voice {
        attributes = Ordered.copyOf(attributes);
        if (key.isEmpty() != (standing == Standing.NOBODY)) {
            throw new IllegalArgumentException("a voice has an identity exactly when it is somebody's: " + name);
        }
    }

    /** Whether the turn can be put down to one person. */
    public boolean isSomebody() {
        return standing != Standing.NOBODY;
    }

    /** Whether this is somebody who leads the session. */
    public boolean isFacilitator() {
        return part == Part.FACILITATOR;
    }
}
