package org.understory.coding;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads YAML into {@link YamlNode}s, keeping the position that Jackson's tree would throw away. */
final class YamlTree {

    private static final int MAX_DEPTH = 20;

    private final List<String> lines;
    private final YAMLParser parser;

    private YamlTree(String text, YAMLParser parser) {
        this.lines = text.lines().toList();
        this.parser = parser;
    }

    /** Something that is not YAML, with the place. */
    static final class SyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;

        SyntaxException(String what, int line, int column) {
            super(what);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    /** The first document of a YAML text; an empty scalar for an empty text. */
    static YamlNode read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        YAMLFactory yaml = YAMLFactory.builder().loaderOptions(options).build();
        try (YAMLParser parser = yaml.createParser(text)) {
            YamlTree tree = new YamlTree(text, parser);
            JsonToken first = parser.nextToken();
            YamlNode root = first == null ? new YamlNode.Scalar("", false, false, 1, 1) : tree.node(first, 0);
            if (parser.nextToken() != null) {
                throw tree.fault("a second document begins here, and only one is read");
            }
            return root;
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
                Mark mark = marked.getProblemMark();
                throw new SyntaxException(firstLine(marked.getProblem()), mark.getLine() + 1, mark.getColumn() + 1);
            }
            JsonLocation at = e.getLocation();
            throw new SyntaxException(
                    firstLine(e.getOriginalMessage()),
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("cannot be read").strip();
    }

    private YamlNode node(JsonToken token, int depth) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        if (depth > MAX_DEPTH) {
            throw new SyntaxException("is nested more than " + MAX_DEPTH + " deep", at.getLineNr(), at.getColumnNr());
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(at, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(at, depth);
        }
        return scalar(token, at);
    }

    private YamlNode mapping(JsonLocation at, int depth) throws IOException {
        List<YamlNode.Entry> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            JsonLocation key = parser.currentTokenLocation();
            String name = parser.currentName();
            entries.add(
                    new YamlNode.Entry(name, key.getLineNr(), key.getColumnNr(), node(parser.nextToken(), depth + 1)));
        }
        return new YamlNode.Mapping(entries, at.getLineNr(), at.getColumnNr());
    }

    private YamlNode items(JsonLocation at, int depth) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token, depth + 1));
        }
        return new YamlNode.Items(items, at.getLineNr(), at.getColumnNr());
    }

    private SyntaxException fault(String what) {
        JsonLocation at = parser.currentTokenLocation();
        return new SyntaxException(what, at.getLineNr(), at.getColumnNr());
    }

    private YamlNode scalar(JsonToken token, JsonLocation at) throws IOException {
        if (parser.isCurrentAlias()) {
            throw fault(
                    "*" + parser.getText() + " is YAML for a part that was named before, which codebooks do not have");
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        char first = characterAt(at.getLineNr(), at.getColumnNr());
        if (first == '|' || first == '>') {
            int line = at.getLineNr() + 1;
            return new YamlNode.Scalar(text, true, first == '>', line, indentation(line) + 1);
        }
        boolean quoted = first == '"' || first == '\'';
        return new YamlNode.Scalar(text, false, false, at.getLineNr(), at.getColumnNr() + (quoted ? 1 : 0));
    }

    private char characterAt(int line, int column) {
        if (line < 1
                || line > lines.size()
                || column < 1
                || column > lines.get(line - 1).length()) {
            return ' ';
        }
        return lines.get(line - 1).charAt(column - 1);
    }

    /** How far the first line with something on it is indented, from the given one on. */
    private int indentation(int line) {
        int first = line;
        while (first <= lines.size() && lines.get(first - 1).isBlank()) {
            first++;
        }
        if (first > lines.size()) {
            return 0;
        }
        String text = lines.get(first - 1);
        int indentation = 0;
        while (indentation < text.length() && text.charAt(indentation) == ' ') {
            indentation++;
        }
        return indentation;
    }
}
