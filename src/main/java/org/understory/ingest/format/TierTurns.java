package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * Merges the tiers of an annotation file, in which each speaker has a line of time of their own, into turns: by start,
 * what starts together in the order of the tiers, what has no time after all that has one.
 */
final class TierTurns {

    /** A stretch of one tier, with the number of the line in the file that it begins on, or 0. */
    private record Stretch(DraftTurn turn, int line) {}

    private final List<Stretch> stretches = new ArrayList<>();

    /** Adds a stretch; tiers are added one after the other, in file order. */
    void add(String speaker, Timing timing, String text, int line) {
        DraftTurn turn = new DraftTurn(speaker, timing, TurnKind.SPEECH, List.of(), Chars.squeeze(text), Map.of());
        stretches.add(new Stretch(turn, line));
    }

    /** Hands all stretches to the draft, in the order of time. */
    void into(DraftBuilder draft) {
        // the sort is stable and puts starts that are not known last
        stretches.sort(
                Comparator.comparingDouble(stretch -> stretch.turn().timing().start()));
        stretches.forEach(stretch -> draft.turn(stretch.line(), stretch.turn()));
    }
}
