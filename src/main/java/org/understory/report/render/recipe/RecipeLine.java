package org.understory.report.render.recipe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.understory.report.Recipe;

/**
 * A recipe as one line of JSON, fit to stand in a comment or an attribute: it has no angle brackets, ampersands or double
 * hyphens.
 */
public final class RecipeLine {

    /** What it is called wherever it needs a name. */
    public static final String NAME = "understory-recipe";

    private static final JsonFactory JSON = new JsonFactory();

    private RecipeLine() {}

    /** The line. */
    public static String of(Recipe recipe) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            write(recipe, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("--", "-\\u002d");
    }

    /** Writes it as an object. */
    public static void write(Recipe recipe, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("program", recipe.program());
        json.writeStringField("engine", recipe.engine());
        json.writeStringField("codebook", recipe.codebook());
        json.writeStringField("command", recipe.command());
        list("options", recipe.options(), json);
        list("paths", recipe.paths(), json);
        json.writeEndObject();
    }

    private static void list(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** The recipe of a line, unless it is none. */
    public static Optional<Recipe> parse(String line) {
        Map<String, String> words = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    List<String> values = lists.computeIfAbsent(name, any -> new ArrayList<>());
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        values.add(json.getText());
                    }
                } else if (json.currentToken() == JsonToken.VALUE_STRING) {
                    words.put(name, json.getText());
                } else {
                    return Optional.empty();
                }
            }
        } catch (IOException noJson) {
            return Optional.empty();
        }
        return words.containsKey("command")
                ? Optional.of(new Recipe(
                        words.getOrDefault("program", ""),
                        words.getOrDefault("engine", ""),
                        words.getOrDefault("codebook", ""),
                        words.get("command"),
                        lists.getOrDefault("options", List.of()),
                        lists.getOrDefault("paths", List.of())))
                : Optional.empty();
    }
}
