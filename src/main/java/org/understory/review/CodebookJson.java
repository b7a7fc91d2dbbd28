package org.understory.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.understory.model.Codebook;
import org.understory.model.Example;
import org.understory.model.Theme;

/** The codebook as the page shows it. */
final class CodebookJson {

    private CodebookJson() {}

    static void write(JsonGenerator json, Codebook codebook) throws IOException {
        json.writeObjectFieldStart("codebook");
        json.writeStringField("name", codebook.name());
        json.writeStringField("hash", codebook.hash());
        json.writeArrayFieldStart("themes");
        for (Theme theme : codebook.themes()) {
            ReviewJson.object(json, fields -> theme(fields, theme));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void theme(JsonGenerator json, Theme theme) throws IOException {
        json.writeStringField("id", theme.id());
        json.writeStringField("name", theme.name());
        json.writeStringField("group", theme.group());
        json.writeStringField("parent", theme.parent());
        json.writeStringField("definition", theme.definition());
        ReviewJson.strings(json, "include", theme.include());
        ReviewJson.strings(json, "exclude", theme.exclude());
        ReviewJson.strings(
                json,
                "examples",
                theme.examples().stream().map(Example::text).limit(4).toList());
    }
}
