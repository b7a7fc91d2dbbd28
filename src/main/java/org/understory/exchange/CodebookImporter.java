package org.understory.exchange;

import org.understory.model.UserError;

/** Reads codebooks in one format. */
public interface CodebookImporter {

    /** A short name, as typed after {@code --from}. */
    String id();

    /** What the format is called, for messages. */
    String title();

    /** Whether the content is in this format. The name of the file says nothing. */
    boolean recognises(CodebookFile file);

    /**
     * Reads a file, whether recognised or not.
     *
     * @throws UserError if it is not in this format after all, or has faults that cannot be passed over
     */
    Imported read(CodebookFile file);
}
