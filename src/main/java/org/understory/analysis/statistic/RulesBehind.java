package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.RuleSource;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/** The rules of each theme that matched anything, as they were written, each with how many of the counted sentences. */
public final class RulesBehind implements Statistic {

    /** The heading of its chapter. */
    public static final String TITLE = "Rules behind the codings";

    /** The id of the table. */
    public static final String ID = "rules";

    private static final List<Column> COLUMNS = List.of(
            new Column("rule", "Rule", "", "", false, true),
            new Column("text", "looks for", "", "", false, true),
            new Column("sentences", "sentences", "", "", false, true),
            new Column("alone", "by no other rule", "", "", false, true));

    private final String source;

    /**
     * The statistic.
     *
     * @param source the codebook with its hash, in words
     */
    public RulesBehind(String source) {
        this.source = source;
    }

    @Override
    public List<Block> compute(Material material) {
        List<Row> rows = new ArrayList<>();
        long rules = 0;
        for (Entry entry : material.outline().entries()) {
            rules += entry.theme().rules().size();
            rows.addAll(rows(entry, Matches.of(material.references(entry))));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(1, TITLE),
                        new Block.Table(
                                ID,
                                "Rules that matched, and in how many sentences",
                                number(rows.size()) + " of " + count(rules, "rule") + " of " + source
                                        + ", the others matched nothing; sentences that count in this report, and those of"
                                        + " them that no other rule of the theme matched",
                                COLUMNS,
                                rows));
    }

    /** The rules of a theme that matched, those of most sentences first. */
    private static List<Row> rows(Entry entry, Matches matches) {
        List<RuleSource> matched = new ArrayList<>(entry.theme().rules().stream()
                .filter(rule -> matches.all().containsKey(rule.id()))
                .toList());
        matched.sort(Comparator.comparing(rule -> -matches.all().get(rule.id())));
        String group = entry.theme().name() + ": " + number(matched.size()) + " of "
                + count(entry.theme().rules().size(), "rule");
        return matched.stream()
                .map(rule -> new Row(
                        group,
                        List.of(
                                new Cell.Text(rule.id()),
                                new Cell.Text(rule.text()),
                                new Cell.Count(matches.all().get(rule.id())),
                                new Cell.Count(matches.alone().getOrDefault(rule.id(), 0)))))
                .toList();
    }

    /**
     * How many sentences each rule of a theme matched.
     *
     * @param all by rule
     * @param alone those that it alone matched
     */
    private record Matches(Map<String, Integer> all, Map<String, Integer> alone) {
        static Matches of(List<Material.Reference> references) {
            Matches matches = new Matches(new HashMap<>(), new HashMap<>());
            for (Material.Reference reference : references) {
                Set<String> rules = new HashSet<>();
                reference.codings().forEach(coding -> rules.addAll(rulesOf(coding)));
                rules.forEach(rule -> matches.all.merge(rule, 1, Integer::sum));
                if (rules.size() == 1) {
                    rules.forEach(rule -> matches.alone.merge(rule, 1, Integer::sum));
                }
            }
            return matches;
        }

        private static List<String> rulesOf(Coding coding) {
            if (!(coding.origin() instanceof Origin.Machine machine)) {
                return List.of();
            }
            List<String> rules = new ArrayList<>(coding.also());
            rules.add(machine.rule());
            return rules;
        }
    }
}
