package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * Reads text whose turns open with a label. A turn runs on over blank lines and unlabelled paragraphs until the next
 * label, as in official records, unless only the person who asks is named; headings give the section; facts before the
 * first label, of the file or under a heading, are metadata.
 */
final class LabelledTurns {

    /** Below the headings of Markdown and of proceedings. */
    private static final int AGENDA = 9;

    private static final int LONGEST_AGENDA = 60;

    private final List<String> lines;
    private final int offset;
    private final LabelledLines labelled;
    private final TextHeadings headings;
    private final FrontFacts facts;
    private final boolean moderated;
    private final boolean inParagraphs;
    private final DraftBuilder draft;
    private final TextBlock block = new TextBlock();
    private final HeadingPath path = new HeadingPath();
    private String speaker = "";
    private double start = Double.NaN;
    private int firstLine;
    private boolean open;
    private boolean front = true;
    private boolean afterBlank;
    private boolean agenda;

    private LabelledTurns(List<String> lines, FrontMatter matter, DraftBuilder draft) {
        this.lines = lines;
        this.offset = matter.lines();
        this.labelled = LabelledLines.of(lines, matter.speakers());
        this.headings = new TextHeadings(lines);
        this.facts = new FrontFacts(lines, labelled.labels());
        this.moderated = labelled.isModeratedOnly();
        this.inParagraphs = 4 * lines.stream().filter(Chars::isBlank).count() >= lines.size();
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
        FrontMatter matter = FrontMatter.of(source.lines());
        draft.metadata(matter.facts());
        List<String> lines =
                source.lines().subList(matter.lines(), source.lines().size());
        new LabelledTurns(lines, matter, draft).read();
    }

    private void read() {
        for (int i = 0; i < lines.size(); i++) {
            LabelLine label = labelled.labels().get(i);
            boolean speaks = labelled.census().believes(label);
            Markdown.Heading heading = speaks ? new Markdown.Heading(0, "") : headings.at(i);
            if (heading.level() > 0) {
                flush();
                front = true;
                path.enter(heading.level(), heading.words());
            } else if (!speaks && isAgenda(i, label)) {
                flush();
                agenda = true;
                path.enter(AGENDA, Markdown.plain(Chars.strip(lines.get(i))).replaceAll(":$", ""));
            } else if (speaks && !(front && facts.isFact(i))) {
                flush();
                begin(label, i);
            } else if (!headings.isUnderline(i)) {
                line(i, label);
            }
            afterBlank = Chars.isBlank(lines.get(i));
        }
        flush();
    }

    /** A short line over others that ends in a colon, where labels have their words beside them. */
    private boolean isAgenda(int index, LabelLine label) {
        String words = Markdown.plain(Chars.strip(lines.get(index)));
        boolean heading = words.length() > 1
                && words.length() <= LONGEST_AGENDA
                && words.indexOf(':') == words.length() - 1
                && (index == 0 || afterBlank)
                && !Bullet.of(lines.get(index)).exists();
        return heading && labelled.census().mayBeAgenda(label) && isTitle(words.substring(0, words.length() - 1));
    }

    /** The first of them must be written like a title: {@code It says:} is within somebody's turn. */
    private boolean isTitle(String words) {
        return agenda || Labels.looksLikeName(words);
    }

    private void begin(LabelLine label, int index) {
        front = false;
        if (Labels.isMachine(label.label())) {
            draft.setAside("lines of bots");
            return;
        }
        speaker = label.label();
        start = label.start();
        firstLine = offset + index + 1;
        open = true;
        if (LabelLine.isNumberedQuestion(lines.get(index))) {
            draft.setAside("question numbers");
        }
        block.line(Markdown.plain(label.rest()));
    }

    private void line(int index, LabelLine label) {
        String words = Chars.strip(lines.get(index));
        if (words.isEmpty()) {
            block.blank();
        } else if (!Double.isNaN(TimeText.bracketed(words))) {
            time(TimeText.bracketed(words));
        } else if (!isFurniture(words)) {
            words(index, words, label);
        }
    }

    private void words(int index, String words, LabelLine label) {
        boolean before = !agenda && !open && !draft.hasTurns() && block.isEmpty();
        boolean fact = facts.isFactLine(index) || labelled.census().believes(label);
        if (before || (front && !open && fact)) {
            preamble(words, label);
            return;
        }
        boolean nobodys = moderated || (agenda && !open);
        if (nobodys && !block.isEmpty() && (afterBlank || !inParagraphs)) {
            flush();
        }
        if (block.isEmpty() && !open) {
            firstLine = offset + index + 1;
        }
        block.line(Markdown.plain(words));
    }

    /** A time on a line of its own: right under a label it is when that turn began, elsewhere a mark of passing time. */
    private void time(double seconds) {
        if (open && block.isEmpty() && Double.isNaN(start)) {
            start = seconds;
        } else {
            draft.setAside("time headings");
        }
    }

    /** What nobody said: rules, breaks, the hour, and who takes the stand. */
    private boolean isFurniture(String words) {
        Proceedings.Sworn sworn = Proceedings.sworn(words);
        if (isRule(words)) {
            draft.setAside("rules");
        } else if (Labels.isBreak(Markdown.plain(words))) {
            flush();
            draft.setAside("breaks");
        } else if (Proceedings.isTimeOfDay(words)) {
            draft.setAside("times of day");
        } else if (!sworn.name().isEmpty()) {
            flush();
            draft.metadata(sworn.how(), sworn.name());
        } else {
            return false;
        }
        return true;
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
            Timing timing = !open || Double.isNaN(start) ? Timing.NONE : Timing.offset(start);
            draft.turn(
                    firstLine,
                    new DraftTurn(
                            open ? speaker : "", timing, TurnKind.SPEECH, path.headings(), block.take(), Map.of()));
        }
        block.take();
        open = false;
    }
}
