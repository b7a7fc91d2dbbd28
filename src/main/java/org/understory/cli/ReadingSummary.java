package org.understory.cli;

import java.util.List;
import java.util.Map;
import org.understory.ingest.Ingested;
import org.understory.model.MarkKind;
import org.understory.model.Timing;

/**
 * What there is to say of one file that was read, counted once for people and for machines.
 *
 * @param ingested the reading itself
 * @param speakers who speaks, in the order of first sight; nobody is not among them
 * @param allSpeakers whether these are all who speak; not so where there are more than could be told apart
 * @param unnamed how many turns name no speaker
 * @param turns how many there are
 * @param sentences how many there are
 * @param words how many there are
 * @param marks how many marks in speech of each kind, kinds that do not occur left out
 * @param time from the first start to the last end
 */
record ReadingSummary(
        Ingested ingested,
        List<Speaker> speakers,
        boolean allSpeakers,
        int unnamed,
        int turns,
        int sentences,
        long words,
        Map<MarkKind, Integer> marks,
        Timing time) {

    /**
     * One label and how much is said under it.
     *
     * @param label as written
     * @param turns how often
     * @param words how much
     */
    record Speaker(String label, int turns, int words) {
        Speaker with(int more) {
            return new Speaker(label, turns + 1, words + more);
        }
    }

    static ReadingSummary of(Ingested ingested) {
        ReadingCount count = new ReadingCount(Integer.MAX_VALUE);
        ingested.transcript().turns().forEach(count::add);
        return count.of(ingested);
    }

    /** The labels met once, where most labels are met more often and one met once may be a slip; otherwise none. */
    List<String> metOnce() {
        List<String> once = speakers.stream()
                .filter(speaker -> speaker.turns() == 1)
                .map(Speaker::label)
                .toList();
        return once.size() * 2 > speakers.size() ? List.of() : once;
    }
}
