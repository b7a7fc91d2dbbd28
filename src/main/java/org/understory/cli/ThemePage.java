package org.understory.cli;

import java.util.List;
import org.understory.exchange.ThemeTree;
import org.understory.model.Codebook;
import org.understory.model.Example;
import org.understory.model.RuleSource;
import org.understory.model.Theme;

/** Everything about one theme, each rule with its id. */
final class ThemePage {

    private static final int INDENTATION = 2;
    private static final int WIDEST_ID = 28;

    private final Sheet sheet;

    ThemePage(Console console) {
        this.sheet = new Sheet(console);
    }

    void print(Codebook codebook, Theme theme) {
        ThemeTree tree = new ThemeTree(codebook);
        sheet.title(0, theme.id(), theme.name().equals(theme.id()) ? "" : theme.name());
        sheet.aside(0, codebook.source() + ", " + codebook.hash());
        place(tree, theme);
        if (!theme.definition().isEmpty()) {
            sheet.blank();
            sheet.text(0, theme.definition());
        }
        plain("include", theme.include());
        plain("exclude", theme.exclude());
        rules("rules", theme.rules());
        rules("unless", theme.unless());
        plain("examples", theme.examples().stream().map(Example::text).toList());
        plain(
                "counterexamples",
                theme.counterexamples().stream().map(Example::text).toList());
        plain(
                "sub-themes",
                tree.children(theme.id()).stream()
                        .map(below -> below.id() + (below.name().equals(below.id()) ? "" : "  " + below.name()))
                        .toList());
    }

    private void place(ThemeTree tree, Theme theme) {
        List<String> names = tree.names(theme);
        if (!theme.group().isEmpty()) {
            sheet.text(0, "group: " + theme.group());
        }
        if (names.size() > 1) {
            sheet.text(0, "below: " + String.join(" > ", names.subList(0, names.size() - 1)));
        }
        if (!theme.colour().isEmpty()) {
            sheet.text(0, "colour: " + theme.colour());
        }
    }

    private void plain(String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            sheet.blank();
            sheet.title(0, heading, "");
            texts.forEach(text -> sheet.item(INDENTATION, "", 0, text));
        }
    }

    private void rules(String heading, List<RuleSource> rules) {
        if (!rules.isEmpty()) {
            sheet.blank();
            sheet.title(0, heading, "");
            int widest = rules.stream()
                    .mapToInt(rule -> rule.id().length())
                    .filter(length -> length <= WIDEST_ID)
                    .max()
                    .orElse(WIDEST_ID);
            rules.forEach(rule -> sheet.rule(INDENTATION, rule.id(), widest, rule.text()));
        }
    }
}
