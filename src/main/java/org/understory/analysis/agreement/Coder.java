package org.understory.analysis.agreement;

/**
 * Somebody, or the machine, who codes.
 *
 * @param name for reading; one coder has one name
 * @param kind person or machine
 * @param sight what a person saw of the machine while coding
 */
public record Coder(String name, Kind kind, Sight sight) {

    /** Who codes. */
    public enum Kind {
        /** A person. */
        PERSON,
        /** The rules of a codebook. */
        MACHINE,
        /** Coders together, after they talked about where they differed. */
        CONSENSUS
    }

    /** Whether a person's codings owe something to the machine's. */
    public enum Sight {
        /** Coded without seeing the machine's tags. */
        BLIND,
        /** Saw the machine's tags before or while coding: not independent of the machine. */
        SAW_MACHINE,
        /** It is not known. */
        UNKNOWN
    }

    /** Whether it is the machine. */
    public boolean isMachine() {
        return kind == Kind.MACHINE;
    }
}
