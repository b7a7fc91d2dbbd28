package org.understory.model;

/** The part a person plays in the research. */
public enum Part {
    /** Somebody whose talk is the data. */
    PARTICIPANT,
    /** Somebody who leads the session and is left out of counts unless asked for. */
    FACILITATOR
}
