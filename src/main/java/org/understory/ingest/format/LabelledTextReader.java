package org.understory.ingest.format;

import java.util.List;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** Typed interviews and published transcripts: {@code Name: text}, in plain text or Markdown, with times or without. */
final class LabelledTextReader implements TranscriptReader {

    private static final int MOST = 88;

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
        LabelCensus census = LabelCensus.of(LabelledTurns.parse(lines), front.speakers());
        long filled = lines.stream().filter(line -> !Chars.isBlank(line)).count();
        return score(census, filled);
    }

    private static int score(LabelCensus census, long filled) {
        int labelled = census.lines();
        if (labelled < 2 || filled == 0) {
            return 0;
        }
        int share = (int) (100L * labelled / filled);
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
        LabelledTurns.read(source, draft);
        return draft.finish();
    }
}
