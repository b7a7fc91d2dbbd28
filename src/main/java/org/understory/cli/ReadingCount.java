package org.understory.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.understory.analysis.Words;
import org.understory.cli.ReadingSummary.Speaker;
import org.understory.ingest.Ingested;
import org.understory.model.Mark;
import org.understory.model.MarkKind;
import org.understory.model.Timing;
import org.understory.model.Turn;

/** Counts the turns of one file as they go by, for the summary of it. */
final class ReadingCount {

    private final int mostSpeakers;
    private final Map<String, Speaker> speakers = new LinkedHashMap<>();
    private final Map<MarkKind, Integer> marks = new EnumMap<>(MarkKind.class);
    private boolean allSpeakers = true;
    private Timing time = Timing.NONE;
    private int unnamed;
    private int turns;
    private int sentences;
    private long words;

    /** A count that tells apart so many speakers and no more. */
    ReadingCount(int mostSpeakers) {
        this.mostSpeakers = mostSpeakers;
    }

    void add(Turn turn) {
        int here = Words.count(turn.text());
        turns++;
        words += here;
        sentences += turn.sentences().size();
        if (turn.hasSpeaker()) {
            speaker(turn.speaker(), here);
        } else {
            unnamed++;
        }
        for (Mark mark : turn.marks()) {
            marks.merge(mark.kind(), 1, Integer::sum);
        }
        time(turn.timing());
    }

    private void speaker(String label, int said) {
        Speaker so = speakers.get(label);
        if (so == null && speakers.size() >= mostSpeakers) {
            allSpeakers = false;
            return;
        }
        speakers.put(label, (so == null ? new Speaker(label, 0, 0) : so).with(said));
    }

    private void time(Timing timing) {
        if (timing.hasStart()) {
            double end = timing.hasEnd() ? timing.end() : timing.start();
            time = time.hasStart()
                    ? new Timing(time.kind(), Math.min(time.start(), timing.start()), Math.max(time.end(), end))
                    : new Timing(timing.kind(), timing.start(), end);
        }
    }

    /** What was counted, of this file. */
    ReadingSummary of(Ingested ingested) {
        return new ReadingSummary(
                ingested,
                new ArrayList<>(speakers.values()),
                allSpeakers,
                unnamed,
                turns,
                sentences,
                words,
                marks,
                time);
    }
}
