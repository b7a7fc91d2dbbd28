package org.understory.model;

import java.util.List;

/**
 * A theme of the codebook.
 *
 * @param id short and stable, such as {@code mission-washing}
 * @param name for reading
 * @param group the heading it is shown under, or empty
 * @param parent the id of the theme it is a sub-theme of, or empty
 * @param colour {@code #rrggbb}, or empty
 * @param definition what it means
 * @param include what counts
 * @param exclude what does not count
 * @param examples sentences that must be tagged with it
 * @param counterexamples sentences that must not be
 * @param rules what the machine tags it by
 * @param unless what no match of its rules may overlap
 */
public record Theme(
        String id,
        String name,
        String group,
        String parent,
        String colour,
        String definition,
        List<String> include,
        List<String> exclude,
        List<Example> examples,
        List<Example> counterexamples,
        List<RuleSource> rules,
        List<RuleSource> unless) {

    /** Freezes the lists. */
    public Theme {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
        rules = List.copyOf(rules);
        unless = List.copyOf(unless);
    }
}
