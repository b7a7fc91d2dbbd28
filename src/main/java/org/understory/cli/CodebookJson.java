package org.understory.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import org.understory.model.Codebook;
import org.understory.model.Example;
import org.understory.model.RuleSource;
import org.understory.model.Theme;

/** A codebook, or one theme of it, as JSON. Every field is always there, empty where there is nothing. */
final class CodebookJson {

    private final JsonGenerator json;

    private CodebookJson(JsonGenerator json) {
        this.json = json;
    }

    /** Prints the theme, or the whole codebook where that is null. */
    static void print(Codebook codebook, Theme theme, PrintStream out) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            CodebookJson writer = new CodebookJson(json);
            if (theme == null) {
                writer.codebook(codebook);
            } else {
                writer.theme(theme);
            }
        }
        out.println(text);
    }

    private void codebook(Codebook codebook) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", codebook.name());
        json.writeStringField("description", codebook.description());
        json.writeStringField("source", codebook.source());
        json.writeStringField("hash", codebook.hash());
        json.writeObjectFieldStart("lists");
        for (String name : codebook.lists().keySet()) {
            rules(name, codebook.lists().get(name));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("themes");
        for (Theme theme : codebook.themes()) {
            theme(theme);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void theme(Theme theme) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", theme.id());
        json.writeStringField("name", theme.name());
        json.writeStringField("group", theme.group());
        json.writeStringField("parent", theme.parent());
        json.writeStringField("colour", theme.colour());
        json.writeStringField("definition", theme.definition());
        texts("include", theme.include());
        texts("exclude", theme.exclude());
        texts("examples", theme.examples().stream().map(Example::text).toList());
        texts(
                "counterexamples",
                theme.counterexamples().stream().map(Example::text).toList());
        rules("rules", theme.rules());
        rules("unless", theme.unless());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void rules(String name, List<RuleSource> rules) throws IOException {
        json.writeArrayFieldStart(name);
        for (RuleSource rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            json.writeStringField("text", rule.text());
            json.writeNumberField("line", rule.line());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
