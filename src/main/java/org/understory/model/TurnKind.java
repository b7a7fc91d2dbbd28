package org.understory.model;

/** What sort of utterance a turn is, which decides how it may be quoted. */
public enum TurnKind {
    /** Somebody's words as spoken. */
    SPEECH,
    /** Somebody's words as typed into a chat. */
    CHAT,
    /** A note-taker's or a sticky note's words; reported, never verbatim speech. */
    NOTE,
    /** A written answer to a question. */
    ANSWER
}
