package org.understory.ingest.format;

import java.util.List;
import java.util.regex.Pattern;

/** The notes that Gemini sets before a transcript of Google Meet: a machine's summary, in which nobody speaks. */
final class GeminiNotes {

    private static final Pattern SIGN = Pattern.compile(
            "^(?:📝 ?)?(?:Notes|Summary|Details|Decisions|(?:Suggested )?[Nn]ext steps)$|^.{0,60}review Gemini.s notes.*");
    private static final Pattern TRANSCRIPT = Pattern.compile("^(?:📖 ?)?Transcript$");
    private static final Pattern DISCLAIMER = Pattern.compile("^This editable transcript was computer generated.*");

    private GeminiNotes() {}

    /** How many lines the notes take at the start of a file; 0 where there are none, or no transcript after them. */
    static int length(List<String> bare) {
        int sign = first(bare, SIGN, 0);
        if (sign < 0) {
            return 0;
        }
        int heading = first(bare, TRANSCRIPT, sign);
        int start = heading >= 0 ? heading : first(bare, DISCLAIMER, sign);
        boolean talk = start >= 0
                && bare.subList(start, bare.size()).stream()
                        .anyMatch(line -> LabelLine.of(line).exists());
        return talk ? start : 0;
    }

    private static int first(List<String> bare, Pattern pattern, int from) {
        for (int i = from; i < bare.size(); i++) {
            if (pattern.matcher(Markdown.plain(bare.get(i)).replace("*", "")).matches()) {
                return i;
            }
        }
        return -1;
    }
}
