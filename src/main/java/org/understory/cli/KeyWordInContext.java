package org.understory.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.understory.analysis.QuoteId;
import org.understory.coding.RuleSearch;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.report.render.terminal.DisplayWidth;
import org.understory.text.CodePoints;

/** Prints matches one a line: where, the words before flush right, the match, the words after. */
final class KeyWordInContext {

    private static final int WHERE = 22;

    private final Console console;
    private final int before;
    private final int room;

    KeyWordInContext(Console console) {
        this.console = console;
        int left = console.width() - WHERE - 2;
        this.before = left * 2 / 5;
        this.room = left - before;
    }

    void line(Transcript transcript, RuleSearch.Match match) {
        String text = match.turn().text();
        Span words = match.evidence().get(0);
        int last = match.evidence().get(match.evidence().size() - 1).end();
        String left = tail(oneLine(text.substring(Math.max(0, words.begin() - 200), words.begin())), before);
        String centre = fitted(oneLine(text.substring(words.begin(), last)), room - 2);
        String right = oneLine(text.substring(last, Math.min(text.length(), last + 200)));
        String shown = console.colour() ? "\u001B[1m" + centre + "\u001B[0m" : "[" + centre + "]";
        int used = DisplayWidth.of(centre) + (console.colour() ? 0 : 2);
        console.out()
                .println(pad(where(transcript, match.turn()), WHERE) + "  " + padLeft(left, before) + shown
                        + head(right, Math.max(0, room - used)));
    }

    void json(Transcript transcript, RuleSearch.Match match) throws IOException {
        StringWriter line = new StringWriter();
        Turn turn = match.turn();
        CodePoints points = new CodePoints(turn.text());
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField(
                    "id", QuoteId.of(transcript.name(), turn, match.sentence().span()));
            json.writeStringField("transcript", transcript.name());
            json.writeNumberField("turn", turn.number());
            json.writeStringField("speaker", turn.speaker());
            json.writeArrayFieldStart("evidence");
            for (Span span : match.evidence()) {
                json.writeStartArray();
                json.writeNumber(points.fromUnit(span.begin()));
                json.writeNumber(points.fromUnit(span.end()));
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeStringField("exact", match.sentence().span().of(turn.text()));
            json.writeEndObject();
        }
        console.out().println(line);
    }

    private static String where(Transcript transcript, Turn turn) {
        String name = transcript.name();
        String number = ":" + turn.number();
        String file = Safe.line(name.substring(name.lastIndexOf('/') + 1));
        int room = WHERE - number.length();
        return (DisplayWidth.of(file) <= room ? file : head(file, room - 1) + "\u2026") + number;
    }

    private static String oneLine(String text) {
        return Safe.line(text.replace('\n', ' '));
    }

    /** The text with its middle left out where it is wider than the room. */
    private static String fitted(String text, int width) {
        if (DisplayWidth.of(text) <= width) {
            return text;
        }
        int half = (width - 1) / 2;
        return head(text, width - 1 - half) + "\u2026" + tail(text, half);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - DisplayWidth.of(text))) + text;
    }

    /** The beginning of a text that fits; widths grow with length, so half of what is left is ruled out at a time. */
    private static String head(String text, int width) {
        int fits = 0;
        int tooLong = text.length() + 1;
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (DisplayWidth.of(text.substring(0, middle)) <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return text.substring(0, whole(text, fits) ? fits : fits - 1);
    }

    /** The end of a text that fits. */
    private static String tail(String text, int width) {
        int tooEarly = -1;
        int fits = text.length();
        while (fits - tooEarly > 1) {
            int middle = (fits + tooEarly) / 2;
            if (DisplayWidth.of(text.substring(middle)) <= width) {
                fits = middle;
            } else {
                tooEarly = middle;
            }
        }
        return text.substring(whole(text, fits) ? fits : fits + 1);
    }

    /** Whether an offset is no middle of a character. */
    private static boolean whole(String text, int offset) {
        return offset <= 0
                || offset >= text.length()
                || !Character.isHighSurrogate(text.charAt(offset - 1))
                || !Character.isLowSurrogate(text.charAt(offset));
    }
}
