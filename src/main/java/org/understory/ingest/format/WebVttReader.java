package org.understory.ingest.format;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** WebVTT captions as Teams, Zoom, Whisper, WhisperX, YouTube, Buzzsprout and others write them. */
final class WebVttReader implements TranscriptReader {

    private static final String SIGNATURE = "WEBVTT";
    private static final Pattern TEAMS_ID = Pattern.compile("^[0-9a-fA-F-]{36}/\\d+-\\d+$");
    private static final Pattern NUMBER = Pattern.compile("^\\d+$");

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
        draft.metadata("captions by", product(cues));
        CueTurns.read(cues, draft);
        return draft.finish();
    }

    /** The product whose habits the cues show, or empty: a fact for the reader of a report, nothing hangs on it. */
    private static String product(List<Cue> cues) {
        if (cues.isEmpty() || cues.get(0).lines().isEmpty()) {
            return "";
        }
        String text = cues.get(0).lines().get(0);
        String id = cues.get(0).id();
        if (TEAMS_ID.matcher(id).matches()) {
            return "Teams";
        }
        if (text.startsWith("<v ")) {
            return text.contains("@") && text.indexOf('@') < text.indexOf('>') ? "Teams (2020)" : "";
        }
        if (text.startsWith("[SPEAKER_")) {
            return "WhisperX";
        }
        return NUMBER.matcher(id).matches() && LabelLine.of(text).exists() ? "Zoom" : "";
    }
}
