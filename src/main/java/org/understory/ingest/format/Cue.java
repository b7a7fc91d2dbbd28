package org.understory.ingest.format;

import java.util.List;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.format.MachineNoise.Unit;
import org.understory.model.Timing;

/**
 * A caption of a WebVTT or SRT file.
 *
 * @param id the line above the timing line, or empty
 * @param start seconds, or {@code NaN}
 * @param end seconds, or {@code NaN}
 * @param lines the lines of the caption as they stand, none of them blank
 * @param line the number of its timing line in the file, from 1
 */
record Cue(String id, double start, double end, List<String> lines, int line) {

    /** Freezes the lines. */
    Cue {
        lines = List.copyOf(lines);
    }

    /** The lines joined with spaces. */
    String text() {
        return lines.size() == 1 ? lines.get(0) : String.join(" ", lines);
    }

    /** A unit shown with this caption: who says it, or empty, and what. */
    Unit unit(String speaker, String text) {
        Timing timing = Double.isNaN(start) ? Timing.NONE : Timing.offset(start, end);
        return new Unit(line, DraftTurn.speech(speaker, timing, text));
    }
}
