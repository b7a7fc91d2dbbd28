package org.understory.exchange;

import java.util.List;
import org.understory.model.Codebook;

/** Writes codebooks in one format. Output depends on the codebook and the identities alone, to the byte. */
public interface CodebookExporter {

    /** A short name, as typed after {@code --to}. */
    String id();

    /** What the format is called, for messages. */
    String title();

    /** The endings of file names that mean this format, lower case, with their dot; may be empty. */
    List<String> endings();

    /**
     * Writes a codebook of at least one theme.
     *
     * @param identities by what GUIDs other tools know the themes
     */
    Exported write(Codebook codebook, Identities identities);
}
