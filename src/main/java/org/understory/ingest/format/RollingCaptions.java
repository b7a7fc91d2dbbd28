package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.understory.ingest.format.MachineNoise.Unit;

/**
 * Captions that roll, as YouTube makes them: each line is shown under the one before and then again above the next, and
 * is given once. A line that was truly spoken twice in a row is lost with that.
 */
final class RollingCaptions {

    private RollingCaptions() {}

    /** Whether at least every fourth caption shows the line that the one before ended with, and another under it. */
    static boolean areThese(List<List<String>> words) {
        String last = "";
        int repeats = 0;
        for (List<String> caption : words) {
            if (!caption.isEmpty()) {
                repeats += caption.size() > 1 && caption.get(0).equals(last) ? 1 : 0;
                last = caption.get(caption.size() - 1);
            }
        }
        return repeats >= 2 && repeats * 4 >= words.size();
    }

    /**
     * The lines as units.
     *
     * @param cues the captions
     * @param words the lines of each without tags
     * @param draft where repetitions are counted
     */
    static List<Unit> units(List<Cue> cues, List<List<String>> words, DraftBuilder draft) {
        List<Unit> units = new ArrayList<>();
        String last = "";
        for (int i = 0; i < cues.size(); i++) {
            for (String line : words.get(i)) {
                if (line.equals(last)) {
                    draft.setAside("repeated caption lines");
                } else {
                    units.add(cues.get(i).unit("", line));
                    last = line;
                }
            }
        }
        return units;
    }
}
