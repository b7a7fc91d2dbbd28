package org.understory.ingest.format;

import java.util.List;
import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/**
 * The Word document that Teams makes of a meeting, in which a whole turn is one paragraph with line breaks; Otter's Word
 * documents, which have the same lines as paragraphs, are read alike.
 */
final class TeamsDocxReader implements TranscriptReader {

    @Override
    public String id() {
        return "teams-docx";
    }

    @Override
    public String title() {
        return "Teams or Otter transcript in Word";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("docx");
    }

    @Override
    public int score(Source source) {
        if (!source.binary()) {
            return 0;
        }
        int headings = HeadedTurns.count(ZipPeek.into(source).lines());
        return headings == 0 ? 0 : headings == 1 ? 90 : 98;
    }

    @Override
    public Draft read(Source source) {
        List<String> lines = DocxLines.of(source);
        DraftBuilder draft = new DraftBuilder(source.name());
        HeadedTurns.read(lines, draft);
        return draft.finish();
    }
}
