package org.understory.coding;

import java.util.ArrayList;
import java.util.List;
import org.understory.model.RuleSource;

/** Reads rules from a YAML list or from a block with one rule a line, and numbers them. */
final class YamlRules {

    private final CodebookFaults faults;

    YamlRules(CodebookFaults faults) {
        this.faults = faults;
    }

    /** The rules in file order, named {@code owner/1}, {@code owner/2}, … */
    List<RuleSource> read(String owner, YamlNode node) {
        List<RuleSource> rules = new ArrayList<>();
        if (node instanceof YamlNode.Scalar scalar) {
            lines(owner, scalar, rules);
        } else if (node instanceof YamlNode.Items items) {
            for (YamlNode item : items.items()) {
                if (item instanceof YamlNode.Scalar scalar) {
                    lines(owner, scalar, rules);
                } else {
                    faults.add(
                            item,
                            "wants a rule here",
                            "put the rule in quotes, or write all rules as a block under rules: |");
                }
            }
        } else {
            faults.add(node, "wants rules here", "write one rule a line under rules: |");
        }
        return rules;
    }

    private void lines(String owner, YamlNode.Scalar scalar, List<RuleSource> rules) {
        if (scalar.folded()) {
            faults.add(scalar, "the lines of a > block are joined to one rule", "write | in place of >");
            return;
        }
        int line = scalar.line();
        for (String text : scalar.text().split("\n", -1)) {
            String rule = text.strip();
            boolean comment = scalar.block() && rule.startsWith("#");
            if (!rule.isEmpty() && !comment) {
                int column = scalar.column() + text.indexOf(rule);
                rules.add(new RuleSource(owner + "/" + (rules.size() + 1), rule, line, column));
            }
            line++;
        }
    }
}
