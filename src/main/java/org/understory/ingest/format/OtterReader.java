package org.understory.ingest.format;

import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** Otter's text export, and the podcast transcripts made in its likeness: a line of name and time over each turn. */
final class OtterReader implements TranscriptReader {

    @Override
    public String id() {
        return "otter";
    }

    @Override
    public String title() {
        return "Otter or podcast text";
    }

    @Override
    public int score(Source source) {
        if (source.binary()) {
            return 0;
        }
        int headings = HeadedTurns.count(source.lines());
        boolean signed = source.text().contains("otter.ai") || source.text().contains("SUMMARY KEYWORDS");
        if (headings == 0) {
            return 0;
        }
        return Math.min(97, (headings == 1 ? 50 : 82 + Math.min(headings, 10)) + (signed ? 5 : 0));
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        HeadedTurns.read(source.lines(), draft);
        return draft.finish();
    }
}
