package org.understory.review;

import java.util.List;
import java.util.function.BiFunction;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.Voice;

/**
 * What lies on the table when people review: the transcripts, the codebook and the machine's drafts. Fixed while the
 * server runs; what people decide is in {@link LiveLogs}.
 *
 * @param name the study's name
 * @param codebook its themes and rules
 * @param transcripts in the order of reading
 * @param cast who speaks each turn
 * @param drafts the machine's codings of all transcripts
 */
public record Desk(
        String name,
        Codebook codebook,
        List<Transcript> transcripts,
        BiFunction<Transcript, Turn, Voice> cast,
        List<Coding> drafts) {

    /** Freezes the lists. */
    public Desk {
        transcripts = List.copyOf(transcripts);
        drafts = List.copyOf(drafts);
    }
}
