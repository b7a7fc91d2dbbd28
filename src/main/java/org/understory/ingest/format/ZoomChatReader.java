package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * The chat that Zoom saves beside a meeting, in its four layouts: from clients of 2020, of 2021 and of today, and from
 * the cloud. A message runs from one stamp at the start of a line to the next, whatever line ends are inside. Reactions
 * are counted, not read; of a reply only what is new is read; messages to one person are left out, which is said.
 */
final class ZoomChatReader implements TranscriptReader {

    private static final String STAMP = "^(\\d{1,2}:\\d\\d:\\d\\d)";

    /** Clients up to 2021: name, perhaps whom to, and the message on one line. */
    private static final Pattern INLINE = Pattern.compile(STAMP + "\\s+From\\s+(\\S.*?)\\s+:(?:\\s+(.*))?$");

    /** Clients of today: the message begins on the next line, behind a tab. */
    private static final Pattern ABOVE = Pattern.compile(STAMP + "\\s+From\\s+(\\S.* to .*\\S):\\s*$");

    /** The cloud's recording, whose stamps count from its start. */
    private static final Pattern CLOUD = Pattern.compile(STAMP + "\\t([^\\t]{1,90}):\\t(.*)$");

    private static final Pattern QUOTED = Pattern.compile("^(?:Reacted to|Removed an? .{1,40} reaction from) [\"“]");
    private static final Pattern REACTION = Pattern.compile("^Reacted to .+ with [^\\p{L}\\p{N}\\s]+$", Pattern.DOTALL);
    private static final Pattern REPLY = Pattern.compile("^Replying to [\"“]");
    private static final Pattern END_OF_STUB = Pattern.compile("\\n[ \\t]*\\n|[\"”][ \\t]*\\n");
    private static final String CUT_BY_ZOOM = "[Full message cannot be displayed on this version]";
    private static final String TO = " to ";

    @Override
    public String id() {
        return "zoom-chat";
    }

    @Override
    public String title() {
        return "chat saved from Zoom";
    }

    @Override
    public int score(Source source) {
        if (source.binary()) {
            return 0;
        }
        return source.lines().stream()
                .filter(line -> !Chars.isBlank(line))
                .findFirst()
                .filter(line -> Message.begins(1, line) != null)
                .map(line -> 98)
                .orElse(0);
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        int direct = 0;
        for (Message message : messages(source, draft)) {
            direct += message.isDirect() ? 1 : 0;
            if (message.isDirect() && !source.choices().directMessages()) {
                draft.setAside("direct messages");
            } else {
                message(message, draft);
            }
        }
        tell(direct, source.choices().directMessages(), draft);
        return draft.finish();
    }

    private static void tell(int direct, boolean read, DraftBuilder draft) {
        if (direct == 0) {
            return;
        }
        String messages = direct == 1 ? "a direct message" : direct + " direct messages";
        String were = direct == 1 ? " was " : " were ";
        draft.oddity(
                0,
                messages + ", from one person to another," + were + (read ? "read as well" : "left out"),
                read
                        ? "Quote from the chat only if their writers agree; without --direct-messages they are left out."
                        : "They were not meant for the room. If their writers agree, read them with --direct-messages.");
    }

    private static List<Message> messages(Source source, DraftBuilder draft) {
        List<Message> messages = new ArrayList<>();
        ChatLines file = ChatLines.of(source, line -> Message.begins(0, line) != null);
        for (ChatLines.Line line : file.lines()) {
            Message begun = Message.begins(line.number(), line.text());
            Message last = messages.isEmpty() ? null : messages.get(messages.size() - 1);
            boolean pasted = begun != null && last != null && file.isDoubtful(line) && !begun.isLaterThan(last);
            if (begun != null && !pasted) {
                messages.add(begun);
            } else if (last != null) {
                last.lines().add(Chars.strip(line.text()));
            } else if (!Chars.isBlank(line.text())) {
                draft.metadata("preamble", line.text());
            }
        }
        return messages;
    }

    private static void message(Message message, DraftBuilder draft) {
        String all = String.join("\n", message.lines());
        if (all.contains(CUT_BY_ZOOM)) {
            draft.setAside("notices by Zoom");
        }
        String words = Chars.strip(all.replace(CUT_BY_ZOOM, ""));
        if (QUOTED.matcher(words).find() || REACTION.matcher(words).matches()) {
            draft.setAside("reactions");
            return;
        }
        if (REPLY.matcher(words).find()) {
            draft.setAside("quotations in replies");
            words = withoutStub(words);
        }
        if (!words.isEmpty()) {
            draft.turn(
                    message.line(),
                    new DraftTurn(message.name(), message.timing(), TurnKind.CHAT, List.of(), words, Map.of()));
        }
    }

    /** The beginning of the message replied to ends with its quotation mark at the end of a line, or a blank line. */
    private static String withoutStub(String reply) {
        Matcher end = END_OF_STUB.matcher(reply);
        return end.find() ? Chars.strip(reply.substring(end.end())) : "";
    }

    /**
     * A message as it stands in the file.
     *
     * @param line the line that it begins on, from 1
     * @param name who wrote it
     * @param recipient whom to, or empty where the layout has none for the room
     * @param timing when
     * @param lines its own lines, to which those below are added
     */
    private record Message(int line, String name, String recipient, Timing timing, List<String> lines) {

        /** The message that this line begins, or null. */
        static Message begins(int number, String line) {
            if (line.isEmpty() || line.charAt(0) < '0' || line.charAt(0) > '9') {
                return null;
            }
            Matcher inline = INLINE.matcher(line);
            if (inline.matches()) {
                return of(number, inline.group(1), inline.group(2), inline.group(3));
            }
            Matcher above = ABOVE.matcher(line);
            if (above.matches()) {
                return of(number, above.group(1), above.group(2), "");
            }
            Matcher cloud = CLOUD.matcher(line);
            if (cloud.matches()) {
                Timing timing = Timing.offset(TimeText.seconds(cloud.group(1)));
                return new Message(number, Chars.strip(cloud.group(2)), "", timing, begun(cloud.group(3)));
            }
            return null;
        }

        private static Message of(int number, String stamp, String people, String words) {
            int to = people.lastIndexOf(TO);
            String name = to < 0 ? people : people.substring(0, to);
            String recipient = to < 0 ? "" : people.substring(to + TO.length());
            Timing timing = new Timing(StartKind.CLOCK, TimeText.seconds(stamp), Double.NaN);
            return new Message(number, Chars.strip(name), Chars.strip(recipient), timing, begun(words));
        }

        private static List<String> begun(String words) {
            List<String> lines = new ArrayList<>();
            lines.add(words == null ? "" : Chars.strip(words));
            return lines;
        }

        /** A stamp that is not later than the message it stands in was pasted into it. */
        boolean isLaterThan(Message other) {
            return timing.start() > other.timing.start();
        }

        /** Whether it went to one person only; where the recipient is not known to be the room, it is taken to be one. */
        boolean isDirect() {
            String to = recipient.toLowerCase(Locale.ROOT);
            boolean marked = to.contains("(direct message)")
                    || to.contains("(privately)")
                    || name.toLowerCase(Locale.ROOT).contains("(privately)");
            boolean room = to.isEmpty()
                    || to.startsWith("everyone")
                    || to.startsWith("all ")
                    || to.startsWith("hosts and panelists")
                    || to.contains("(group)");
            return marked || !room;
        }
    }
}
