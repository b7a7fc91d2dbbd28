package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes WebVTT and SRT files apart, leniently: an id is any line just above a timing line after a blank, one or two
 * blank lines end a cue, a line that holds a space does not, the last cue needs nothing after it. A timing line of which
 * one half is missing is refused with its number and the words under it kept.
 */
final class CueFile {

    private static final Pattern SKIPPED = Pattern.compile("^(?:NOTE|STYLE|REGION)(?:\\s.*)?$");
    private static final Pattern ID = Pattern.compile("^(?:\\d{1,9}|[0-9a-fA-F-]{36}(?:/\\d+-\\d+)?)$");

    private final List<String> lines;
    private final DraftBuilder draft;
    private final List<Cue> cues = new ArrayList<>();
    private final boolean wholeMillis;
    private int at;

    private CueFile(List<String> lines, DraftBuilder draft) {
        this.lines = lines;
        this.draft = draft;
        this.wholeMillis = lines.stream().anyMatch(line -> VttTiming.isMeant(line) && VttTiming.isUnpadded(line));
    }

    /** All cues, in file order. What is skipped or refused is noted in the draft. */
    static List<Cue> cues(List<String> lines, DraftBuilder draft) {
        CueFile file = new CueFile(lines, draft);
        file.header();
        while (file.at < lines.size()) {
            file.block();
        }
        return file.cues;
    }

    /** The first line of WebVTT and the {@code Key: value} lines under it. */
    private void header() {
        if (lines.isEmpty() || !lines.get(0).startsWith("WEBVTT")) {
            return;
        }
        draft.metadata("header", lines.get(0).substring("WEBVTT".length()));
        for (at = 1; at < lines.size() && !lines.get(at).isBlank() && !isTiming(at) && !isTiming(at + 1); at++) {
            int colon = lines.get(at).indexOf(':');
            if (colon > 0) {
                draft.metadata(lines.get(at).substring(0, colon), lines.get(at).substring(colon + 1));
            }
        }
    }

    private void block() {
        String line = lines.get(at);
        if (isTiming(at)) {
            cue("");
        } else if (isTiming(at + 1) && !line.isBlank()) {
            at++;
            cue(line.strip());
        } else if (SKIPPED.matcher(line).matches()) {
            draft.setAside(line.startsWith("NOTE") ? "notes" : "style blocks");
            skipToBlank();
        } else {
            if (!line.isBlank()) {
                draft.setAside("lines outside captions");
            }
            at++;
        }
    }

    private void cue(String id) {
        int number = at + 1;
        VttTiming timing = VttTiming.of(lines.get(at), wholeMillis);
        if (!timing.isWhole()) {
            draft.refuse(
                    number,
                    "this timing line is not whole: " + lines.get(at).strip(),
                    "Write it as 00:00:01.000 --> 00:00:04.000; the words under it were kept.");
        }
        at++;
        cues.add(new Cue(id, timing.start(), timing.end(), text(), number));
    }

    /** The lines under a timing line. */
    private List<String> text() {
        List<String> text = new ArrayList<>();
        if (isBlankAt(at) && isLooseText(at + 1)) {
            text.add(lines.get(at + 1).strip());
            at += 2;
        }
        while (at < lines.size() && !lines.get(at).isEmpty() && !isTiming(at) && !isNextId(at)) {
            if (!lines.get(at).isBlank()) {
                text.add(lines.get(at).strip());
            }
            at++;
        }
        return text;
    }

    private void skipToBlank() {
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
    }

    private boolean isTiming(int index) {
        return index < lines.size() && VttTiming.isMeant(lines.get(index));
    }

    private boolean isBlankAt(int index) {
        return index < lines.size() && lines.get(index).isBlank();
    }

    /** Text after a blank line under a timing line, as in some Teams files: not the id or timing of the next cue. */
    private boolean isLooseText(int index) {
        return index < lines.size()
                && !lines.get(index).isBlank()
                && !isTiming(index)
                && !(isTiming(index + 1) && mayBeId(lines.get(index).strip()))
                && !SKIPPED.matcher(lines.get(index)).matches();
    }

    /** Several words are an id only in the shape that Webex gives them. */
    private static boolean mayBeId(String line) {
        return line.indexOf(' ') < 0 || CueTurns.isWebexId(line);
    }

    /** Where the blank line between cues is missing, only what looks like an id ends a cue. */
    private boolean isNextId(int index) {
        boolean afterSpace = index > 0 && lines.get(index - 1).isBlank();
        return isTiming(index + 1)
                && (afterSpace || ID.matcher(lines.get(index).strip()).matches());
    }
}
