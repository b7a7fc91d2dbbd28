package org.understory.exchange;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.understory.model.Codebook;
import org.understory.model.Example;
import org.understory.model.RuleSource;
import org.understory.model.Theme;

/**
 * Writes a codebook in our own format, as a person would: fields that hold nothing are left out, rules are a block with
 * one rule a line. Reading it back gives the same codebook.
 */
final class YamlExporter implements CodebookExporter {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    @Override
    public String id() {
        return "yaml";
    }

    @Override
    public String title() {
        return "Understory codebook";
    }

    @Override
    public List<String> endings() {
        return List.of(".yaml", ".yml");
    }

    @Override
    public Exported write(Codebook codebook, Identities identities) {
        StringWriter text = new StringWriter();
        try (YAMLGenerator yaml = FACTORY.createGenerator(text)) {
            yaml.writeStartObject();
            text("name", codebook.name(), yaml);
            text("description", codebook.description(), yaml);
            lists(codebook.lists(), yaml);
            yaml.writeFieldName("themes");
            yaml.writeStartArray();
            for (Theme theme : codebook.themes()) {
                theme(theme, yaml);
            }
            yaml.writeEndArray();
            yaml.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Exported(text.toString(), List.of());
    }

    private static void lists(Map<String, List<RuleSource>> lists, YAMLGenerator yaml) throws IOException {
        if (lists.isEmpty()) {
            return;
        }
        yaml.writeFieldName("lists");
        yaml.writeStartObject();
        for (Map.Entry<String, List<RuleSource>> list : lists.entrySet()) {
            yaml.writeFieldName(list.getKey());
            items(texts(list.getValue()), yaml);
        }
        yaml.writeEndObject();
    }

    private static void theme(Theme theme, YAMLGenerator yaml) throws IOException {
        yaml.writeStartObject();
        text("id", theme.id(), yaml);
        text("name", theme.name(), yaml);
        text("group", theme.group(), yaml);
        text("parent", theme.parent(), yaml);
        text("colour", theme.colour(), yaml);
        text("definition", theme.definition(), yaml);
        texts("include", theme.include(), yaml);
        texts("exclude", theme.exclude(), yaml);
        texts("examples", theme.examples().stream().map(Example::text).toList(), yaml);
        texts(
                "counterexamples",
                theme.counterexamples().stream().map(Example::text).toList(),
                yaml);
        rules("unless", theme.unless(), yaml);
        rules("rules", theme.rules(), yaml);
        yaml.writeEndObject();
    }

    private static void text(String name, String text, YAMLGenerator yaml) throws IOException {
        if (!text.isEmpty()) {
            yaml.writeStringField(name, text);
        }
    }

    private static void texts(String name, List<String> texts, YAMLGenerator yaml) throws IOException {
        if (!texts.isEmpty()) {
            yaml.writeFieldName(name);
            items(texts, yaml);
        }
    }

    private static void items(List<String> texts, YAMLGenerator yaml) throws IOException {
        yaml.writeStartArray();
        for (String text : texts) {
            yaml.writeString(text);
        }
        yaml.writeEndArray();
    }

    /** A block, in which nothing needs quoting; a list where a rule begins with a hash, a comment in a block. */
    private static void rules(String name, List<RuleSource> rules, YAMLGenerator yaml) throws IOException {
        List<String> texts = texts(rules);
        if (texts.stream().anyMatch(text -> text.startsWith("#"))) {
            texts(name, texts, yaml);
        } else if (!texts.isEmpty()) {
            yaml.writeStringField(name, String.join("\n", texts) + "\n");
        }
    }

    private static List<String> texts(List<RuleSource> rules) {
        return rules.stream().map(RuleSource::text).toList();
    }
}
