package org.understory.model;

import java.util.Locale;

/** What the start of a turn is counted from. */
public enum StartKind {
    /** Seconds from the start of the recording. */
    OFFSET,
    /** Seconds of the day on somebody's clock. */
    CLOCK,
    /** Seconds from the start, rounded down to a heading such as Google Meet's five-minute marks. */
    BUCKET,
    /** The file gives no time. */
    NONE;

    /** The lower-case name used in files, such as {@code offset}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
