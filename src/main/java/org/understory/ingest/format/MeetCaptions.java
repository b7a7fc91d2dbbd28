package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.understory.ingest.format.MachineNoise.Unit;
import org.understory.text.SpeechMarks;

/**
 * Captions of a Google Meet recording as Drive saves them: who speaks stands in brackets on a line of its own and holds
 * until the next name, and a hyphen alone parts two voices within one caption.
 */
final class MeetCaptions {

    private static final String CHANGE = "-";
    private static final int LONGEST = 82;

    private final List<Unit> units = new ArrayList<>();
    private final TextBlock block = new TextBlock();
    private String speaker = "";

    private MeetCaptions() {}

    /** Whether the captions open with such a name and have another. */
    static boolean areThese(List<Cue> cues) {
        List<Cue> filled = cues.stream().filter(cue -> !cue.lines().isEmpty()).toList();
        if (filled.isEmpty() || name(filled.get(0).lines().get(0)).isEmpty()) {
            return false;
        }
        long named = filled.stream()
                .flatMap(cue -> cue.lines().stream())
                .filter(line -> !name(line).isEmpty())
                .count();
        return named >= 2;
    }

    /** The units of such captions. */
    static List<Unit> units(List<Cue> cues) {
        MeetCaptions captions = new MeetCaptions();
        cues.forEach(captions::add);
        return captions.units;
    }

    private void add(Cue cue) {
        for (String line : cue.lines()) {
            String name = name(line);
            if (!name.isEmpty()) {
                flush(cue);
                speaker = name;
            } else if (line.equals(CHANGE)) {
                flush(cue);
                speaker = "";
            } else {
                block.line(CuePayload.plain(line));
            }
        }
        flush(cue);
    }

    private void flush(Cue cue) {
        if (!block.isEmpty()) {
            units.add(cue.unit(speaker, block.take()));
        }
    }

    /** The name on a line that holds nothing but a name in brackets; empty for {@code (laughs)} and all other lines. */
    private static String name(String line) {
        boolean bracketed = line.length() > 2 && line.length() <= LONGEST && line.startsWith("(") && line.endsWith(")");
        if (!bracketed || !SpeechMarks.in(line).isEmpty()) {
            return "";
        }
        String name = Chars.strip(Entities.decode(line.substring(1, line.length() - 1)));
        return Labels.possible(name) && Labels.looksLikeName(name) ? name : "";
    }
}
