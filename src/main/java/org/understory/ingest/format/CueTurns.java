package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.understory.ingest.format.CuePayload.Piece;
import org.understory.ingest.format.MachineNoise.Unit;

/**
 * Finds out who speaks in captions, which every product says in its own way: in voice tags, in a label at the head of
 * every cue, in a label at the head of a turn's first cue only, in the cue's id, by a dash at a change of voice, or not
 * at all. Rolling captions, which show each line twice, give each line once.
 */
final class CueTurns {

    private static final Pattern WEBEX_ID = Pattern.compile("^\\d{1,9} \"(.{0,100})\" \\(\\d{1,12}\\)$");
    private static final int CHANGES_AT_LEAST = 3;

    private static final int NEARLY_ALL = 80;

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
        census = LabelCensus.of(all.stream().map(Line::label).toList(), sureLabels());
        carried = isCarried(all);
        long captions = lines.stream().filter(caption -> !caption.isEmpty()).count();
        everyCueLabelled = !carried && census.lines() > 0 && census.lines() * 2L >= captions;
        dashed = census.lines() == 0 && all.stream().filter(Line::changesVoice).count() >= CHANGES_AT_LEAST;
    }

    /** Turns the cues into units of the draft. */
    static void read(List<Cue> cues, DraftBuilder draft) {
        MachineNoise.sift(units(cues, draft), draft);
    }

    private static List<Unit> units(List<Cue> cues, DraftBuilder draft) {
        if (MeetCaptions.areThese(cues)) {
            return MeetCaptions.units(cues);
        }
        if (cues.stream().anyMatch(cue -> cue.lines().stream().anyMatch(line -> line.contains("<v")))) {
            return tagged(cues, draft);
        }
        CueTurns turns = new CueTurns(cues, draft);
        List<List<String>> words = turns.lines.stream()
                .map(caption -> caption.stream().map(Line::words).toList())
                .toList();
        if (RollingCaptions.areThese(words)) {
            return RollingCaptions.units(cues, words, draft);
        }
        turns.plain();
        return turns.units;
    }

    /**
     * Labels that need not recur: captions have no preamble whose facts could be taken for speakers, so where nearly
     * every caption opens with what looks like a name, all of these are names.
     */
    private Set<String> sureLabels() {
        List<String> labels = lines.stream()
                .filter(caption -> !caption.isEmpty())
                .map(caption -> caption.get(0).label().label())
                .toList();
        Set<String> names = labels.stream()
                .filter(label -> !label.isEmpty() && Labels.looksLikeName(label))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        long labelled = labels.stream().filter(names::contains).count();
        return labelled * 100 >= labels.size() * (long) NEARLY_ALL ? names : Set.of();
    }

    private static List<Unit> tagged(List<Cue> cues, DraftBuilder draft) {
        List<Unit> units = new ArrayList<>();
        for (Cue cue : cues) {
            List<Piece> pieces = CuePayload.pieces(cue.text());
            pieces.forEach(piece -> units.add(cue.unit(piece.voice(), piece.text())));
            if (pieces.isEmpty()) {
                draft.setAside("empty captions");
            }
        }
        return units;
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
            units.add(cue.unit(speaker, block.take()));
        }
    }

    /** Whether an id is one of Webex, which holds a name, a number, and nothing else. */
    static boolean isWebexId(String id) {
        return WEBEX_ID.matcher(id).matches();
    }

    private static String byId(Cue cue) {
        Matcher webex = WEBEX_ID.matcher(cue.id());
        return webex.matches() ? Chars.strip(webex.group(1)) : "";
    }
}
