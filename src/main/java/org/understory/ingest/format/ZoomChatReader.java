package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.TurnKind;

/**
 * The chat that Zoom saves beside a meeting, in its four layouts: from clients of 2020, of 2021 and of today, and from
 * the cloud. A message runs from one stamp at the start of a line to the next, whatever line ends are inside. Reactions
 * are counted, not read; of a reply only what is new is read; messages to one person are left out, which is said.
 */
final class ZoomChatReader implements TranscriptReader {

    private static final Pattern QUOTED = Pattern.compile("^(?:Reacted to|Removed an? .{1,40} reaction from) [\"“]");
    private static final Pattern REACTION = Pattern.compile("^Reacted to .+ with [^\\p{L}\\p{N}\\s]+$", Pattern.DOTALL);
    private static final Pattern REPLY = Pattern.compile("^Replying to [\"“]");
    private static final Pattern END_OF_STUB =
            Pattern.compile("\\n[ \\t]*\\n|[\"”][ \\t]*\\n|(?:\\.\\.\\.|…)[\"”][ \\t]+(?=\\S)");
    private static final String CUT_BY_ZOOM = "[Full message cannot be displayed on this version]";

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
                .filter(line -> ChatMessage.begins(1, line) != null)
                .map(line -> 98)
                .orElse(0);
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        int direct = 0;
        for (ChatMessage message : messages(source, draft)) {
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

    private static List<ChatMessage> messages(Source source, DraftBuilder draft) {
        List<ChatMessage> messages = new ArrayList<>();
        ChatLines file = ChatLines.of(source, line -> ChatMessage.begins(0, line) != null);
        for (ChatLines.Line line : file.lines()) {
            ChatMessage begun = ChatMessage.begins(line.number(), line.text());
            ChatMessage last = messages.isEmpty() ? null : messages.get(messages.size() - 1);
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

    private static void message(ChatMessage message, DraftBuilder draft) {
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

    /** The beginning of the message replied to ends with its dots and quotation mark, or a blank line. */
    private static String withoutStub(String reply) {
        Matcher end = END_OF_STUB.matcher(reply);
        return end.find() ? Chars.strip(reply.substring(end.end())) : "";
    }
}
