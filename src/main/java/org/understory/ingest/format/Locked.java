package org.understory.ingest.format;

import org.understory.model.UserError;

/** What is said of every kind of document that only a password opens. */
final class Locked {

    private Locked() {}

    /** The refusal of such a document. */
    static UserError with(String document) {
        return new UserError(
                document, "is locked with a password", "Open it, take the password off, save it anew and give that.");
    }
}
