package org.understory.ingest.format;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * Reads a typed interview without labels, because somebody said who takes turns in it: each paragraph is the next
 * speaker's, and where hardly any line is blank, each line. A line break inside a paragraph changes the speaker, too,
 * where the first one's question ends above it. Under each heading the first speaker begins again.
 */
final class AlternatingTurns {

    private static final int MOST_BULLETS = 5;

    private final List<String> speakers;
    private final TextHeadings headings;
    private final DraftBuilder draft;
    private final TextBlock block = new TextBlock();
    private final HeadingPath path = new HeadingPath();
    private final boolean byLine;
    private int firstLine;
    private int next;

    private AlternatingTurns(List<String> speakers, List<String> lines, DraftBuilder draft) {
        this.speakers = speakers;
        this.headings = new TextHeadings(lines);
        this.draft = draft;
        this.byLine = 4 * lines.stream().filter(Chars::isBlank).count() < lines.size();
    }

    /** Whether somebody asked for it and the text is prose: bullets are notes, whoever asks. */
    static boolean areMeant(Source source) {
        if (source.choices().alternate().size() < 2) {
            return false;
        }
        long filled =
                source.lines().stream().filter(line -> !Chars.isBlank(line)).count();
        long bullets =
                source.lines().stream().filter(line -> Bullet.of(line).exists()).count();
        return bullets * MOST_BULLETS <= filled;
    }

    /** Reads the source into the draft and says there that it was so read. */
    static void read(Source source, DraftBuilder draft) {
        FrontMatter matter = FrontMatter.of(source.lines());
        draft.metadata(matter.facts());
        List<String> speakers = source.choices().alternate();
        draft.metadata("speakers by", "--alternate " + String.join(",", speakers));
        List<String> lines =
                source.lines().subList(matter.lines(), source.lines().size());
        AlternatingTurns turns = new AlternatingTurns(speakers, lines, draft);
        IntStream.range(0, lines.size()).forEach(i -> turns.line(i, lines.get(i), matter.lines() + i + 1));
        turns.flush();
        draft.oddity(
                0,
                "names nobody, and its paragraphs were given to " + String.join(" and ", speakers)
                        + " in turn, as --alternate says",
                "Look whether the last paragraph is the right person's; if not, write labels into the file.");
    }

    private void line(int index, String line, int number) {
        Markdown.Heading heading = headings.at(index);
        String words = Chars.strip(line);
        if (heading.level() > 0) {
            flush();
            next = 0;
            path.enter(heading.level(), heading.words());
        } else if (words.isEmpty()) {
            flush();
        } else if (!headings.isUnderline(index)) {
            words(Markdown.plain(words), number);
        }
    }

    private void words(String words, int number) {
        if (block.isEmpty()) {
            firstLine = number;
        }
        block.line(words);
        if (byLine || (words.endsWith("?") && next % speakers.size() == 0)) {
            flush();
        }
    }

    private void flush() {
        if (block.isEmpty()) {
            return;
        }
        draft.turn(
                firstLine,
                new DraftTurn(
                        speakers.get(next % speakers.size()),
                        Timing.NONE,
                        TurnKind.SPEECH,
                        path.headings(),
                        block.take(),
                        Map.of()));
        next++;
    }
}
