package org.understory.coding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Span;
import org.understory.model.Turn;
import org.understory.text.CodePoints;

/**
 * Writes codings as JSON Lines: {@code transcript, turn, begin, end, theme, rule, evidence [[begin,end]…], exact} and, for
 * provenance, {@code also, flags, codebook, engine}. Offsets are code points of the turn's text, half-open; {@code exact}
 * is the sentence.
 */
public final class CodingJson implements AutoCloseable {

    private final JsonGenerator json;
    private boolean empty = true;

    /** Writes to the given writer, which is flushed but not closed. */
    public CodingJson(Writer out) throws IOException {
        json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    /** Writes one coding on the given turn. */
    public void write(Coding coding, Turn turn) throws IOException {
        empty = false;
        CodePoints points = new CodePoints(turn.text());
        Span sentence = coding.sentence().span();
        json.writeStartObject();
        json.writeStringField("transcript", coding.transcript());
        json.writeNumberField("turn", coding.turn());
        json.writeNumberField("begin", points.fromUnit(sentence.begin()));
        json.writeNumberField("end", points.fromUnit(sentence.end()));
        json.writeStringField("theme", coding.theme());
        if (coding.origin() instanceof Origin.Machine machine) {
            json.writeStringField("rule", machine.rule());
        }
        json.writeArrayFieldStart("evidence");
        for (Span span : coding.evidence()) {
            json.writeStartArray();
            json.writeNumber(points.fromUnit(span.begin()));
            json.writeNumber(points.fromUnit(span.end()));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeStringField("exact", sentence.of(turn.text()));
        provenance(coding);
        json.writeEndObject();
    }

    private void provenance(Coding coding) throws IOException {
        json.writeArrayFieldStart("also");
        for (String rule : coding.also()) {
            json.writeString(rule);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("flags");
        for (var flag : coding.flags()) {
            json.writeString(flag.id());
        }
        json.writeEndArray();
        if (coding.origin() instanceof Origin.Machine machine) {
            json.writeStringField("codebook", machine.codebookHash());
            json.writeStringField("engine", machine.engine());
        }
    }

    /** Ends the last line and flushes. */
    @Override
    public void close() throws IOException {
        json.writeRaw(empty ? "" : "\n");
        json.close();
    }
}
