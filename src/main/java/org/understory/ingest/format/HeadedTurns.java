package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.model.Timing;

/**
 * Reads lines of which some are a heading of name and time and the rest is what that person said: Otter, podcast hosts,
 * and Teams' Word documents. What stands before the first heading is metadata.
 */
final class HeadedTurns {

    private static final Pattern FOOTER = Pattern.compile("^\\W*Transcribed by \\W*https?://otter\\.ai\\S*\\W*$");
    private static final Pattern EVENT = Pattern.compile(
            "^.{1,80}\\s(?:(?:started|stopped) (?:the )?transcription|(?:joined|left) the (?:meeting|call))\\.?$");
    private static final Pattern ACTION = Pattern.compile("^[*_]{0,2}(?:ACTION ITEM|SCREEN SHARING):.*");
    private static final String KEYWORDS = "SUMMARY KEYWORDS";
    private static final String SPEAKERS = "SPEAKERS";

    private final List<String> lines;
    private final List<TimedHeading> headings;
    private final DraftBuilder draft;
    private final TextBlock block = new TextBlock();
    private TimedHeading current = TimedHeading.of("");
    private int firstLine;
    private String preambleKey = "";

    private HeadedTurns(List<String> lines, DraftBuilder draft) {
        this.lines = lines;
        this.headings = headings(lines);
        this.draft = draft;
    }

    /** Reads the lines into the draft. */
    static void read(List<String> lines, DraftBuilder draft) {
        new HeadedTurns(lines, draft).read();
    }

    /** How many of the lines are headings that name somebody. */
    static int count(List<String> lines) {
        return (int)
                headings(lines).stream().filter(h -> !h.speaker().isEmpty()).count();
    }

    /**
     * The heading that each line is. Where names and times are one space apart throughout, as after copying, they are
     * believed if some name recurs; a time alone only in a file that has headings with names.
     */
    private static List<TimedHeading> headings(List<String> lines) {
        List<TimedHeading> all = new ArrayList<>(lines.size());
        lines.forEach(line -> all.add(TimedHeading.of(line)));
        Map<String, Integer> counts = new HashMap<>();
        boolean wide = false;
        for (TimedHeading heading : all) {
            if (heading.exists() && !heading.speaker().isEmpty()) {
                wide |= heading.wide();
                counts.merge(heading.speaker(), 1, Integer::sum);
            }
        }
        boolean narrow =
                !wide && counts.entrySet().stream().anyMatch(e -> e.getValue() > 1 && Labels.looksLikeName(e.getKey()));
        boolean any = narrow || wide;
        TimedHeading none = TimedHeading.of("");
        all.replaceAll(heading -> {
            boolean believed = heading.speaker().isEmpty()
                    ? any
                    : heading.wide() || (narrow && isName(heading.speaker(), counts.get(heading.speaker())));
            return heading.exists() && believed ? heading : none;
        });
        return all;
    }

    /** One word met once may be anything: {@code Lunch 12:30}. */
    private static boolean isName(String label, int count) {
        return Labels.looksLikeName(label) && (count > 1 || label.indexOf(' ') > 0);
    }

    private void read() {
        FrontMatter front = FrontMatter.of(lines);
        draft.metadata(front.facts());
        for (int i = front.lines(); i < lines.size(); i++) {
            TimedHeading heading = headings.get(i);
            if (heading.exists()) {
                flush();
                current = heading;
                firstLine = i + 1;
            } else {
                line(lines.get(i));
            }
        }
        flush();
    }

    private void line(String line) {
        String words = Chars.strip(line);
        if (words.isEmpty()) {
            block.blank();
        } else if (FOOTER.matcher(words).matches()) {
            draft.metadata("footer", words);
        } else if (ACTION.matcher(words).matches()) {
            draft.setAside("action items");
            block.blank();
        } else if (words.length() < 140 && EVENT.matcher(words).matches()) {
            draft.setAside("event lines");
            block.blank();
        } else if (current.exists()) {
            block.line(Markdown.plain(words));
        } else {
            preamble(words);
        }
    }

    private void preamble(String words) {
        if (words.equals(KEYWORDS) || words.equals(SPEAKERS)) {
            preambleKey = words.toLowerCase(Locale.ROOT);
        } else if (!preambleKey.isEmpty()) {
            draft.metadata(preambleKey, words);
        } else {
            draft.metadata(draft.isUntitled() ? "title" : "preamble", Markdown.plain(words));
        }
    }

    private void flush() {
        if (!current.exists()) {
            return;
        }
        if (block.isEmpty()) {
            draft.setAside("empty turns");
        } else {
            draft.turn(firstLine, DraftTurn.speech(current.speaker(), Timing.offset(current.start()), block.take()));
        }
        block.take();
    }
}
