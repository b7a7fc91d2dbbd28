package org.understory.model;

import java.util.Locale;

/** What the words around a match say of it. */
public enum Flag {
    /** Said to be absent or overcome. */
    NEGATED,
    /** Wished for, supposed or conditional. */
    HYPOTHETICAL,
    /** Told as somebody else's words. */
    REPORTED,
    /** Asked. */
    QUESTIONED;

    /** The lower-case name used in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
