package org.understory.study.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.understory.model.Verdict;

/** Reads a line of a log as {@link EntryJson} writes it, wholly or not at all. */
final class EntryParser {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> KNOWN = Set.of(
            "v",
            "id",
            "time",
            "coder",
            "action",
            "theme",
            "from",
            "entry",
            "transcript",
            "blind",
            "at",
            "note",
            "codebook");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> at = new LinkedHashMap<>();

    private EntryParser() {}

    /** A line that is no entry; the message is a clause. */
    static final class NoEntryException extends Exception {
        private static final long serialVersionUID = 1L;

        NoEntryException(String what) {
            super(what);
        }
    }

    /** A line that only a newer program understands. */
    static final class NewerException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The entry of a line.
     *
     * @throws NoEntryException if it is cut short, damaged or not an entry
     * @throws NewerException if a newer version of the program wrote it
     */
    static LogEntry parse(String line) throws NoEntryException, NewerException {
        EntryParser parser = new EntryParser();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new NoEntryException("is not an entry");
            }
            parser.object(json, parser.fields);
            if (json.nextToken() != null) {
                throw new NoEntryException("holds more than one entry");
            }
        } catch (IOException e) {
            throw new NoEntryException("is cut short or damaged");
        }
        return parser.entry();
    }

    private void object(JsonParser json, Map<String, String> into) throws IOException, NoEntryException {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            if (token == null) {
                throw new NoEntryException("is cut short or damaged");
            }
            String name = json.currentName();
            token = json.nextToken();
            if (token == JsonToken.START_OBJECT && into == fields && name.equals("at")) {
                object(json, at);
            } else if (token == null || !token.isScalarValue()) {
                json.skipChildren();
                into.put(name, "");
            } else {
                into.put(name, json.getText());
            }
        }
    }

    private LogEntry entry() throws NoEntryException, NewerException {
        if (number(fields, "v") > EntryJson.VERSION) {
            throw new NewerException();
        }
        for (String name : fields.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new NoEntryException("has an unknown field");
            }
        }
        try {
            return new LogEntry(
                    text("id"),
                    Instant.parse(text("time")),
                    text("coder"),
                    act(),
                    fields.getOrDefault("note", ""),
                    fields.getOrDefault("codebook", ""));
        } catch (DateTimeException e) {
            throw new NoEntryException("has a time that is none");
        } catch (IllegalArgumentException e) {
            throw new NoEntryException("points at no passage");
        }
    }

    private Act act() throws NoEntryException {
        switch (text("action")) {
            case "code":
                return new Act.Code(passage(), text("theme"));
            case "uncode":
                return new Act.Uncode(text("entry"));
            case "accept":
                return new Act.Judge(passage(), text("theme"), Verdict.ACCEPTED);
            case "reject":
                return new Act.Judge(passage(), text("theme"), Verdict.REJECTED);
            case "retag":
                return new Act.Retag(passage(), text("from"), text("theme"));
            case "memo":
                return new Act.Memo(passage(), fields.getOrDefault("theme", ""));
            case "finish":
                return new Act.Finish(
                        text("transcript"),
                        at.isEmpty() ? Optional.empty() : Optional.of(passage()),
                        text("blind").equals("true"));
            case "undo":
                return new Act.Undo(text("entry"));
            case "redo":
                return new Act.Redo(text("entry"));
            default:
                throw new NoEntryException("has an unknown action");
        }
    }

    private Selector passage() throws NoEntryException {
        return new Selector(
                at.getOrDefault("transcript", ""),
                number(at, "turn"),
                number(at, "begin"),
                number(at, "end"),
                at.getOrDefault("exact", ""),
                at.getOrDefault("prefix", ""),
                at.getOrDefault("suffix", ""));
    }

    private String text(String name) throws NoEntryException {
        String value = fields.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new NoEntryException("lacks the field " + name);
        }
        return value;
    }

    private static int number(Map<String, String> from, String name) throws NoEntryException {
        try {
            return Integer.parseInt(from.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            throw new NoEntryException("lacks the number " + name);
        }
    }
}
