package org.understory.ingest.format;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells which product wrote captions by its habits: a fact for the reader of a report, nothing hangs on it. */
final class CaptionProduct {

    private static final Pattern TEAMS_ID = Pattern.compile("^[0-9a-fA-F-]{36}/\\d+-\\d+$");
    private static final Pattern TEAMS_2020 = Pattern.compile("^<v [^>@]{1,80}@[^>]{1,80}>.*");
    private static final Pattern NUMBER = Pattern.compile("^\\d+$");
    private static final Pattern WORD_TIME = Pattern.compile("<\\d\\d:\\d\\d(?::\\d\\d)?\\.\\d+>");
    private static final Pattern SHORT_TIMING = Pattern.compile("^\\d{1,3}:\\d\\d\\.\\d{3} --> .*");
    private static final Pattern NO_HOUR_YET = Pattern.compile("^00:\\d\\d:\\d\\d.*-->.*");

    /** Habits show early: no more is looked at. */
    private static final int CUES = 300;

    private static final int LINES = 6 * CUES;

    private final List<String> lines;
    private final List<Cue> cues;

    private CaptionProduct(List<String> lines, List<Cue> cues) {
        this.lines = lines;
        this.cues =
                cues.stream().filter(cue -> !cue.lines().isEmpty()).limit(CUES).toList();
    }

    /**
     * The product, or empty where nothing tells it.
     *
     * @param lines the lines of the file
     * @param cues its captions
     */
    static String of(List<String> lines, List<Cue> cues) {
        CaptionProduct product = new CaptionProduct(lines, cues);
        return product.cues.isEmpty() ? "" : product.name();
    }

    private String name() {
        if (most(cue -> TEAMS_ID.matcher(cue.id()).matches())) {
            return "Teams";
        }
        if (most(cue -> CueTurns.isWebexId(cue.id()))) {
            return "Webex";
        }
        if (any(line -> line.startsWith("NOTE Confidence") || line.startsWith("NOTE duration:\""))) {
            return "Microsoft Stream";
        }
        return MeetCaptions.areThese(cues) ? "Google Meet" : byVoice();
    }

    private String byVoice() {
        if (most(cue -> TEAMS_2020.matcher(cue.lines().get(0)).matches())) {
            return "Teams (2020)";
        }
        if (most(cue -> cue.text().startsWith("<v ->"))) {
            return "Rev";
        }
        if (most(cue -> cue.text().startsWith("<v ") && !cue.text().contains("</v>"))) {
            return "Buzzsprout";
        }
        if (most(cue -> cue.text().startsWith("[SPEAKER_"))) {
            return "WhisperX";
        }
        boolean labelled = most(cue -> LabelLine.of(cue.lines().get(0)).exists());
        return headed("") && labelled && most(cue -> NUMBER.matcher(cue.id()).matches()) ? "Zoom" : bySigns();
    }

    /** Captions that name nobody. */
    private String bySigns() {
        boolean wordTimes = most(cue -> WORD_TIME.matcher(cue.text()).find());
        if (headed("Kind: captions")) {
            return any(line -> line.contains("<c>")) ? "YouTube (automatic)" : "YouTube";
        }
        if (wordTimes && !any(line -> line.contains("<c>"))) {
            return "Azure (words timed)";
        }
        if (!headed("") && most(this::isLoose)) {
            return "Teams (nobody named)";
        }
        return isWhisper() ? "Whisper" : "";
    }

    /** Whisper leaves hours out until there is one, numbers nothing and writes a line each. */
    private boolean isWhisper() {
        return any(line -> SHORT_TIMING.matcher(line).matches())
                && !any(line -> NO_HOUR_YET.matcher(line).matches())
                && cues.stream()
                        .allMatch(cue -> cue.id().isEmpty() && cue.lines().size() == 1 && !isVoiced(cue));
    }

    private static boolean isVoiced(Cue cue) {
        return cue.text().startsWith("<v");
    }

    /** Whether a blank line stands between the timing and the words. */
    private boolean isLoose(Cue cue) {
        return cue.line() < lines.size() && Chars.isBlank(lines.get(cue.line()));
    }

    /** Whether the file opens with WebVTT's first line and these words stand in its head. */
    private boolean headed(String words) {
        return lines.get(0).startsWith("WEBVTT") && lines.stream().limit(4).anyMatch(line -> line.contains(words));
    }

    private boolean any(Predicate<String> sign) {
        return lines.stream().limit(LINES).anyMatch(sign);
    }

    private boolean most(Predicate<Cue> sign) {
        return cues.stream().filter(sign).count() * 2 > cues.size();
    }
}
