package org.understory.exchange;

import java.util.List;

/**
 * A codebook as written for another tool.
 *
 * @param text the content of the file; it is to be encoded in UTF-8
 * @param notes what the format cannot carry and what was changed, each a sentence without its full stop
 */
public record Exported(String text, List<String> notes) {

    /** Freezes the notes. */
    public Exported {
        notes = List.copyOf(notes);
    }
}
