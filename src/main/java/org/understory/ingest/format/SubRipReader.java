package org.understory.ingest.format;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** SRT captions: like WebVTT without its first line, with a comma before the milliseconds. */
final class SubRipReader implements TranscriptReader {

    private static final Pattern NUMBER = Pattern.compile("^\\d{1,9}$");
    private static final int ENOUGH = 200;

    @Override
    public String id() {
        return "srt";
    }

    @Override
    public String title() {
        return "SRT captions";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("srt");
    }

    @Override
    public int score(Source source) {
        if (source.binary()) {
            return 0;
        }
        List<String> filled = source.lines().stream()
                .filter(line -> !line.isBlank())
                .limit(ENOUGH)
                .toList();
        boolean opens =
                filled.size() >= 2 && NUMBER.matcher(filled.get(0).strip()).matches() && isTiming(filled.get(1));
        if (opens) {
            return 97;
        }
        return filled.stream().filter(SubRipReader::isTiming).count() >= 2 ? 75 : 0;
    }

    private static boolean isTiming(String line) {
        return VttTiming.isMeant(line) && line.contains("-->") && line.indexOf(',') > 0;
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        List<Cue> cues = CueFile.cues(source.lines(), draft);
        draft.metadata("captions by", CaptionProduct.of(source.lines(), cues));
        CueTurns.read(cues, draft);
        return draft.finish();
    }
}
