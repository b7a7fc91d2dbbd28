package org.understory.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.understory.model.UserError;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A YAML document of other tools: names, lists and the words as they were typed ({@code no} stays "no"). Aliases are
 * refused: no tool writes them into a codebook, and chains of them are a known way to blow a reader up.
 */
sealed interface YamlNode {

    /** Deeper documents are refused. */
    int MOST_LEVELS = 40;

    /** Names with what stands under them, in file order; a name may be there twice. */
    record Mapping(List<Entry> entries) implements YamlNode {}

    /** A name with what stands under it. */
    record Entry(String name, YamlNode value) {}

    /** A list. */
    record Items(List<YamlNode> items) implements YamlNode {}

    /** A single value, where it stands counted from 1; empty text for nothing. */
    record Scalar(String text, int line, int column) implements YamlNode {}

    /** The first document of the file, or empty if this is no YAML. */
    static Optional<YamlNode> find(CodebookFile file) {
        try {
            return Optional.of(read(file));
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    /**
     * The first document of the file.
     *
     * @throws UserError if this is no YAML
     */
    static YamlNode read(CodebookFile file) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CodebookFile.MOST_BYTES);
        YAMLFactory factory = YAMLFactory.builder().loaderOptions(options).build();
        try (YAMLParser parser = factory.createParser(file.text())) {
            JsonToken first = parser.nextToken();
            return first == null ? new Scalar("", 1, 1) : new Reading(file, parser).node(first, 0);
        } catch (JsonProcessingException e) {
            String message =
                    e.getOriginalMessage().lines().findFirst().orElse("").strip();
            throw new UserError(
                    file.source() + place(e),
                    "is not YAML: " + message,
                    "mend that line; text with special characters wants quotes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the fault itself is, which is not where the list or mapping around it begins. */
    private static String place(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Mark at = marked.getProblemMark();
            return ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1);
        }
        JsonLocation at = e.getLocation();
        return at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
    }

    /**
     * The parser with the file it reads.
     *
     * @param file for messages
     * @param parser at the node to be read
     */
    record Reading(CodebookFile file, YAMLParser parser) {

        YamlNode node(JsonToken token, int level) throws IOException {
            JsonLocation at = parser.currentTokenLocation();
            if (level > MOST_LEVELS) {
                throw fault(at, "is nested more than " + MOST_LEVELS + " deep", "flatten it; codes rarely need five");
            }
            if (parser.isCurrentAlias()) {
                throw fault(at, "is an alias, which is not read", "write the words out, or put them in quotes");
            }
            if (token == JsonToken.START_OBJECT) {
                return mapping(level);
            }
            if (token == JsonToken.START_ARRAY) {
                return items(level);
            }
            String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
            return new Scalar(text, at.getLineNr(), at.getColumnNr());
        }

        private YamlNode mapping(int level) throws IOException {
            List<Entry> entries = new ArrayList<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                entries.add(new Entry(name, node(parser.nextToken(), level + 1)));
            }
            return new Mapping(entries);
        }

        private YamlNode items(int level) throws IOException {
            List<YamlNode> items = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                items.add(node(token, level + 1));
            }
            return new Items(items);
        }

        private UserError fault(JsonLocation at, String what, String remedy) {
            return new UserError(file.source() + ":" + at.getLineNr() + ":" + at.getColumnNr(), what, remedy);
        }
    }
}
