package org.understory.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.model.Sentence;
import org.understory.model.Timing;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.text.SpeechMarks;

/**
 * Makes turns of units: neighbours with the same label are one turn, joined with one space, because captions and
 * speech-to-text cut sentences in two. A unit without a label never joins. Nor do {@code Unknown Speaker} and
 * {@code UNKNOWN}, which stand for several voices, nor do notes, chat messages and answers, each of which is a turn by definition.
 */
final class TurnJoiner {

    /** The labels that Otter and diarisers give to every voice they do not know, in small letters. */
    private static final Set<String> UNKNOWN = Set.of("unknown speaker", "unknown");

    /** A turn as long as this, longer than anybody ever spoke, is joined by no more. */
    private static final int LONGEST = 1_000_000;

    private final Function<String, List<Sentence>> splitter;
    private final Consumer<Turn> turns;
    private final StringBuilder text = new StringBuilder();
    private DraftTurn first;
    private Timing timing = Timing.NONE;

    private int count;

    /** A joiner that hands each turn on as soon as it is whole. */
    TurnJoiner(Function<String, List<Sentence>> splitter, Consumer<Turn> turns) {
        this.splitter = splitter;
        this.turns = turns;
    }

    /** The turns that the units make, numbered from 1 and split into sentences. */
    static List<Turn> join(List<DraftTurn> units, Function<String, List<Sentence>> splitter) {
        List<Turn> turns = new ArrayList<>();
        TurnJoiner joiner = new TurnJoiner(splitter, turns::add);
        units.forEach(joiner::add);
        joiner.flush();
        return turns;
    }

    /** Adds a unit, which ends the turn before unless it joins it. */
    void add(DraftTurn unit) {
        String words = unit.text().strip();
        if (words.isEmpty()) {
            return;
        }
        if (first != null && joins(first, unit) && text.length() < LONGEST) {
            text.append(' ').append(words);
            timing = together(timing, unit.timing());
            return;
        }
        flush();
        first = unit;
        timing = unit.timing();
        text.append(words);
    }

    private static boolean joins(DraftTurn before, DraftTurn unit) {
        return unit.kind() == TurnKind.SPEECH
                && before.kind() == TurnKind.SPEECH
                && !unit.speaker().isEmpty()
                && !UNKNOWN.contains(unit.speaker().toLowerCase(Locale.ROOT))
                && unit.speaker().equals(before.speaker())
                && unit.section().equals(before.section())
                && unit.attributes().equals(before.attributes());
    }

    private static Timing together(Timing before, Timing after) {
        if (!before.hasStart()) {
            return after;
        }
        double end = Double.isNaN(before.end()) || Double.isNaN(after.end())
                ? after.end()
                : Math.max(before.end(), after.end());
        return new Timing(before.kind(), before.start(), end);
    }

    /** How many turns were handed on. */
    int count() {
        return count;
    }

    /** Ends the last turn. */
    void flush() {
        if (first == null) {
            return;
        }
        String whole = text.toString();
        count++;
        turns.accept(new Turn(
                count,
                first.speaker(),
                timing,
                first.kind(),
                first.section(),
                whole,
                splitter.apply(whole),
                first.attributes(),
                SpeechMarks.in(whole)));
        text.setLength(0);
        first = null;
    }
}
