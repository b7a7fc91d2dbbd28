package org.understory.ingest.format;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * Reads the lines of Hansard: a speech runs on until the next member, headings give the section, columns, references,
 * tabled numbers and the hour are set aside, and a sentence that a column mark cut in two is whole again.
 */
final class HansardTurns {

    private static final String SENTENCE_ENDS = ".?!:;…—”\"')]";

    private static final Pattern ROSE = Pattern.compile("^.{3,80} rose\\s?[—–-]{1,2}$");

    private final DraftBuilder draft;
    private final boolean numberedLines;
    private final HeadingPath path = new HeadingPath();
    private final StringBuilder text = new StringBuilder();
    private String speaker = "";
    private int firstLine;
    private boolean afterBlank;
    private boolean afterColumn;

    private HansardTurns(boolean numberedLines, DraftBuilder draft) {
        this.numberedLines = numberedLines;
        this.draft = draft;
    }

    /**
     * Reads lines into the draft.
     *
     * @param numberedLines whether the lines are those of the file, so that their numbers mean something
     */
    static void read(List<String> lines, boolean numberedLines, DraftBuilder draft) {
        List<HansardLine> bare = lines.stream().map(HansardLine::of).toList();
        List<LabelLine> labels =
                bare.stream().map(line -> LabelLine.of(line.words())).toList();
        LabelCensus census = LabelCensus.of(
                labels,
                labels.stream()
                        .map(LabelLine::label)
                        .filter(HansardLine::hasParty)
                        .toList());
        HansardTurns turns = new HansardTurns(numberedLines, draft);
        for (int i = 0; i < lines.size(); i++) {
            LabelLine label = labels.get(i);
            boolean bold = bare.get(i).words().startsWith("**") && Labels.looksLikeName(label.label());
            boolean speaks = label.exists() && (bold || census.believes(label));
            turns.line(bare.get(i), speaks ? label : LabelLine.NONE, i + 1);
        }
        turns.flush();
    }

    private void line(HansardLine line, LabelLine label, int number) {
        count(line);
        Markdown.Heading heading = Markdown.heading(line.words());
        if (line.words().isEmpty()) {
            afterColumn |= line.columns() > 0;
            afterBlank = true;
        } else if (Proceedings.isTimeOfDay(heading.level() > 0 ? heading.words() : line.words())) {
            draft.setAside("times of day");
        } else if (heading.level() > 0) {
            flush();
            path.enter(heading.level(), heading.words());
            if (draft.isUntitled()) {
                draft.metadata("title", heading.words());
            }
        } else if (label.exists()) {
            flush();
            speaker = label.label();
            firstLine = numberedLines ? number : 0;
            append(Markdown.plain(label.rest()));
        } else if (ROSE.matcher(line.words()).matches()) {
            draft.setAside("lines that nobody speaks");
        } else if (speaker.isEmpty()) {
            unspoken(Markdown.plain(line.words()));
        } else {
            append(Markdown.plain(line.words()));
        }
    }

    private void count(HansardLine line) {
        for (int i = 0; i < line.columns(); i++) {
            draft.setAside("column marks");
        }
        for (int i = 0; i < line.references(); i++) {
            draft.setAside("references");
        }
        if (line.numbered()) {
            draft.setAside("tabled numbers");
        }
    }

    private void unspoken(String words) {
        if (draft.hasTurns()) {
            draft.setAside("lines that nobody speaks");
        } else {
            draft.metadata("preamble", words);
        }
    }

    private void append(String words) {
        if (words.isEmpty()) {
            return;
        }
        boolean cut = afterColumn && text.length() > 0 && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
        text.append(text.length() == 0 ? "" : afterBlank && !cut ? "\n" : " ").append(words);
        afterBlank = false;
        afterColumn = false;
    }

    private void flush() {
        if (text.length() > 0) {
            draft.turn(
                    firstLine,
                    new DraftTurn(speaker, Timing.NONE, TurnKind.SPEECH, path.headings(), text.toString(), Map.of()));
        } else if (!speaker.isEmpty()) {
            draft.setAside("empty turns");
        }
        text.setLength(0);
        speaker = "";
        afterBlank = false;
        afterColumn = false;
    }
}
