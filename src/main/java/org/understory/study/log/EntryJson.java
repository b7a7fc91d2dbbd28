package org.understory.study.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes an entry as one line of JSON: {@code v, id, time, coder, action}, then what the action needs of
 * {@code theme, from, entry, transcript, blind} and the passage {@code at: {transcript, turn, begin, end, exact, prefix, suffix}}, then
 * {@code note} and {@code codebook} where there are any. Positions count code points.
 */
final class EntryJson {

    /** Stands in every line as {@code v}; a reader that knows only smaller ones reads nothing of the log. */
    static final int VERSION = 1;

    private static final JsonFactory JSON = new JsonFactory();

    private EntryJson() {}

    /** The line without its end. */
    static String write(LogEntry entry) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("v", VERSION);
            json.writeStringField("id", entry.id());
            json.writeStringField("time", entry.time().toString());
            json.writeStringField("coder", entry.coder());
            json.writeStringField("action", entry.act().action());
            act(entry.act(), json);
            text("note", entry.note(), json);
            text("codebook", entry.codebook(), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void act(Act act, JsonGenerator json) throws IOException {
        if (act instanceof Act.Code code) {
            json.writeStringField("theme", code.theme());
        } else if (act instanceof Act.Judge judge) {
            json.writeStringField("theme", judge.theme());
        } else if (act instanceof Act.Retag retag) {
            json.writeStringField("from", retag.from());
            json.writeStringField("theme", retag.theme());
        } else if (act instanceof Act.Memo memo) {
            text("theme", memo.theme(), json);
        } else if (act instanceof Act.Finish finish) {
            json.writeStringField("transcript", finish.in());
            json.writeBooleanField("blind", finish.blind());
        }
        if (act.target().isPresent()) {
            json.writeStringField("entry", act.target().get());
        }
        if (act.passage().isPresent()) {
            json.writeFieldName("at");
            SelectorJson.write(act.passage().get(), json);
        }
    }

    private static void text(String field, String text, JsonGenerator json) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(field, text);
        }
    }
}
