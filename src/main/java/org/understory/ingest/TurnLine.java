package org.understory.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.understory.model.Mark;
import org.understory.model.MarkKind;
import org.understory.model.Problem;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.StartKind;
import org.understory.model.Timing;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.text.CodePoints;
import org.understory.text.SpeechMarks;

/**
 * One line that {@link TurnJson} wrote, or another program in its stead: nothing in it is trusted.
 *
 * @param transcript the transcript's name, not blank
 * @param format the format it was read from, or empty
 * @param turn the turn
 * @param whole whether the line says of what kind the turn is, which is a guess otherwise
 */
public record TurnLine(String transcript, String format, Turn turn, boolean whole) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String REMEDY = "Make such lines with: understory ingest --jsonl FILE";

    /** Formats whose turns are no speech: lines do not carry the kind of a turn. */
    private static final Map<String, TurnKind> KINDS = Map.of("notes", TurnKind.NOTE, "zoom-chat", TurnKind.CHAT);

    /**
     * Reads a line.
     *
     * @throws MalformedException saying what is wrong with it
     */
    public static TurnLine parse(String line) throws MalformedException {
        try (JsonParser json = JSON.createParser(line)) {
            Fields fields = new Fields(json);
            String name = fields.text("transcript");
            if (name.isBlank()) {
                throw new MalformedException("has no \"transcript\"");
            }
            return new TurnLine(
                    name,
                    fields.text("format"),
                    fields.turn(),
                    !fields.text("kind").isEmpty());
        } catch (JsonProcessingException malformed) {
            throw new MalformedException(
                    "is not one JSON object (" + malformed.getOriginalMessage().replace('\n', ' ') + ")");
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from a string cannot fail", impossible);
        }
    }

    /** What to tell people of a malformed line. */
    public static Problem problem(String where, long number, MalformedException malformed) {
        return new Problem(where + ", line " + number, malformed.getMessage(), REMEDY);
    }

    /** What is wrong with a line, as a clause. */
    public static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(String what) {
            super(what);
        }
    }

    /** The fields of one line, each of the kind it should be. */
    private static final class Fields {
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Map<String, Double> numbers = new LinkedHashMap<>();
        private final List<String> section = new ArrayList<>();
        private final List<int[]> sentences = new ArrayList<>();
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<MarkField> marks = new ArrayList<>();
        private boolean hasSentences;
        private boolean hasMarks;

        Fields(JsonParser json) throws IOException, MalformedException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedException("is not a JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                switch (field) {
                    case "transcript", "format", "speaker", "startKind", "text", "kind" -> text(field, json, value);
                    case "turn", "start", "end" -> number(field, json, value);
                    case "section" -> section(json, value);
                    case "sentences" -> sentences(json, value);
                    case "marks" -> marks(json, value);
                    case "attributes" -> attributes(json, value);
                    default -> json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw new MalformedException("holds more than one JSON object");
            }
        }

        private void text(String field, JsonParser json, JsonToken value) throws IOException, MalformedException {
            if (value == JsonToken.VALUE_STRING) {
                texts.put(field, json.getText());
            } else if (value != JsonToken.VALUE_NULL) {
                throw new MalformedException("has a \"" + field + "\" that is not a string");
            }
        }

        private void number(String field, JsonParser json, JsonToken value) throws IOException, MalformedException {
            if (value.isNumeric()) {
                numbers.put(field, json.getDoubleValue());
            } else if (value != JsonToken.VALUE_NULL) {
                throw new MalformedException("has a \"" + field + "\" that is not a number");
            }
        }

        private void section(JsonParser json, JsonToken value) throws IOException, MalformedException {
            if (value == JsonToken.VALUE_NULL) {
                return;
            }
            while (value == JsonToken.START_ARRAY && json.nextToken() == JsonToken.VALUE_STRING) {
                section.add(json.getText());
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw new MalformedException("has a \"section\" that is not an array of strings");
            }
        }

        private void attributes(JsonParser json, JsonToken value) throws IOException, MalformedException {
            while (value == JsonToken.START_OBJECT && json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                String said = json.nextTextValue();
                if (said == null) {
                    throw new MalformedException("has an attribute that is not a string");
                }
                attributes.put(name, said);
            }
            if (value != JsonToken.START_OBJECT) {
                json.skipChildren();
            }
        }

        private void sentences(JsonParser json, JsonToken value) throws IOException, MalformedException {
            hasSentences = true;
            while (value == JsonToken.START_ARRAY && json.nextToken() == JsonToken.START_ARRAY) {
                int begin = json.nextIntValue(-1);
                int end = json.nextIntValue(-1);
                if (begin < 0 || end < 0 || json.nextToken() != JsonToken.END_ARRAY) {
                    throw new MalformedException("has a sentence that is not [begin, end]");
                }
                sentences.add(new int[] {begin, end});
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw new MalformedException("has \"sentences\" that are not an array of [begin, end]");
            }
        }

        private void marks(JsonParser json, JsonToken value) throws IOException, MalformedException {
            hasMarks = value != JsonToken.VALUE_NULL;
            while (value == JsonToken.START_ARRAY && json.nextToken() == JsonToken.START_ARRAY) {
                int begin = json.nextIntValue(-1);
                int end = json.nextIntValue(-1);
                String kind = json.nextTextValue();
                if (begin < 0 || end < 0 || kind == null || json.nextToken() != JsonToken.END_ARRAY) {
                    throw new MalformedException("has a mark that is not [begin, end, kind]");
                }
                marks.add(new MarkField(begin, end, kind));
            }
            if (hasMarks && json.currentToken() != JsonToken.END_ARRAY) {
                throw new MalformedException("has \"marks\" that are not an array of [begin, end, kind]");
            }
        }

        String text(String field) {
            return texts.getOrDefault(field, "");
        }

        Turn turn() throws MalformedException {
            double turn = numbers.getOrDefault("turn", 0.0);
            if (turn < 1 || turn != Math.rint(turn) || turn > Integer.MAX_VALUE) {
                throw new MalformedException("has no \"turn\" that counts from 1");
            }
            if (!texts.containsKey("text") || !hasSentences) {
                throw new MalformedException("has no \"" + (hasSentences ? "text" : "sentences") + "\"");
            }
            String text = text("text");
            return new Turn(
                    (int) turn, text("speaker"), timing(), kind(), section, text, spans(), attributes, marksIn(text));
        }

        private TurnKind kind() throws MalformedException {
            String kind = text("kind");
            if (kind.isEmpty()) {
                return KINDS.getOrDefault(text("format"), TurnKind.SPEECH);
            }
            return Arrays.stream(TurnKind.values())
                    .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new MalformedException("has a \"kind\" that does not exist"));
        }

        private Timing timing() throws MalformedException {
            double start = numbers.getOrDefault("start", Double.NaN);
            double end = numbers.getOrDefault("end", Double.NaN);
            String kind = text("startKind").toLowerCase(Locale.ROOT);
            for (StartKind known : StartKind.values()) {
                if (known.id().equals(kind)) {
                    return new Timing(known, start, end);
                }
            }
            if (!kind.isEmpty()) {
                throw new MalformedException("has a \"startKind\" other than offset, clock and bucket");
            }
            return Double.isNaN(start) ? Timing.NONE : Timing.offset(start, end);
        }

        private List<Sentence> spans() throws MalformedException {
            CodePoints points = new CodePoints(text("text"));
            List<Sentence> spans = new ArrayList<>();
            int last = 0;
            for (int[] sentence : sentences) {
                spans.add(new Sentence(spans.size() + 1, span("sentence", points, last, sentence[0], sentence[1])));
                last = sentence[1];
            }
            return spans;
        }

        /** Where the line says nothing of marks they are looked for, as when a file is read. */
        private List<Mark> marksIn(String text) throws MalformedException {
            if (!hasMarks) {
                return SpeechMarks.in(text);
            }
            CodePoints points = new CodePoints(text);
            List<Mark> spans = new ArrayList<>();
            int last = 0;
            for (MarkField mark : marks) {
                spans.add(new Mark(span("mark", points, last, mark.begin(), mark.end()), kind(mark.kind())));
                last = mark.end();
            }
            return spans;
        }

        private static MarkKind kind(String id) throws MalformedException {
            return Arrays.stream(MarkKind.values())
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new MalformedException("has a mark of a kind that does not exist"));
        }

        private static Span span(String what, CodePoints points, int last, int begin, int end)
                throws MalformedException {
            if (begin < last || end <= begin) {
                throw new MalformedException("has " + what + "s that overlap or run backwards");
            }
            try {
                return new Span(points.toUnit(begin), points.toUnit(end));
            } catch (IndexOutOfBoundsException beyond) {
                throw new MalformedException("has a " + what + " that ends after its text");
            }
        }
    }

    private record MarkField(int begin, int end, String kind) {}
}
