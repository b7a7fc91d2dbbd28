package org.understory.ingest.format;

import java.util.List;
import java.util.regex.Pattern;
import org.understory.ingest.Draft.DraftTurn;

/**
 * What speech recognition makes up over silence and music. Notes of music, credits of sites that had no part in it and a
 * sentence repeated in a loop were certainly not said: they are counted and left out. What may have been said is kept,
 * and a person is told where to look.
 */
final class MachineNoise {

    private static final Pattern MUSIC = Pattern.compile("^[\\s♩♪♫♬🎵🎶]+$");
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)^\\W*(?:transcribed by \\W*https?://otter\\.ai"
                    + "|(?:subtitles|captions|untertitel|sous-titres|subtítulos|sottotitoli|legendas)\\b.{0,60}\\bamara\\.org.{0,20})\\W*$");
    private static final Pattern FAREWELL = Pattern.compile(
            "(?i)^\\W*(?:thank you|thanks)(?: (?:so|very) much)? for (?:watching|listening)\\b.{0,40}$");

    /** So many words in a row, the same so many times: nobody speaks like that, machines in a loop do. */
    private static final int LONG = 4;

    private static final int LOOP = 5;
    private static final int ODD_IF_LONG = 3;
    private static final int ODD_IF_SHORT = 8;

    private final DraftBuilder draft;

    private MachineNoise(DraftBuilder draft) {
        this.draft = draft;
    }

    /**
     * A unit and where it stands.
     *
     * @param line its line in the file, from 1
     * @param turn what is said in it
     */
    record Unit(int line, DraftTurn turn) {
        String words() {
            return turn.text();
        }
    }

    /** Adds the units that were spoken to the draft. */
    static void sift(List<Unit> units, DraftBuilder draft) {
        MachineNoise noise = new MachineNoise(draft);
        List<Unit> spoken = units.stream().filter(noise::wasSaid).toList();
        for (int i = 0; i < spoken.size(); ) {
            int end = endOfRun(spoken, i);
            noise.run(spoken.subList(i, end));
            i = end;
        }
        noise.farewell(spoken);
    }

    private boolean wasSaid(Unit unit) {
        boolean music = MUSIC.matcher(unit.words()).matches();
        boolean credit = !music && CREDIT.matcher(unit.words()).matches();
        if (music) {
            draft.setAside("notes of music");
        }
        if (credit) {
            draft.setAside("credits by a transcriber");
        }
        return !music && !credit;
    }

    private static int endOfRun(List<Unit> units, int begin) {
        int end = begin + 1;
        while (end < units.size() && isSame(units.get(begin), units.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSame(Unit one, Unit other) {
        return one.words().equalsIgnoreCase(other.words())
                && one.turn().speaker().equals(other.turn().speaker());
    }

    /** Adds a unit and those after it that say the same. */
    private void run(List<Unit> same) {
        Unit first = same.get(0);
        boolean isLong = same.size() > 1 && first.words().split(" ").length >= LONG;
        boolean loop = isLong && same.size() >= LOOP;
        for (Unit unit : loop ? same.subList(0, 1) : same) {
            draft.turn(unit.line(), unit.turn());
        }
        if (loop) {
            same.subList(1, same.size()).forEach(unit -> draft.setAside("repetitions by a machine"));
        }
        if (same.size() >= (isLong ? ODD_IF_LONG : ODD_IF_SHORT)) {
            draft.oddity(
                    first.line(),
                    "the same words stand here " + same.size() + " times in a row"
                            + (loop ? ", and were read once" : ", and were read"),
                    "Speech recognition does that over silence. Listen to the recording there, and mend the file.");
        }
    }

    private void farewell(List<Unit> spoken) {
        if (spoken.isEmpty()) {
            return;
        }
        Unit last = spoken.get(spoken.size() - 1);
        if (FAREWELL.matcher(last.words()).matches()) {
            draft.oddity(
                    last.line(),
                    "the last words are thanks to an audience, and were read",
                    "Speech recognition makes that up at the end of recordings. If nobody said it, delete it.");
        }
    }
}
