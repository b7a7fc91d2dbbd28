package org.understory.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.coding.match.CompiledRules;
import org.understory.coding.match.RuleTooLargeException;
import org.understory.coding.match.ThemeRules;
import org.understory.coding.rule.Rule;
import org.understory.coding.rule.RuleParser;
import org.understory.coding.rule.RuleSyntaxException;
import org.understory.model.Codebook;
import org.understory.model.RuleSource;
import org.understory.model.Theme;
import org.understory.model.UserError;

/** The rules of a codebook, parsed, and compiled for the engine. */
public final class RuleBook {

    /** A codebook with more rules is refused: it would no longer fit the memory of an ordinary laptop. */
    public static final int MOST_RULES = 200_000;

    private final Codebook codebook;
    private final Map<String, List<Rule>> lists;
    private final List<ThemeRules> themes;

    private RuleBook(Codebook codebook, Map<String, List<Rule>> lists, List<ThemeRules> themes) {
        this.codebook = codebook;
        this.lists = lists;
        this.themes = themes;
    }

    /** Parses all rules and notes every fault; the book is of use only if there is none. */
    static RuleBook read(Codebook codebook, CodebookFaults faults) {
        int count = codebook.themes().stream()
                .mapToInt(theme -> theme.rules().size())
                .sum();
        if (count > MOST_RULES) {
            faults.add(
                    1, 1, "holds " + count + " rules", "use at most " + MOST_RULES + "; join rules with (one|other)");
            return new RuleBook(codebook, Map.of(), List.of());
        }
        return parse(codebook, faults);
    }

    /**
     * The rules of a codebook that was read without faults.
     *
     * @throws UserError if it has faults after all
     */
    public static RuleBook of(Codebook codebook) {
        CodebookFaults faults = new CodebookFaults(codebook.source(), "");
        RuleBook book = parse(codebook, faults);
        faults.throwIfAny();
        return book;
    }

    /** The codebook the rules stand in. */
    public Codebook codebook() {
        return codebook;
    }

    private static RuleBook parse(Codebook codebook, CodebookFaults faults) {
        Map<String, List<Rule>> lists = new LinkedHashMap<>();
        Set<String> names = codebook.lists().keySet();
        codebook.lists().forEach((name, entries) -> {
            List<Rule> rules = new ArrayList<>();
            for (RuleSource entry : entries) {
                parse(entry, names, faults, rules);
                if (!rules.isEmpty() && !(rules.get(rules.size() - 1) instanceof Rule.Phrase)) {
                    faults.add(
                            entry.line(),
                            entry.column(),
                            "a list holds words and phrases only",
                            "write no operators here");
                }
            }
            lists.put(name, rules);
        });
        List<ThemeRules> themes = new ArrayList<>();
        for (Theme theme : codebook.themes()) {
            List<ThemeRules.NamedRule> rules = new ArrayList<>();
            for (RuleSource source : theme.rules()) {
                List<Rule> parsed = new ArrayList<>();
                parse(source, names, faults, parsed);
                parsed.forEach(rule -> rules.add(new ThemeRules.NamedRule(source.id(), rule)));
            }
            List<Rule> exceptions = new ArrayList<>();
            theme.unless().forEach(source -> parse(source, names, faults, exceptions));
            themes.add(new ThemeRules(theme.id(), rules, exceptions));
        }
        return new RuleBook(codebook, lists, themes);
    }

    private static void parse(RuleSource source, Set<String> lists, CodebookFaults faults, List<Rule> out) {
        try {
            out.add(RuleParser.parse(source.text(), lists));
        } catch (RuleSyntaxException e) {
            faults.add(
                    source.line(),
                    source.column() + e.fault().offset(),
                    e.fault().what(),
                    e.fault().remedy());
        }
    }

    /**
     * The tables the engine runs.
     *
     * @throws UserError for a rule that would take too much time or memory
     */
    public CompiledRules compile() {
        try {
            return CompiledRules.compile(themes, lists);
        } catch (RuleTooLargeException e) {
            throw new UserError(
                    where(e.rule()),
                    "the rule " + e.rule() + " " + e.getMessage(),
                    "split it into several smaller ones");
        }
    }

    private String where(String rule) {
        return codebook.themes().stream()
                .flatMap(theme -> theme.rules().stream())
                .filter(source -> source.id().equals(rule))
                .findFirst()
                .map(source -> codebook.source() + ":" + source.line() + ":" + source.column())
                .orElse(codebook.source());
    }

    /** The parsed entries of the codebook's lists. */
    Map<String, List<Rule>> lists() {
        return lists;
    }

    /** The parsed rules by theme. */
    public List<ThemeRules> themes() {
        return themes;
    }
}
