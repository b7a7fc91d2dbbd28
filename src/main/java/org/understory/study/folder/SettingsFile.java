package org.understory.study.folder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.model.Problem;
import org.understory.model.UserError;
import org.understory.study.NearName;

/** Reads and writes {@code study.yaml}. */
public final class SettingsFile {

    private static final List<String> KEYS = List.of("name", "unit", "minimum-group", "facilitators", "created-with");

    private final String where;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private SettingsFile(String where) {
        this.where = where;
    }

    /**
     * Reads a file.
     *
     * @throws UserError with all its faults at once
     */
    public static StudySettings read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read", "check that it is UTF-8 text and yours to read");
        }
    }

    /** Reads the text of a file. */
    public static StudySettings parse(String where, String text) {
        SettingsFile file = new SettingsFile(where);
        try (JsonParser yaml = new YAMLFactory().createParser(text)) {
            file.mapping(yaml);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            file.add(line, "is not YAML", "write one setting a line, such as name: Mission study");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StudySettings settings = file.settings();
        if (!file.problems.isEmpty()) {
            throw new UserError(file.problems);
        }
        return settings;
    }

    private void mapping(JsonParser yaml) throws IOException {
        JsonToken first = yaml.nextToken();
        if (first != null && first != JsonToken.START_OBJECT) {
            add(1, "holds no settings", "write one setting a line, such as name: Mission study");
            return;
        }
        while (first != null && yaml.nextToken() == JsonToken.FIELD_NAME) {
            String key = yaml.currentName();
            int line = yaml.currentTokenLocation().getLineNr();
            if (!KEYS.contains(key)) {
                String remedy = NearName.of(key, KEYS)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("use one of: " + String.join(", ", KEYS));
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

    private StudySettings settings() {
        String unit = text("unit", StudySettings.SENTENCE);
        if (!unit.equals(StudySettings.SENTENCE)) {
            problems.add(new Problem(where, "the unit \"" + unit + "\" is not known", "write unit: sentence"));
        }
        return new StudySettings(
                text("name", "Study"),
                unit,
                minimumGroup(),
                values.getOrDefault("facilitators", List.of()),
                text("created-with", ""));
    }

    private int minimumGroup() {
        String value = text("minimum-group", Integer.toString(StudySettings.MINIMUM_GROUP));
        if (value.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(value);
        }
        problems.add(new Problem(
                where, "minimum-group: \"" + value + "\" is no whole number above 0", "write minimum-group: 5"));
        return StudySettings.MINIMUM_GROUP;
    }

    private String text(String key, String otherwise) {
        List<String> texts = values.getOrDefault(key, List.of());
        return texts.isEmpty() ? otherwise : texts.get(0);
    }

    private void add(int line, String what, String remedy) {
        problems.add(new Problem(where + ", line " + line, what, remedy));
    }

    /** The text of a new study's file. */
    public static String write(StudySettings settings) {
        return "# What this study says of itself. Edit it by hand; every command reads it anew.\n"
                + "name: " + quoted(settings.name()) + "\n"
                + "\n# What is coded.\n"
                + "unit: " + settings.unit() + "\n"
                + "\n# Groups of fewer people than this are not to be reported on.\n"
                + "minimum-group: " + settings.minimumGroup() + "\n"
                + "\n# Who led the sessions and is left out of counts, one name a line:\n"
                + "# facilitators:\n#   - Claire Newell\n"
                + "facilitators: ["
                + String.join(
                        ", ",
                        settings.facilitators().stream()
                                .map(SettingsFile::quoted)
                                .toList())
                + "]\n"
                + "\ncreated-with: " + quoted(settings.createdWith()) + "\n";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(c -> quoted.append(c == '"' || c == '\\' ? "\\" : "").appendCodePoint(c));
        return quoted.append('"').toString();
    }
}
