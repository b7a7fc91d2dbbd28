package org.understory.exchange;

import org.understory.exchange.CodebookDraft.ThemeDraft;

/**
 * A dictionary of quanteda in YAML: categories, nested or not, with lists of words. Words match exactly; {@code *} and
 * {@code ?} are wildcards; an entry of several words is a phrase (quanteda, {@code dictionary()}, value type "glob").
 */
final class QuantedaImporter implements CodebookImporter {

    private static final String WILDCARDS = "*?";

    @Override
    public String id() {
        return "quanteda";
    }

    @Override
    public String title() {
        return "a quanteda dictionary";
    }

    @Override
    public boolean recognises(CodebookFile file) {
        return !file.text().stripLeading().startsWith("{")
                && YamlNode.find(file).orElse(null) instanceof YamlNode.Mapping mapping
                && isDictionary(mapping)
                && hasList(mapping);
    }

    private static boolean isDictionary(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().stream().allMatch(entry -> isDictionary(entry.value()));
        }
        if (node instanceof YamlNode.Items items) {
            return items.items().stream().allMatch(item -> !(item instanceof YamlNode.Items) && isDictionary(item));
        }
        return node instanceof YamlNode.Scalar scalar && scalar.text().length() <= 120;
    }

    private static boolean hasList(YamlNode.Mapping mapping) {
        return mapping.entries().stream()
                .map(YamlNode.Entry::value)
                .anyMatch(value ->
                        value instanceof YamlNode.Items || value instanceof YamlNode.Mapping below && hasList(below));
    }

    @Override
    public Imported read(CodebookFile file) {
        CodebookDraft draft = new CodebookDraft(file);
        add(YamlNode.read(file), null, draft);
        return draft.finish(title());
    }

    private static void add(YamlNode node, ThemeDraft category, CodebookDraft draft) {
        if (node instanceof YamlNode.Items items) {
            items.items().forEach(item -> add(item, category, draft));
        } else if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> add(entry.value(), draft.add(entry.name(), category), draft));
        } else if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            addWord(scalar, category, draft);
        }
    }

    private static void addWord(YamlNode.Scalar scalar, ThemeDraft category, CodebookDraft draft) {
        String rule = DictionaryWord.rule(scalar.text(), WILDCARDS).orElse("");
        if (category == null || rule.isEmpty()) {
            draft.note("left out: the entry " + scalar.text() + ", which no rule can say");
        } else {
            category.rule(rule, scalar.line(), scalar.column());
        }
    }
}
