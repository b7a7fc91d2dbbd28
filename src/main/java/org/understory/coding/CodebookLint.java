package org.understory.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.coding.match.Commonness;
import org.understory.coding.match.CompiledRules;
import org.understory.coding.match.Prefilter;
import org.understory.coding.match.RuleMatcher;
import org.understory.coding.match.ThemeMatch;
import org.understory.coding.match.ThemeRules;
import org.understory.coding.rule.Rule;
import org.understory.model.Codebook;
import org.understory.model.Problem;
import org.understory.model.RuleSource;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Theme;

/**
 * Finds what is likely to be a slip in a codebook that can be read: rules that can never match (dead), that another rule
 * of the theme always matches instead (shadowed), that stand there twice, or that match almost anything; themes without
 * a definition, rules or examples.
 *
 * <p>Dead and shadowed rules are found by running sentences made from each rule ({@link RuleSamples}) through its theme.
 */
public final class CodebookLint {

    private final Codebook codebook;
    private final RuleBook book;
    private final RuleSamples samples;
    private final Map<String, RuleSource> sources = new HashMap<>();
    private final List<Problem> warnings = new ArrayList<>();

    private CodebookLint(Codebook codebook) {
        this.codebook = codebook;
        this.book = RuleBook.of(codebook);
        this.samples = new RuleSamples(book.lists());
        // Tells of rules that are too large, with their place, before they are tried theme by theme.
        book.compile();
        codebook.themes().forEach(theme -> theme.rules().forEach(rule -> sources.put(rule.id(), rule)));
    }

    /** The warnings, theme by theme in codebook order. */
    public static List<Problem> of(Codebook codebook) {
        CodebookLint lint = new CodebookLint(codebook);
        Map<String, String> seen = new LinkedHashMap<>();
        for (int i = 0; i < codebook.themes().size(); i++) {
            lint.theme(codebook.themes().get(i), lint.book.themes().get(i), seen);
        }
        return lint.warnings;
    }

    private void theme(Theme theme, ThemeRules rules, Map<String, String> seen) {
        String where = codebook.source() + ", theme " + theme.id();
        if (theme.definition().isBlank()) {
            warn(where, "has no definition", "add definition: so that people can judge its tags");
        }
        if (theme.rules().isEmpty()) {
            warn(where, "has no rules and is never tagged", "add rules:, or leave it for people to code");
        }
        if (theme.examples().isEmpty() && !theme.rules().isEmpty()) {
            warn(where, "has no examples", "add examples: they are the tests of its rules");
        }
        RuleMatcher matcher = new RuleMatcher(CompiledRules.compile(List.of(rules), book.lists()), Prefilter.ON);
        List<Trial> trials = new ArrayList<>();
        for (int r = 0; r < rules.rules().size(); r++) {
            trials.add(trial(rules.rules().get(r).rule(), r, matcher));
        }
        for (int r = 0; r < rules.rules().size(); r++) {
            rule(rules, r, trials, seen);
        }
    }

    /**
     * What became of a rule's sample sentences.
     *
     * @param alive whether the rule matched any, or there are none
     * @param instead the rules that matched every one of them
     */
    private record Trial(boolean alive, Set<Integer> instead) {}

    private void rule(ThemeRules rules, int number, List<Trial> trials, Map<String, String> seen) {
        ThemeRules.NamedRule named = rules.rules().get(number);
        String where = where(named.id());
        String text = named.rule().toString();
        String twin = seen.putIfAbsent(text, named.id());
        if (twin != null) {
            warn(where, named.id() + " says the same as " + twin + ": " + text, "take one of them out");
        } else if (isBroad(named.rule())) {
            warn(
                    where,
                    named.id() + " is a word that nearly everybody says: " + text,
                    "add the words beside it that make it this theme");
        } else {
            samples(named, number, trials, where);
        }
    }

    private Trial trial(Rule rule, int number, RuleMatcher matcher) {
        List<String> sentences = samples.of(rule);
        Set<Integer> instead = null;
        boolean alive = sentences.isEmpty();
        for (String sentence : sentences) {
            Set<Integer> matched = new HashSet<>();
            matcher.match(
                    sentence, List.of(new Sentence(1, new Span(0, sentence.length()))), match -> add(match, matched));
            alive |= matched.remove(number);
            if (instead == null) {
                instead = matched;
            } else {
                instead.retainAll(matched);
            }
        }
        return new Trial(alive, instead == null ? Set.of() : instead);
    }

    private void samples(ThemeRules.NamedRule named, int number, List<Trial> trials, String where) {
        if (!trials.get(number).alive) {
            warn(
                    where,
                    named.id() + " can never match: " + named.rule(),
                    "look at unless: and not; hesitations are left out, and a word said twice in a row counts once");
            return;
        }
        // Of two rules that find the same, only the later is said to be too much.
        trials.get(number).instead.stream()
                .filter(other -> other < number || !trials.get(other).instead.contains(number))
                .min(Integer::compare)
                .ifPresent(other -> {
                    RuleSource source = codebookRule(named.id(), other);
                    warn(
                            where,
                            named.id() + " finds nothing that " + source.id() + " does not: " + named.rule() + "  ("
                                    + source.text() + ")",
                            "take it out, or narrow " + source.id());
                });
    }

    private static void add(ThemeMatch match, Set<Integer> matched) {
        matched.add(match.rule());
        matched.addAll(match.also());
    }

    private RuleSource codebookRule(String sibling, int number) {
        return sources.get(sibling.substring(0, sibling.lastIndexOf('/') + 1) + (number + 1));
    }

    private static boolean isBroad(Rule rule) {
        return rule instanceof Rule.Phrase phrase
                && phrase.elements().size() == 1
                && Commonness.of(phrase.elements().get(0)) >= Commonness.FREQUENT;
    }

    private String where(String rule) {
        RuleSource source = sources.get(rule);
        return codebook.source() + ":" + source.line() + ":" + source.column();
    }

    private void warn(String where, String what, String remedy) {
        warnings.add(new Problem(where, what, remedy));
    }
}
