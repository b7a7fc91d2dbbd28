package org.understory.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.model.Codebook;
import org.understory.model.Example;
import org.understory.model.RuleSource;
import org.understory.model.Theme;

/** Codebooks without what depends on the file they were read from: lines, columns, its name and its hash. */
final class Same {

    private Same() {}

    static Codebook withoutPlaces(Codebook codebook) {
        Map<String, List<RuleSource>> lists = new LinkedHashMap<>();
        codebook.lists().forEach((name, rules) -> lists.put(name, rules(rules)));
        return new Codebook(
                codebook.name(),
                codebook.description(),
                "",
                "",
                lists,
                codebook.themes().stream().map(Same::theme).toList());
    }

    private static Theme theme(Theme theme) {
        return new Theme(
                theme.id(),
                theme.name(),
                theme.group(),
                theme.parent(),
                theme.colour(),
                theme.definition(),
                theme.include(),
                theme.exclude(),
                examples(theme.examples()),
                examples(theme.counterexamples()),
                rules(theme.rules()),
                rules(theme.unless()));
    }

    private static List<Example> examples(List<Example> examples) {
        return examples.stream().map(example -> new Example(example.text(), 0)).toList();
    }

    private static List<RuleSource> rules(List<RuleSource> rules) {
        return rules.stream()
                .map(rule -> new RuleSource(rule.id(), rule.text(), 0, 0))
                .toList();
    }
}
