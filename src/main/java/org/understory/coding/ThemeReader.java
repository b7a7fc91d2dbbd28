package org.understory.coding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.understory.model.RuleSource;
import org.understory.model.Theme;

/** Reads one theme of a codebook. */
final class ThemeReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "group",
            "parent",
            "colour",
            "definition",
            "include",
            "exclude",
            "examples",
            "counterexamples",
            "unless",
            "rules");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final CodebookFaults faults;

    ThemeReader(CodebookFaults faults) {
        this.faults = faults;
    }

    Theme read(YamlNode.Mapping mapping) {
        YamlFields fields = new YamlFields(mapping, KEYS, "a theme", faults);
        String id = fields.text("id");
        if (id.isEmpty()) {
            faults.add(mapping, "the theme has no id", "add id: with a short name such as silos");
        } else if (!ID.matcher(id).matches()) {
            faults.add(
                    fields.node("id").orElse(mapping),
                    "the id " + id + " holds more than letters, digits, dots, dashes and underscores",
                    "write it as one word, such as mission-washing");
        }
        String colour = fields.text("colour");
        if (!colour.isEmpty() && !COLOUR.matcher(colour).matches()) {
            faults.add(fields.node("colour").orElse(mapping), colour + " is no colour", "write it as in \"#2f6f4f\"");
        }
        String name = fields.text("name");
        return new Theme(
                id,
                name.isEmpty() ? id : name,
                fields.text("group"),
                fields.text("parent"),
                colour,
                fields.text("definition").replace('\n', ' '),
                fields.texts("include"),
                fields.texts("exclude"),
                fields.examples("examples"),
                fields.examples("counterexamples"),
                rules(id, fields, "rules", ""),
                rules(id, fields, "unless", "/unless"));
    }

    private List<RuleSource> rules(String id, YamlFields fields, String key, String suffix) {
        return fields.node(key)
                .map(node -> new YamlRules(faults).read(id + suffix, node))
                .orElse(List.of());
    }
}
