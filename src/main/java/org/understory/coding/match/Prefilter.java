package org.understory.coding.match;

/** Whether sentences are asked by a mask before phrases are compared. Never changes an answer; off only for tests. */
public enum Prefilter {
    /** Ask first. */
    ON,
    /** Compare at every trigger. */
    OFF
}
