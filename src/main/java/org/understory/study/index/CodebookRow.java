package org.understory.study.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.model.Codebook;
import org.understory.model.Example;
import org.understory.model.RuleSource;
import org.understory.model.Theme;

/** A codebook as one text: every value after the other, lists with their size before them. */
final class CodebookRow {

    static final String TABLE = "create table codebook(hash text, source text, reader text, content text)";

    private CodebookRow() {}

    static String of(Codebook codebook) {
        List<String> values = new ArrayList<>(List.of(
                codebook.name(),
                codebook.description(),
                codebook.source(),
                codebook.hash(),
                number(codebook.lists().size())));
        codebook.lists().forEach((name, entries) -> {
            values.add(name);
            addRules(entries, values);
        });
        values.add(number(codebook.themes().size()));
        codebook.themes().forEach(theme -> add(theme, values));
        return Texts.of(values);
    }

    private static void add(Theme theme, List<String> values) {
        values.addAll(
                List.of(theme.id(), theme.name(), theme.group(), theme.parent(), theme.colour(), theme.definition()));
        addTexts(theme.include(), values);
        addTexts(theme.exclude(), values);
        addExamples(theme.examples(), values);
        addExamples(theme.counterexamples(), values);
        addRules(theme.rules(), values);
        addRules(theme.unless(), values);
    }

    private static void addTexts(List<String> texts, List<String> values) {
        values.add(number(texts.size()));
        values.addAll(texts);
    }

    private static void addExamples(List<Example> examples, List<String> values) {
        values.add(number(examples.size()));
        examples.forEach(example -> values.addAll(List.of(example.text(), number(example.line()))));
    }

    private static void addRules(List<RuleSource> rules, List<String> values) {
        values.add(number(rules.size()));
        rules.forEach(
                rule -> values.addAll(List.of(rule.id(), rule.text(), number(rule.line()), number(rule.column()))));
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    static Codebook read(String content) {
        Iterator<String> values = Texts.list(content).iterator();
        String name = values.next();
        String description = values.next();
        String source = values.next();
        String hash = values.next();
        Map<String, List<RuleSource>> lists = new LinkedHashMap<>();
        for (int left = size(values); left > 0; left--) {
            lists.put(values.next(), rules(values));
        }
        List<Theme> themes = new ArrayList<>();
        for (int left = size(values); left > 0; left--) {
            themes.add(theme(values));
        }
        return new Codebook(name, description, source, hash, lists, themes);
    }

    private static Theme theme(Iterator<String> values) {
        return new Theme(
                values.next(),
                values.next(),
                values.next(),
                values.next(),
                values.next(),
                values.next(),
                texts(values),
                texts(values),
                examples(values),
                examples(values),
                rules(values),
                rules(values));
    }

    private static int size(Iterator<String> values) {
        return Integer.parseInt(values.next());
    }

    private static List<String> texts(Iterator<String> values) {
        List<String> texts = new ArrayList<>();
        for (int left = size(values); left > 0; left--) {
            texts.add(values.next());
        }
        return texts;
    }

    private static List<Example> examples(Iterator<String> values) {
        List<Example> examples = new ArrayList<>();
        for (int left = size(values); left > 0; left--) {
            examples.add(new Example(values.next(), size(values)));
        }
        return examples;
    }

    private static List<RuleSource> rules(Iterator<String> values) {
        List<RuleSource> rules = new ArrayList<>();
        for (int left = size(values); left > 0; left--) {
            rules.add(new RuleSource(values.next(), values.next(), size(values), size(values)));
        }
        return rules;
    }
}
