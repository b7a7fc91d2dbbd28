package org.understory.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.analysis.Words;
import org.understory.ingest.Ingested;
import org.understory.model.Mark;
import org.understory.model.MarkKind;
import org.understory.model.Timing;
import org.understory.model.Turn;

/**
 * What there is to say of one file that was read, counted once for people and for machines.
 *
 * @param ingested the reading itself
 * @param speakers who speaks, in the order of first sight; nobody is not among them
 * @param unnamed how many turns name no speaker
 * @param sentences how many there are
 * @param words how many there are
 * @param marks how many marks in speech of each kind, kinds that do not occur left out
 * @param time from the first start to the last end
 */
record ReadingSummary(
        Ingested ingested,
        List<Speaker> speakers,
        int unnamed,
        int sentences,
        int words,
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
        private Speaker with(int more) {
            return new Speaker(label, turns + 1, words + more);
        }
    }

    static ReadingSummary of(Ingested ingested) {
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        Map<MarkKind, Integer> marks = new EnumMap<>(MarkKind.class);
        int sentences = 0;
        int words = 0;
        for (Turn turn : ingested.transcript().turns()) {
            int here = Words.count(turn.text());
            Speaker so = speakers.getOrDefault(turn.speaker(), new Speaker(turn.speaker(), 0, 0));
            speakers.put(turn.speaker(), so.with(here));
            words += here;
            sentences += turn.sentences().size();
            for (Mark mark : turn.marks()) {
                marks.merge(mark.kind(), 1, Integer::sum);
            }
        }
        Speaker nobody = speakers.remove("");
        return new ReadingSummary(
                ingested,
                new ArrayList<>(speakers.values()),
                nobody == null ? 0 : nobody.turns(),
                sentences,
                words,
                marks,
                time(ingested.transcript().turns()));
    }

    private static Timing time(List<Turn> turns) {
        Timing all = Timing.NONE;
        for (Turn turn : turns) {
            Timing timing = turn.timing();
            if (timing.hasStart()) {
                double end = timing.hasEnd() ? timing.end() : timing.start();
                all = all.hasStart()
                        ? new Timing(all.kind(), Math.min(all.start(), timing.start()), Math.max(all.end(), end))
                        : new Timing(timing.kind(), timing.start(), end);
            }
        }
        return all;
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
