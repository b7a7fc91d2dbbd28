package org.understory.study.index;

import java.util.List;
import org.understory.model.Transcript;

/**
 * A transcript as it was read.
 *
 * @param transcript the transcript
 * @param remarks what was odd about the file, one line each
 */
public record Indexed(Transcript transcript, List<String> remarks) {

    /** Freezes the list. */
    public Indexed {
        remarks = List.copyOf(remarks);
    }
}
