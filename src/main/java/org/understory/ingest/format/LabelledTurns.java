package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * Reads text whose turns open with a label and a colon. A turn runs on over blank lines and unlabelled paragraphs until
 * the next label, as in official records; Markdown headings give the section; what stands before the first label is
 * metadata.
 */
final class LabelledTurns {

    private final DraftBuilder draft;
    private final TextBlock block = new TextBlock();
    private final HeadingPath path = new HeadingPath();
    private String speaker = "";
    private double start = Double.NaN;
    private int firstLine;
    private boolean open;

    private LabelledTurns(DraftBuilder draft) {
        this.draft = draft;
    }

    /** The lines of a file taken apart, as a census wants them. */
    static List<LabelLine> parse(List<String> lines) {
        List<LabelLine> parsed = new ArrayList<>(lines.size());
        lines.forEach(line -> parsed.add(LabelLine.of(line)));
        return parsed;
    }

    /** Reads the whole source into the draft. */
    static void read(Source source, DraftBuilder draft) {
        FrontMatter front = FrontMatter.of(source.lines());
        draft.metadata(front.facts());
        List<String> lines =
                source.lines().subList(front.lines(), source.lines().size());
        new LabelledTurns(draft).read(lines, front.lines(), front.speakers());
    }

    private void read(List<String> lines, int offset, Collection<String> listed) {
        List<LabelLine> parsed = parse(lines);
        LabelCensus census = LabelCensus.of(parsed, listed);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            LabelLine label = parsed.get(i);
            Markdown.Heading heading = Markdown.heading(line);
            if (heading.level() > 0) {
                flush();
                open = false;
                path.enter(heading.level(), heading.words());
            } else if (census.believes(label)) {
                flush();
                begin(label, offset + i + 1);
            } else {
                line(line, label);
            }
        }
        flush();
    }

    private void begin(LabelLine label, int line) {
        speaker = label.label();
        start = label.start();
        firstLine = line;
        open = true;
        block.line(Markdown.plain(label.rest()));
    }

    private void line(String line, LabelLine label) {
        String words = Chars.strip(line);
        if (words.isEmpty()) {
            block.blank();
        } else if (TimeText.isTime(words)) {
            time(TimeText.seconds(words));
        } else if (isRule(words)) {
            draft.setAside("rules");
        } else if (open) {
            block.line(Markdown.plain(line));
        } else if (draft.hasTurns()) {
            // under a new heading before anybody is named: nobody's, but somebody's words perhaps
            firstLine = 0;
            block.line(Markdown.plain(line));
        } else {
            preamble(words, label);
        }
    }

    /** A time on a line of its own: right under a label it is when that turn began, elsewhere a mark of passing time. */
    private void time(double seconds) {
        if (open && block.isEmpty() && Double.isNaN(start)) {
            start = seconds;
        } else {
            draft.setAside("time headings");
        }
    }

    private void preamble(String words, LabelLine label) {
        int colon = words.indexOf(": ");
        if (label.exists()) {
            draft.metadata(label.label(), label.rest());
        } else if (colon > 0 && colon <= 40) {
            draft.metadata(Markdown.plain(words.substring(0, colon)), Markdown.plain(words.substring(colon + 1)));
        } else {
            draft.metadata("preamble", Markdown.plain(words));
        }
    }

    private static boolean isRule(String words) {
        return words.length() >= 3
                && (words.chars().allMatch(c -> c == '-') || words.chars().allMatch(c -> c == '*'));
    }

    private void flush() {
        if (block.isEmpty()) {
            if (open) {
                draft.setAside("empty turns");
            }
        } else {
            Timing timing = Double.isNaN(start) ? Timing.NONE : Timing.offset(start);
            draft.turn(
                    firstLine,
                    new DraftTurn(
                            open ? speaker : "",
                            open ? timing : Timing.NONE,
                            TurnKind.SPEECH,
                            path.headings(),
                            block.take(),
                            Map.of()));
        }
        block.take();
        open = false;
    }
}
