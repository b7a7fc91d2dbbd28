package org.understory.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.understory.cli.VerifyCommand.Otherwise;
import org.understory.verification.Change;
import org.understory.verification.Remark;
import org.understory.verification.Verdict;

/** What {@code verify --json} says to a machine: one object, its keys always there and in one order. */
final class VerdictJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private VerdictJson(JsonGenerator json) {
        this.json = json;
    }

    static String text(String file, List<Otherwise> otherwise, Verdict verdict) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("file", file);
            json.writeBooleanField("stands", verdict.stands());
            VerdictJson writer = new VerdictJson(json);
            writer.checked(verdict.checked());
            writer.standing(verdict.standing());
            writer.otherwise(otherwise);
            writer.changes(verdict.changes());
            writer.remarks(verdict.remarks());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void checked(Verdict.Checked checked) throws IOException {
        json.writeObjectFieldStart("checked");
        json.writeNumberField("quotations", checked.quotations());
        json.writeNumberField("figures", checked.figures());
        json.writeNumberField("statements", checked.statements());
        json.writeEndObject();
    }

    private void standing(List<String> ids) throws IOException {
        json.writeArrayFieldStart("standing");
        for (String id : ids) {
            json.writeString(id);
        }
        json.writeEndArray();
    }

    private void otherwise(List<Otherwise> all) throws IOException {
        json.writeArrayFieldStart("otherwise");
        for (Otherwise one : all) {
            json.writeStartObject();
            json.writeStringField("what", one.what());
            json.writeStringField("was", one.was());
            json.writeStringField("is", one.is());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void changes(List<Change> changes) throws IOException {
        json.writeArrayFieldStart("changes");
        for (Change change : changes) {
            json.writeStartObject();
            json.writeStringField("kind", change.kind().id());
            json.writeStringField("where", change.where());
            json.writeStringField("expected", change.expected());
            json.writeStringField("found", change.found());
            json.writeArrayFieldStart("details");
            for (String detail : change.details()) {
                json.writeString(detail);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void remarks(List<Remark> remarks) throws IOException {
        json.writeArrayFieldStart("remarks");
        for (Remark remark : remarks) {
            json.writeStartObject();
            json.writeStringField("where", remark.where());
            json.writeStringField("what", remark.what());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
