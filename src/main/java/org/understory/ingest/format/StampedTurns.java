package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.format.MachineNoise.Unit;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * Reads lines with the time in brackets. The speaker is a label in the line, or one alone on a line above, which then
 * holds until the next; a line without a stamp goes on with the one above it.
 */
final class StampedTurns {

    private final DraftBuilder draft;
    private final List<Unit> units = new ArrayList<>();
    private final HeadingPath path = new HeadingPath();
    private final TextBlock block = new TextBlock();
    private StampedLine current = StampedLine.of("");
    private String heading = "";
    private String speaker = "";
    private int firstLine;
    private boolean open;

    private StampedTurns(DraftBuilder draft) {
        this.draft = draft;
    }

    /** Reads the lines into the draft. */
    static void read(List<String> lines, DraftBuilder draft) {
        StampedTurns turns = new StampedTurns(draft);
        turns.read(lines);
        MachineNoise.sift(turns.units, draft);
    }

    private void read(List<String> lines) {
        FrontMatter front = FrontMatter.of(lines);
        draft.metadata(front.facts());
        List<StampedLine> stamped = lines.stream().map(StampedLine::of).toList();
        List<LabelLine> labels = labels(lines, stamped);
        LabelCensus census = LabelCensus.of(labels, front.speakers());
        boolean within = isWithin(stamped, labels, census);
        for (int i = front.lines(); i < lines.size(); i++) {
            boolean believed = census.believes(labels.get(i));
            if (stamped.get(i).exists()) {
                begin(i + 1, stamped.get(i), believed && within ? labels.get(i) : LabelLine.of(""));
            } else if (believed && labels.get(i).rest().isEmpty()) {
                flush();
                heading = labels.get(i).label();
            } else {
                line(i + 1, lines.get(i));
            }
        }
        flush();
    }

    /** Whether most lines with a stamp have a label of their own: where few do, it is a turn of phrase. */
    private static boolean isWithin(List<StampedLine> stamped, List<LabelLine> labels, LabelCensus census) {
        int all = 0;
        int labelled = 0;
        for (int i = 0; i < stamped.size(); i++) {
            all += stamped.get(i).exists() ? 1 : 0;
            labelled += stamped.get(i).exists() && census.believes(labels.get(i)) ? 1 : 0;
        }
        return labelled * 2 >= all;
    }

    private static List<LabelLine> labels(List<String> lines, List<StampedLine> stamped) {
        List<LabelLine> labels = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            labels.add(LabelLine.of(stamped.get(i).exists() ? stamped.get(i).words() : lines.get(i)));
        }
        return labels;
    }

    private void begin(int line, StampedLine stamped, LabelLine label) {
        flush();
        current = stamped;
        open = true;
        firstLine = line;
        speaker = label.exists() ? label.label() : heading;
        block.line(label.exists() ? label.rest() : stamped.words());
    }

    private void line(int number, String line) {
        Markdown.Heading section = Markdown.heading(line);
        String words = Chars.strip(Markdown.plain(line));
        if (section.level() > 0) {
            flush();
            heading = "";
            path.enter(section.level(), section.words());
        } else if (open) {
            block.line(words);
        } else if (units.isEmpty() && heading.isEmpty()) {
            fact(words);
        } else if (!words.isEmpty()) {
            // under a name or a heading and before its first time: somebody's words all the same
            begin(number, new StampedLine(Double.NaN, Double.NaN, words), LabelLine.of(""));
        }
    }

    /** What the program says of itself before it prints the first words. */
    private void fact(String words) {
        int colon = words.indexOf(": ");
        if (colon > 0 && colon <= 40) {
            draft.metadata(words.substring(0, colon), words.substring(colon + 1));
        } else {
            draft.metadata("preamble", words);
        }
    }

    private void flush() {
        if (open && block.isEmpty()) {
            draft.setAside("empty captions");
        } else if (open) {
            Timing timing = current.exists() ? Timing.offset(current.start(), current.end()) : Timing.NONE;
            units.add(new Unit(
                    firstLine,
                    new DraftTurn(speaker, timing, TurnKind.SPEECH, path.headings(), block.take(), Map.of())));
        }
        block.take();
        open = false;
    }
}
