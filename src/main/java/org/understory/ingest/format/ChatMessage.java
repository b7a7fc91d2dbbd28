package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.model.StartKind;
import org.understory.model.Timing;

/**
 * A message of a saved chat as it stands in the file.
 *
 * @param line the line that it begins on, from 1
 * @param name who wrote it
 * @param recipient whom to, or empty where the layout has none for the room
 * @param timing when
 * @param lines its own lines, to which those below are added
 */
record ChatMessage(int line, String name, String recipient, Timing timing, List<String> lines) {

    private static final String STAMP = "^(\\d{1,2}:\\d\\d:\\d\\d)";

    /** Clients up to 2021: name, perhaps whom to, and the message on one line. */
    private static final Pattern INLINE = Pattern.compile(STAMP + "\\s+From\\s+(\\S.{0,250}?)\\s+:(?:\\s+(.*))?$");

    /** Clients of today: the message begins on the next line, behind a tab. */
    private static final Pattern ABOVE = Pattern.compile(STAMP + "\\s+From\\s+(\\S.{0,250} to .{0,250}\\S):\\s*$");

    /** The cloud's recording, whose stamps count from its start. */
    private static final Pattern CLOUD = Pattern.compile(STAMP + "\\t([^\\t]{1,90}):\\t(.*)$");

    private static final Pattern TO = Pattern.compile("^(.*) to (.+)$");

    /** The clients of 2020 name nobody where a message is for the room, so that {@code to} may be part of a name. */
    private static final Pattern TO_IN_2020 = Pattern.compile(
            "(?i)^(.*)(?:\\s{2}to\\s+|\\s+to\\s+(?=everyone\\b|.*\\((?:privately|direct message)\\)$))(.+)$");

    /** The message that this line begins, or null. */
    static ChatMessage begins(int number, String line) {
        if (line.isEmpty() || line.charAt(0) < '0' || line.charAt(0) > '9') {
            return null;
        }
        Matcher inline = INLINE.matcher(line);
        if (inline.matches()) {
            Pattern to = line.charAt(inline.end(1)) == '\t' ? TO_IN_2020 : TO;
            return of(number, inline.group(1), People.of(inline.group(2), to), inline.group(3));
        }
        Matcher above = ABOVE.matcher(line);
        if (above.matches()) {
            return of(number, above.group(1), People.of(above.group(2), TO), "");
        }
        Matcher cloud = CLOUD.matcher(line);
        if (cloud.matches()) {
            Timing timing = Timing.offset(TimeText.seconds(cloud.group(1)));
            return new ChatMessage(number, Chars.strip(cloud.group(2)), "", timing, begun(cloud.group(3)));
        }
        return null;
    }

    private static ChatMessage of(int number, String stamp, People people, String words) {
        Timing timing = new Timing(StartKind.CLOCK, TimeText.seconds(stamp), Double.NaN);
        return new ChatMessage(number, people.name(), people.recipient(), timing, begun(words));
    }

    private static List<String> begun(String words) {
        List<String> lines = new ArrayList<>();
        lines.add(words == null ? "" : Chars.strip(words));
        return lines;
    }

    /** A stamp that is not later than the message it stands in was pasted into it. */
    boolean isLaterThan(ChatMessage other) {
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

    /** Who wrote and whom to; the latter is empty where it does not say. */
    private record People(String name, String recipient) {
        static People of(String words, Pattern to) {
            Matcher both = to.matcher(words);
            return both.matches()
                    ? new People(Chars.strip(both.group(1)), Chars.strip(both.group(2)))
                    : new People(Chars.strip(words), "");
        }
    }
}
