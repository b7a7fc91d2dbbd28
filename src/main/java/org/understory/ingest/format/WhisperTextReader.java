package org.understory.ingest.format;

import java.util.List;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** What Whisper prints while it works, and scripts that add speakers to it: a line each with its time in brackets. */
final class WhisperTextReader implements TranscriptReader {

    /** Percent of the lines with a stamp from which there is no doubt. */
    private static final int SURE = 30;

    private static final int ENOUGH = 400;

    @Override
    public String id() {
        return "whisper-text";
    }

    @Override
    public String title() {
        return "text with times in brackets, as Whisper prints it";
    }

    @Override
    public int score(Source source) {
        if (source.binary()) {
            return 0;
        }
        List<String> filled = source.lines().stream()
                .filter(line -> !Chars.isBlank(line))
                .limit(ENOUGH)
                .toList();
        long stamped =
                filled.stream().filter(line -> StampedLine.of(line).exists()).count();
        if (stamped < 2) {
            return stamped > 0 && stamped == filled.size() ? 60 : 0;
        }
        return stamped * 100 >= (long) SURE * filled.size() ? 98 : 50;
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        StampedTurns.read(source.lines(), draft);
        return draft.finish();
    }
}
