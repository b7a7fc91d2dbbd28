package org.understory.ingest.format;

import java.util.List;
import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** WebVTT captions as Teams, Stream, Zoom, Webex, Meet, Whisper, WhisperX, YouTube, Buzzsprout and others write them. */
final class WebVttReader implements TranscriptReader {

    private static final String SIGNATURE = "WEBVTT";

    @Override
    public String id() {
        return "vtt";
    }

    @Override
    public String title() {
        return "WebVTT captions";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("vtt", "webvtt");
    }

    @Override
    public int score(Source source) {
        if (source.binary()) {
            return 0;
        }
        if (isSigned(source)) {
            return 99;
        }
        List<String> first =
                source.lines().subList(0, Math.min(200, source.lines().size()));
        long timings = first.stream()
                .filter(line -> VttTiming.isMeant(line) && line.contains("-->") && line.indexOf('.') > 0)
                .count();
        return timings >= 2 ? 80 : 0;
    }

    private static boolean isSigned(Source source) {
        String head = source.head(SIGNATURE.length() + 1);
        return head.startsWith(SIGNATURE)
                && (head.length() == SIGNATURE.length() || Chars.isSpace(head.charAt(SIGNATURE.length())));
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
