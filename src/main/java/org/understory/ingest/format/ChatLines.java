package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.ingest.Source;

/**
 * The lines of a saved chat with how the line above each ended, which normalised text no longer tells: Zoom ends a
 * message with CR LF and breaks lines inside it with a bare CR or LF, so that a stamp after one of these may be words
 * that somebody pasted.
 */
final class ChatLines {

    /** The line ends of {@link Source#text()}, so that numbers of lines are the same. */
    private static final Pattern END = Pattern.compile("\\r\\r\\n|\\r\\n|[\\r\\n\\u000b\\u2028\\u2029]");

    private static final Pattern DROPPED = Pattern.compile("[\\u00ad\\ufeff]");

    private final List<Line> lines;
    private final boolean endsInFull;

    /**
     * A line of the file.
     *
     * @param number from 1
     * @param text without its end
     * @param afterFull whether it is the first or comes after a line end of more than one character
     */
    record Line(int number, String text, boolean afterFull) {}

    private ChatLines(List<Line> lines, boolean endsInFull) {
        this.lines = lines;
        this.endsInFull = endsInFull;
    }

    /**
     * Takes a file apart.
     *
     * @param isStamped whether a line begins with the stamp of a message
     */
    static ChatLines of(Source source, Predicate<String> isStamped) {
        List<Line> lines = lines(source);
        int full = 0;
        int all = 0;
        for (Line line : lines) {
            if (line.number() > 1 && isStamped.test(line.text())) {
                all++;
                full += line.afterFull() ? 1 : 0;
            }
        }
        return new ChatLines(lines, full * 2 > all);
    }

    /** From the bytes; where those are a document's, from the text that was taken out of it. */
    private static List<Line> lines(Source source) {
        String whole = new String(source.bytes(), source.charset());
        List<Line> lines = split(DROPPED.matcher(whole).replaceAll(""));
        boolean same = lines.stream().map(Line::text).toList().equals(source.lines());
        return same ? lines : split(source.text());
    }

    private static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        Matcher end = END.matcher(text);
        boolean afterFull = true;
        int done = 0;
        while (end.find()) {
            lines.add(new Line(lines.size() + 1, text.substring(done, end.start()), afterFull));
            afterFull = end.end() - end.start() > 1;
            done = end.end();
        }
        if (done < text.length()) {
            lines.add(new Line(lines.size() + 1, text.substring(done), afterFull));
        }
        return lines;
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether a stamp on this line is to be doubted: messages of this file end otherwise than the line above it. */
    boolean isDoubtful(Line line) {
        return endsInFull && !line.afterFull();
    }
}
