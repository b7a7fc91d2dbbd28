package org.understory.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.understory.model.Example;

/** The fields of one mapping, with faults for keys that are unknown, repeated or of the wrong shape. */
final class YamlFields {

    private final Map<String, YamlNode> values = new LinkedHashMap<>();
    private final CodebookFaults faults;

    YamlFields(YamlNode.Mapping mapping, Set<String> known, String what, CodebookFaults faults) {
        this.faults = faults;
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                faults.add(
                        entry.line(),
                        entry.column(),
                        what + " has no field " + entry.key(),
                        remedy(entry.key(), known));
            } else if (values.containsKey(entry.key())) {
                faults.add(entry.line(), entry.column(), entry.key() + ": is there twice", "join the two");
            }
            values.putIfAbsent(entry.key(), entry.value());
        }
    }

    private static String remedy(String key, Set<String> known) {
        return Nearest.to(key, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("use one of: " + String.join(", ", new TreeSet<>(known)));
    }

    Optional<YamlNode> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A single value, stripped; empty where it is not there. */
    String text(String key) {
        YamlNode node = values.get(key);
        if (node == null) {
            return "";
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text().strip();
        }
        faults.add(node, key + ": wants a single value", "write the text after the colon");
        return "";
    }

    /** A list of texts; a single text is a list of one, a block one text a line. */
    List<String> texts(String key) {
        return examples(key).stream().map(Example::text).toList();
    }

    /** The same with the line each starts on. */
    List<Example> examples(String key) {
        List<Example> texts = new ArrayList<>();
        YamlNode node = values.get(key);
        if (node instanceof YamlNode.Scalar scalar) {
            addLines(scalar, texts);
        } else if (node instanceof YamlNode.Items items) {
            for (YamlNode item : items.items()) {
                if (item instanceof YamlNode.Scalar scalar) {
                    add(scalar.text(), scalar.line(), texts);
                } else {
                    faults.add(
                            item,
                            key + ": wants plain text here",
                            "put the text in quotes if it holds a colon followed by a space");
                }
            }
        } else if (node != null) {
            faults.add(node, key + ": wants a list", "write one item a line, each starting with a dash");
        }
        return texts;
    }

    private static void addLines(YamlNode.Scalar scalar, List<Example> texts) {
        int line = scalar.line();
        for (String text : scalar.text().split("\n", -1)) {
            add(text, line++, texts);
        }
    }

    private static void add(String text, int line, List<Example> texts) {
        if (!text.isBlank()) {
            texts.add(new Example(text.strip(), line));
        }
    }
}
