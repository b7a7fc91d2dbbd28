package org.understory.ingest.format;

import java.util.List;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** Typed interviews and published transcripts: {@code Name: text}, in plain text or Markdown, with times or without. */
final class LabelledTextReader implements TranscriptReader {

    private static final int MOST = 88;

    /** Less sure than this of labels, a text is read by alternating speakers where somebody asked for that. */
    private static final int MEANT = 40;

    private static final int ASKED_FOR = 70;

    @Override
    public String id() {
        return "labelled";
    }

    @Override
    public String title() {
        return "text with speaker labels";
    }

    @Override
    public int score(Source source) {
        if (source.binary()) {
            return 0;
        }
        FrontMatter front = FrontMatter.of(source.lines());
        List<String> lines =
                source.lines().subList(front.lines(), source.lines().size());
        LabelledLines labelled = LabelledLines.of(lines, front.speakers());
        long filled = lines.stream().filter(line -> !Chars.isBlank(line)).count();
        int score = score(labelled, filled);
        boolean alternates = score < MEANT && AlternatingTurns.areMeant(source);
        return alternates ? ASKED_FOR : score;
    }

    private static int score(LabelledLines lines, long filled) {
        LabelCensus census = lines.census();
        int labelled = census.lines();
        if (labelled < 2 || filled == 0) {
            return 0;
        }
        int share = (int) (100L * labelled / filled);
        if (lines.isModeratedOnly()) {
            return Math.min(60, 35 + share / 2);
        }
        if (census.labels() == 1) {
            // one voice alone: a monologue, or only the moderator is named; but also notes that repeat a heading
            return labelled >= 3 ? Math.min(45, 15 + share / 2) : 10;
        }
        int recurring = labelled >= census.labels() + 2 ? 60 : 40;
        int timed = census.timed() * 2 >= labelled ? 10 : 0;
        return Math.min(MOST, recurring + timed + share / 4);
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        if (score(source) == ASKED_FOR && AlternatingTurns.areMeant(source)) {
            AlternatingTurns.read(source, draft);
            return draft.finish();
        }
        LabelledTurns.read(source, draft);
        return draft.finish();
    }
}
