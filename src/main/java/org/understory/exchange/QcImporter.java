package org.understory.exchange;

import org.understory.exchange.CodebookDraft.ThemeDraft;

/**
 * The {@code codebook.yaml} of qc (qualitative-coding): a list of codes, a code with others below it being a mapping of
 * its name to their list. A tree of mappings with nothing but names is read as well.
 */
final class QcImporter implements CodebookImporter {

    @Override
    public String id() {
        return "qc";
    }

    @Override
    public String title() {
        return "a qc codebook";
    }

    @Override
    public boolean recognises(CodebookFile file) {
        YamlNode root = YamlNode.find(file).orElse(null);
        return root instanceof YamlNode.Items items && isTree(items)
                || root instanceof YamlNode.Mapping mapping && isNamesOnly(mapping);
    }

    private static boolean isTree(YamlNode node) {
        if (node instanceof YamlNode.Items items) {
            return items.items().stream().allMatch(QcImporter::isTree);
        }
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().stream().allMatch(entry -> isEmpty(entry.value()) || isBranch(entry.value()));
        }
        return node instanceof YamlNode.Scalar scalar && isName(scalar.text());
    }

    private static boolean isBranch(YamlNode node) {
        return !(node instanceof YamlNode.Scalar) && isTree(node);
    }

    /** Names of codes are short; a list of long texts is something else. */
    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= 120;
    }

    private static boolean isNamesOnly(YamlNode.Mapping mapping) {
        return mapping.entries().stream()
                .map(YamlNode.Entry::value)
                .allMatch(value -> isEmpty(value) || value instanceof YamlNode.Mapping below && isNamesOnly(below));
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty();
    }

    @Override
    public Imported read(CodebookFile file) {
        CodebookDraft draft = new CodebookDraft(file);
        add(YamlNode.read(file), null, draft);
        return draft.finish(title());
    }

    private static void add(YamlNode node, ThemeDraft parent, CodebookDraft draft) {
        if (node instanceof YamlNode.Items items) {
            items.items().forEach(item -> add(item, parent, draft));
        } else if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> add(entry.value(), draft.add(entry.name(), parent), draft));
        } else if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            draft.add(scalar.text(), parent);
        }
    }
}
