package org.understory.model;

import java.util.Locale;

/** What a transcriber's mark in speech stands for. */
public enum MarkKind {
    /** Words that could not be made out. */
    INAUDIBLE(true),
    /** Several people talking at once. */
    CROSSTALK(true),
    /** Laughing, chuckling, giggling. */
    LAUGHTER(true),
    /** Music, or words sung to it. */
    MUSIC(true),
    /** A silence that was worth writing down. */
    PAUSE(true),
    /** Any other sound: a cough, applause, a dog in the background. */
    SOUND(true),
    /** What somebody did, or what happened to the recording. */
    EVENT(true),
    /** A time of the recording written into the talk. */
    TIME(true),
    /** Words the transcriber was not sure of. They were spoken: they are quoted and matched like others. */
    DOUBTFUL(false),
    /** A word hidden by a profanity filter. It was spoken. */
    MASKED(false);

    private final boolean aside;

    MarkKind(boolean aside) {
        this.aside = aside;
    }

    /** Whether the mark is a remark about the talk and no part of it: not quoted, and no evidence of anything. */
    public boolean isAside() {
        return aside;
    }

    /** The lower-case name used in files, such as {@code laughter}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
