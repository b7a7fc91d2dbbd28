package org.understory.study.folder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.understory.model.Problem;
import org.understory.study.NearName;

/** A YAML file of settings that are each a text or a list of texts; its faults are collected. */
final class FlatYaml {

    private final String where;
    private final List<String> keys;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private FlatYaml(String where, List<String> keys) {
        this.where = where;
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads a text.
     *
     * @param where what to call the file in messages
     * @param keys the settings there are, the first of which stands in examples
     */
    static FlatYaml of(String where, List<String> keys, String text) {
        FlatYaml file = new FlatYaml(where, keys);
        try (JsonParser yaml = new YAMLFactory().createParser(text)) {
            file.mapping(yaml);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            file.add(line, "is not YAML", "write one setting a line, such as " + keys.get(0) + ": \"…\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private void mapping(JsonParser yaml) throws IOException {
        JsonToken first = yaml.nextToken();
        if (first != null && first != JsonToken.START_OBJECT) {
            add(1, "holds no settings", "write one setting a line, such as " + keys.get(0) + ": \"…\"");
            return;
        }
        while (first != null && yaml.nextToken() == JsonToken.FIELD_NAME) {
            String key = yaml.currentName();
            int line = yaml.currentTokenLocation().getLineNr();
            if (!keys.contains(key)) {
                String remedy = NearName.of(key, keys)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("use one of: " + String.join(", ", keys));
                add(line, "there is no setting " + key, remedy);
            }
            values.put(key, texts(yaml, line));
        }
    }

    private List<String> texts(JsonParser yaml, int line) throws IOException {
        JsonToken token = yaml.nextToken();
        if (token == JsonToken.START_ARRAY) {
            List<String> texts = new ArrayList<>();
            for (token = yaml.nextToken(); token != JsonToken.END_ARRAY; token = yaml.nextToken()) {
                texts.addAll(scalar(yaml, token, line));
            }
            return texts;
        }
        return scalar(yaml, token, line);
    }

    private List<String> scalar(JsonParser yaml, JsonToken token, int line) throws IOException {
        if (token.isStructStart()) {
            yaml.skipChildren();
            add(line, "wants plain text here", "put the text in quotation marks if it holds a colon");
            return List.of();
        }
        return token == JsonToken.VALUE_NULL
                ? List.of()
                : List.of(yaml.getText().strip());
    }

    private void add(int line, String what, String remedy) {
        problems.add(new Problem(where + ", line " + line, what, remedy));
    }

    /** The texts of a setting; none where it is not there. */
    List<String> texts(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The text of a setting, the first if there are several. */
    String text(String key, String otherwise) {
        List<String> texts = texts(key);
        return texts.isEmpty() ? otherwise : texts.get(0);
    }

    /** What is wrong, to which more may be added. */
    List<Problem> problems() {
        return problems;
    }

    /** A text in quotation marks. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(c -> quoted.append(c == '"' || c == '\\' ? "\\" : "").appendCodePoint(c));
        return quoted.append('"').toString();
    }

    /** A list of texts in brackets. */
    static String quoted(List<String> texts) {
        return texts.stream().map(FlatYaml::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
