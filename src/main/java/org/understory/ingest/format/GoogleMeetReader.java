package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.StartKind;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * Google Meet's transcript, a Google Doc saved as text or Markdown. Its only clock is a line such as {@code 00:05:00}
 * every five minutes; turns in which nobody was understood stand there empty.
 */
final class GoogleMeetReader implements TranscriptReader {

    private static final String DISCLAIMER = "editable transcript was computer generated";
    private static final Pattern ENDED =
            Pattern.compile("(?:Meeting|Transcription) ended after (\\d{1,2}:\\d\\d:\\d\\d)");
    private static final Pattern TITLE =
            Pattern.compile("\\d{4}[-/]\\d\\d[-/]\\d\\d.{0,40}Transcript$|^.{1,120} [-–] Transcript$");

    private static final Set<String> ATTENDEES = Set.of("attendees", "invited");

    @Override
    public String id() {
        return "meet";
    }

    @Override
    public String title() {
        return "Google Meet transcript";
    }

    @Override
    public int score(Source source) {
        if (source.binary()) {
            return 0;
        }
        boolean disclaimer = source.text().contains(DISCLAIMER);
        boolean ended = ENDED.matcher(source.text()).find();
        if (!disclaimer && !ended) {
            return 0;
        }
        boolean spoken =
                LabelCensus.of(LabelledTurns.parse(source.lines()), List.of()).lines() > 0;
        int signs = disclaimer && ended ? 97 : 93;
        return spoken ? signs : 15;
    }

    @Override
    public Draft read(Source source) {
        return new Reading(source).read();
    }

    private static final class Reading {
        private final List<String> lines;
        private final DraftBuilder draft;
        private final TextBlock block = new TextBlock();
        private String speaker = "";
        private Timing timing = Timing.NONE;
        private Timing bucket = Timing.NONE;
        private int firstLine;
        private boolean open;
        private boolean attendeesNext;

        Reading(Source source) {
            lines = source.lines();
            draft = new DraftBuilder(source.name());
        }

        Draft read() {
            int notes = GeminiNotes.length(lines.stream().map(Reading::bare).toList());
            List<LabelLine> parsed = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                parsed.add(i < notes ? LabelLine.NONE : LabelLine.of(bare(lines.get(i))));
            }
            LabelCensus census = LabelCensus.of(parsed, attendees());
            for (int i = 0; i < lines.size(); i++) {
                String words = Markdown.plain(bare(lines.get(i)));
                if (i < notes) {
                    note(words, lines.get(i));
                } else if (census.believes(parsed.get(i))) {
                    flush();
                    begin(parsed.get(i), i + 1);
                } else if (!isFurniture(words, lines.get(i))) {
                    block.line(words);
                }
            }
            flush();
            return draft.finish();
        }

        /** A line of the notes before the transcript: only its title and attendees are facts about the meeting. */
        private void note(String words, String line) {
            if (TITLE.matcher(words).find()) {
                draft.metadata("title", words);
            } else if (isAttendees(line) || attendeesNext) {
                isFurniture(words, line);
            } else if (!words.isEmpty()) {
                draft.setAside("lines of the summary");
            }
        }

        /** The line without the heading marks that Google sets round anything. */
        private static String bare(String line) {
            int i = 0;
            while (i < line.length() && line.charAt(i) == '#') {
                i++;
            }
            return Chars.strip(line.substring(i));
        }

        private List<String> attendees() {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (isAttendees(lines.get(i))) {
                    lines.subList(i + 1, Math.min(lines.size(), i + 4)).stream()
                            .filter(line -> !Chars.isBlank(line))
                            .findFirst()
                            .ifPresent(line ->
                                    names.addAll(List.of(Chars.strip(line).split(",\\s*"))));
                }
            }
            names.removeIf(Labels::isMachine);
            return names;
        }

        private static boolean isAttendees(String line) {
            return ATTENDEES.contains(Markdown.plain(bare(line)).toLowerCase(Locale.ROOT));
        }

        /** Everything that nobody said: told apart before the rest is taken for the words of whoever speaks. */
        private boolean isFurniture(String words, String line) {
            Matcher ended = ENDED.matcher(words);
            if (words.isEmpty()) {
                block.blank();
            } else if (TimeText.isTime(words)) {
                bucket = new Timing(StartKind.BUCKET, TimeText.seconds(words), Double.NaN);
                draft.setAside("time headings");
            } else if (words.contains(DISCLAIMER) || words.startsWith("People can also change the text after")) {
                draft.metadata("disclaimer", words);
            } else if (ended.find()) {
                draft.metadata("ended after", ended.group(1));
            } else if (isAttendees(line)) {
                attendeesNext = true;
            } else if (attendeesNext) {
                attendeesNext = false;
                draft.metadata("attendees", words);
            } else if (!open && !draft.hasTurns()) {
                preamble(words);
            } else {
                return line.startsWith("#") && isHead(words);
            }
            return true;
        }

        private static boolean isHead(String words) {
            return words.equals("Transcript") || words.equals("📖 Transcript");
        }

        private void preamble(String words) {
            if (TITLE.matcher(words).find()) {
                draft.metadata("title", words);
            } else if (!isHead(words)) {
                draft.metadata("preamble", words);
            }
        }

        private void begin(LabelLine label, int line) {
            if (Labels.isMachine(label.label())) {
                draft.setAside("lines of bots");
                return;
            }
            speaker = label.label();
            timing = Double.isNaN(label.start()) ? bucket : Timing.offset(label.start());
            firstLine = line;
            open = true;
            block.line(Markdown.plain(label.rest()));
        }

        private void flush() {
            if (open && block.isEmpty()) {
                draft.setAside("empty turns");
            } else if (!block.isEmpty()) {
                draft.turn(
                        firstLine, new DraftTurn(speaker, timing, TurnKind.SPEECH, List.of(), block.take(), Map.of()));
            }
            block.take();
            open = false;
        }
    }
}
