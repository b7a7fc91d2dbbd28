package org.understory.exchange;

import java.util.List;
import org.understory.model.Codebook;

/**
 * A codebook as read from another tool's file.
 *
 * @param codebook the themes
 * @param identities the GUIDs they had there
 * @param notes what was left out or changed, each a sentence without its full stop
 */
public record Imported(Codebook codebook, Identities identities, List<String> notes) {

    /** Freezes the notes. */
    public Imported {
        notes = List.copyOf(notes);
    }
}
