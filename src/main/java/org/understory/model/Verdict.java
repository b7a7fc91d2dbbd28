package org.understory.model;

/** A person's decision on a machine coding. */
public enum Verdict {
    /** The theme is there. */
    ACCEPTED,
    /** It is not. */
    REJECTED
}
