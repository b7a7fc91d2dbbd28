package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.format.CuePayload.Piece;
import org.understory.ingest.format.MachineNoise.Unit;
import org.understory.model.Timing;

/**
 * Finds out who speaks in captions, which every product says in its own way: in voice tags, in a label at the head of
 * every cue, in a label at the head of a turn's first cue only, in the cue's id, by a dash at a change of voice, or not
 * at all. Rolling captions, which show each line twice, give each line once.
 */
final class CueTurns {

    private static final Pattern WEBEX_ID = Pattern.compile("^\\d{1,9} \"(.{0,100})\" \\(\\d{1,12}\\)$");
    private static final int CHANGES_AT_LEAST = 3;

    /** Percent of captions with a label from which one without is nobody's. */
    private static final int FULLY_LABELLED = 90;

    private final List<Cue> cues;
    private final DraftBuilder draft;
    private final List<List<Line>> lines = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final LabelCensus census;
    private final boolean everyCueLabelled;
    private final boolean carried;
    private final boolean dashed;
    private String speaker = "";

    /** A line of a caption: its words without tags and what label they may open with. */
    private record Line(String words, LabelLine label) {
        static Line of(String raw) {
            String words = CuePayload.plain(raw);
            return new Line(words, LabelLine.of(words));
        }

        boolean changesVoice() {
            return words.startsWith("- ") || words.startsWith(">> ") || words.startsWith("– ");
        }

        String afterMark() {
            return changesVoice() ? Chars.strip(words.substring(words.indexOf(' '))) : words;
        }
    }

    private CueTurns(List<Cue> cues, DraftBuilder draft) {
        this.cues = cues;
        this.draft = draft;
        cues.forEach(cue -> lines.add(cue.lines().stream().map(Line::of).toList()));
        List<Line> all = lines.stream().flatMap(List::stream).toList();
        census = LabelCensus.of(all.stream().map(Line::label).toList(), List.of());
        carried = isCarried(all);
        long captions = lines.stream().filter(caption -> !caption.isEmpty()).count();
        everyCueLabelled = !carried && census.lines() > 0 && census.lines() * 2L >= captions;
        dashed = census.lines() == 0 && all.stream().filter(Line::changesVoice).count() >= CHANGES_AT_LEAST;
    }

    /** Turns the cues into units of the draft. */
    static void read(List<Cue> cues, DraftBuilder draft) {
        CueTurns turns = new CueTurns(cues, draft);
        if (cues.stream().anyMatch(cue -> cue.lines().stream().anyMatch(line -> line.contains("<v")))) {
            cues.forEach(turns::tagged);
        } else if (turns.isRolling()) {
            turns.rolling();
        } else {
            turns.plain();
        }
        MachineNoise.sift(turns.units, draft);
    }

    private void tagged(Cue cue) {
        List<Piece> pieces = CuePayload.pieces(cue.text());
        pieces.forEach(piece -> add(cue, piece.voice(), piece.text()));
        if (pieces.isEmpty()) {
            draft.setAside("empty captions");
        }
    }

    /**
     * Whether a label stands only where the voice changes and holds until the next: the first caption has one, a good
     * part of the others has none, and hardly ever do two labels of one person follow each other.
     */
    private boolean isCarried(List<Line> all) {
        if (census.lines() == 0 || !census.believes(all.get(0).label())) {
            return false;
        }
        long captions = lines.stream().filter(caption -> !caption.isEmpty()).count();
        int repeats = 0;
        String last = "";
        for (Line line : all) {
            if (census.believes(line.label())) {
                repeats += line.label().label().equals(last) ? 1 : 0;
                last = line.label().label();
            }
        }
        return census.lines() * 100L < captions * FULLY_LABELLED && repeats * 10 < census.lines();
    }

    /** Whether at least every fourth cue shows the line that the one before ended with, and another under it. */
    private boolean isRolling() {
        String last = "";
        int repeats = 0;
        for (List<Line> cue : lines) {
            if (!cue.isEmpty()) {
                repeats += cue.size() > 1 && cue.get(0).words().equals(last) ? 1 : 0;
                last = cue.get(cue.size() - 1).words();
            }
        }
        return repeats >= 2 && repeats * 4 >= cues.size();
    }

    private void rolling() {
        String last = "";
        for (int i = 0; i < cues.size(); i++) {
            for (Line line : lines.get(i)) {
                if (line.words().equals(last)) {
                    draft.setAside("repeated caption lines");
                } else {
                    add(cues.get(i), "", line.words());
                    last = line.words();
                }
            }
        }
    }

    private void plain() {
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            if (lines.get(i).isEmpty()) {
                draft.setAside("empty captions");
            }
            if (!carried) {
                speaker = byId(cue);
            }
            plain(cue, lines.get(i));
        }
    }

    private void plain(Cue cue, List<Line> caption) {
        TextBlock block = new TextBlock();
        for (Line line : caption) {
            boolean labelled = (everyCueLabelled || carried) && census.believes(line.label());
            if (labelled || (dashed && line.changesVoice())) {
                flush(cue, block);
            }
            if (labelled) {
                speaker = line.label().label();
                block.line(line.label().rest());
            } else {
                block.line(dashed ? line.afterMark() : line.words());
            }
        }
        flush(cue, block);
    }

    private void flush(Cue cue, TextBlock block) {
        if (!block.isEmpty()) {
            add(cue, speaker, block.take());
        }
    }

    private static String byId(Cue cue) {
        Matcher webex = WEBEX_ID.matcher(cue.id());
        return webex.matches() ? Chars.strip(webex.group(1)) : "";
    }

    private void add(Cue cue, String name, String text) {
        Timing timing = Double.isNaN(cue.start()) ? Timing.NONE : Timing.offset(cue.start(), cue.end());
        units.add(new Unit(cue.line(), DraftTurn.speech(name, timing, text)));
    }
}
