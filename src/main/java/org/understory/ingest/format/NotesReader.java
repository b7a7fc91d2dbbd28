package org.understory.ingest.format;

import java.util.List;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/**
 * Notes with headings and bullets, in Markdown or plain text; and, as the last reader asked, any text that no other is
 * sure of. Each bullet or paragraph is a note of its own; nobody is named; notes are somebody's report, never quoted as
 * speech.
 */
final class NotesReader implements TranscriptReader {

    /** Any text can be read as notes, but this says that there is no sign of it. */
    private static final int ANY_TEXT = 8;

    @Override
    public String id() {
        return "notes";
    }

    @Override
    public String title() {
        return "plain notes";
    }

    @Override
    public int score(Source source) {
        if (source.binary()) {
            return 0;
        }
        int filled = 0;
        int bullets = 0;
        int headings = 0;
        Remarks remarks = new Remarks(source.lines());
        for (int i = 0; i < source.lines().size(); i++) {
            String line = source.lines().get(i);
            if (Chars.isBlank(line)) {
                continue;
            }
            filled++;
            if (Bullet.of(line).exists() || remarks.isRemark(i)) {
                bullets++;
            } else if (Markdown.heading(line).level() > 0) {
                headings++;
            }
        }
        int share = filled == 0 ? 0 : 100 * (bullets + headings) / filled;
        if (bullets >= 2 && share >= 20) {
            return 40 + share * 35 / 100;
        }
        return headings > 0 ? 28 : ANY_TEXT;
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        FrontMatter front = FrontMatter.of(source.lines());
        draft.metadata(front.facts());
        NoteTurns.read(source.lines(), front.lines(), draft);
        return draft.finish();
    }

    /** Reads a list of lines as notes, numbered from 1. */
    static Draft read(String name, List<String> lines) {
        DraftBuilder draft = new DraftBuilder(name);
        NoteTurns.read(lines, 0, draft);
        return draft.finish();
    }
}
