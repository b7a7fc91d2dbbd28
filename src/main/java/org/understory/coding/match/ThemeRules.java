package org.understory.coding.match;

import java.util.List;
import org.understory.coding.rule.Rule;

/**
 * The rules of one theme, ready to be compiled.
 *
 * @param theme the theme's id
 * @param rules in the author's order
 * @param exceptions what no match of the theme may overlap
 */
public record ThemeRules(String theme, List<NamedRule> rules, List<Rule> exceptions) {

    /** Freezes the lists. */
    public ThemeRules {
        rules = List.copyOf(rules);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * A rule and what it is called.
     *
     * @param id unique in the codebook
     * @param rule the rule
     */
    public record NamedRule(String id, Rule rule) {}
}
