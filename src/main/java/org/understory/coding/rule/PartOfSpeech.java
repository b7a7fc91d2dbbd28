package org.understory.coding.rule;

import java.util.Locale;
import java.util.Optional;

/** How a word is used in its sentence, as far as rules care. */
public enum PartOfSpeech {
    /** Something done. */
    VERB,
    /** A thing. */
    NOUN,
    /** A quality of a thing. */
    ADJECTIVE,
    /** A quality of anything else. */
    ADVERB;

    /** As written after the slash. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of speech written so, if there is one. */
    public static Optional<PartOfSpeech> of(String id) {
        for (PartOfSpeech use : values()) {
            if (use.id().equals(id.toLowerCase(Locale.ROOT))) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }
}
