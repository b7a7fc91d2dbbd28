package org.understory.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.understory.cli.ReadingSummary.Speaker;
import org.understory.ingest.Ingested;
import org.understory.ingest.Recognition;
import org.understory.ingest.TurnJson;
import org.understory.model.MarkKind;
import org.understory.model.Problem;
import org.understory.model.Timing;

/** What {@code ingest --json} says of one file to a machine: one object a line, its keys always there and in one order. */
final class ReadingJson {

    private static final JsonFactory JSON = new JsonFactory();
    private final JsonGenerator json;

    private ReadingJson(JsonGenerator json) {
        this.json = json;
    }

    /** One file as one line, without its end; of a file that could not be read, its name and why. */
    static String line(Reading.Outcome outcome, Function<Ingested, ReadingSummary> summary) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("transcript", outcome.name());
            ReadingJson writer = new ReadingJson(json);
            Optional<Ingested> ingested = outcome.ingested();
            json.writeBooleanField("read", ingested.isPresent());
            if (ingested.isPresent()) {
                writer.reading(summary.apply(ingested.get()));
            }
            writer.problems("refused", outcome.problems());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private void reading(ReadingSummary summary) throws IOException {
        recognition(summary.ingested());
        json.writeNumberField("turns", summary.turns());
        json.writeNumberField("sentences", summary.sentences());
        json.writeNumberField("words", summary.words());
        time(summary.time());
        json.writeArrayFieldStart("speakers");
        for (Speaker speaker : summary.speakers()) {
            json.writeStartObject();
            json.writeStringField("label", speaker.label());
            json.writeNumberField("turns", speaker.turns());
            json.writeNumberField("words", speaker.words());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("allSpeakers", summary.allSpeakers());
        json.writeNumberField("turnsOfNobody", summary.unnamed());
        json.writeObjectFieldStart("marks");
        for (Map.Entry<MarkKind, Integer> mark : summary.marks().entrySet()) {
            json.writeNumberField(mark.getKey().id(), mark.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("setAside");
        for (Map.Entry<String, Integer> aside : summary.ingested().setAside().entrySet()) {
            json.writeNumberField(aside.getKey(), aside.getValue());
        }
        json.writeEndObject();
        strings("notSpeech", summary.ingested().transcript().metadata());
        strings("attributes", summary.ingested().transcript().attributes());
        problems("oddities", summary.ingested().oddities());
    }

    private void recognition(Ingested ingested) throws IOException {
        Recognition recognition = ingested.recognition();
        json.writeStringField("format", recognition.format());
        json.writeNumberField("score", recognition.score());
        text("runnerUp", recognition.runnerUp());
        json.writeNumberField("runnerUpScore", recognition.runnerUpScore());
        json.writeBooleanField("belowFloor", recognition.belowFloor());
        text("encoding", ingested.encoding());
    }

    private void time(Timing time) throws IOException {
        TurnJson.seconds(json, "start", time.start());
        TurnJson.seconds(json, "end", time.end());
        text("startKind", time.hasStart() ? time.kind().id() : "");
    }

    private void strings(String field, Map<String, String> values) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, String> value : values.entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }

    private void problems(String field, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart(field);
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("where", problem.where());
            json.writeStringField("what", problem.what());
            json.writeStringField("remedy", problem.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String field, String value) throws IOException {
        json.writeStringField(field, value.isEmpty() ? null : value);
    }
}
