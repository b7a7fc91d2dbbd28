package org.understory.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.understory.model.Mark;
import org.understory.model.Sentence;
import org.understory.model.StartKind;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.text.CodePoints;

/**
 * Turns as JSON Lines, the form in which the stages of the command line hand them on: one object per turn with the
 * fields {@code transcript, format, turn, speaker, start, end, startKind, section, text, sentences}, in this order, and
 * {@code marks} where there are any.
 * Offsets are code points of {@code text}, half-open; times are seconds; what is not known is {@code null}.
 */
public final class TurnJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int DECIMALS = 3;

    private TurnJson() {}

    /**
     * Writes all turns of a transcript, each followed by a line feed. The writer is neither flushed nor closed.
     *
     * @throws UncheckedIOException where the writer fails
     */
    public static void write(Transcript transcript, Writer out) {
        try {
            for (Turn turn : transcript.turns()) {
                out.write(line(transcript, turn));
                out.write('\n');
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * All turns with nothing left out: {@code kind} and, where there are any, {@code attributes} follow, so that a
     * transcript kept in this form is read back as it was.
     */
    public static String whole(Transcript transcript) {
        return transcript.turns().stream()
                .map(turn -> line(transcript, turn, true) + "\n")
                .collect(Collectors.joining());
    }

    /** One turn as one line, without its end. */
    public static String line(Transcript transcript, Turn turn) {
        return line(transcript, turn, false);
    }

    private static String line(Transcript transcript, Turn turn, boolean whole) {
        StringWriter line = new StringWriter(turn.text().length() + 256);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("transcript", transcript.name());
            json.writeStringField("format", transcript.format());
            json.writeNumberField("turn", turn.number());
            stringOrNull(json, "speaker", turn.speaker());
            seconds(json, "start", turn.timing().start());
            seconds(json, "end", turn.timing().end());
            stringOrNull(json, "startKind", startKind(turn.timing()));
            json.writeArrayFieldStart("section");
            for (String heading : turn.section()) {
                json.writeString(heading);
            }
            json.writeEndArray();
            json.writeStringField("text", turn.text());
            sentences(json, turn);
            if (!turn.marks().isEmpty()) {
                marks(json, turn);
            }
            if (whole) {
                rest(json, turn);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    /**
     * Reads turns back. Fields may come in any order, unknown ones are ignored, blank lines skipped; a line that cannot
     * be read becomes a problem and the next is read. What the lines do not carry (the attributes of a transcript) is
     * empty.
     *
     * @param where what to call the stream in messages
     * @throws UncheckedIOException where the reader fails
     */
    public static TurnLines read(Reader in, String where) {
        TurnLineReader lines = new TurnLineReader(where);
        try {
            BufferedReader buffered = new BufferedReader(in);
            for (String line = buffered.readLine(); line != null; line = buffered.readLine()) {
                lines.accept(line);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines.finish();
    }

    private static String startKind(Timing timing) {
        return timing.kind() == StartKind.NONE ? "" : timing.kind().id();
    }

    private static void sentences(JsonGenerator json, Turn turn) throws IOException {
        CodePoints points = new CodePoints(turn.text());
        json.writeArrayFieldStart("sentences");
        for (Sentence sentence : turn.sentences()) {
            json.writeStartArray();
            json.writeNumber(points.fromUnit(sentence.span().begin()));
            json.writeNumber(points.fromUnit(sentence.span().end()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void marks(JsonGenerator json, Turn turn) throws IOException {
        CodePoints points = new CodePoints(turn.text());
        json.writeArrayFieldStart("marks");
        for (Mark mark : turn.marks()) {
            json.writeStartArray();
            json.writeNumber(points.fromUnit(mark.span().begin()));
            json.writeNumber(points.fromUnit(mark.span().end()));
            json.writeString(mark.kind().id());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void rest(JsonGenerator json, Turn turn) throws IOException {
        json.writeStringField("kind", turn.kind().name().toLowerCase(Locale.ROOT));
        if (!turn.attributes().isEmpty()) {
            json.writeObjectFieldStart("attributes");
            for (Map.Entry<String, String> one : turn.attributes().entrySet()) {
                json.writeStringField(one.getKey(), one.getValue());
            }
            json.writeEndObject();
        }
    }

    private static void stringOrNull(JsonGenerator json, String field, String value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value);
        }
    }

    /** Writes seconds with at most three decimals and none that say nothing: 5, 43.81; null for NaN, which is not known. */
    public static void seconds(JsonGenerator json, String field, double seconds) throws IOException {
        if (Double.isNaN(seconds)) {
            json.writeNullField(field);
            return;
        }
        BigDecimal rounded = BigDecimal.valueOf(seconds)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        json.writeFieldName(field);
        json.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
