package org.understory.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.coding.match.CompiledRules;
import org.understory.coding.match.Prefilter;
import org.understory.coding.match.RuleMatcher;
import org.understory.coding.match.RuleTooLargeException;
import org.understory.coding.match.ThemeRules;
import org.understory.coding.match.WordNeeds;
import org.understory.coding.rule.RuleParser;
import org.understory.coding.rule.RuleSyntaxException;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.UserError;
import org.understory.text.WordQuery;

/** Finds every match of one rule, for reading each in its context. May be shared by threads. */
public final class RuleSearch {

    private final ThreadLocal<RuleMatcher> matcher;
    private final ThreadLocal<WordNeeds> needs;

    /**
     * A search for a rule of the rule language, without lists.
     *
     * @throws UserError where the rule has a fault
     */
    public RuleSearch(String rule) {
        CompiledRules rules = compile(rule);
        matcher = ThreadLocal.withInitial(() -> new RuleMatcher(rules, Prefilter.ON));
        needs = ThreadLocal.withInitial(() -> new WordNeeds(rules));
    }

    private static CompiledRules compile(String rule) {
        try {
            ThemeRules.NamedRule named = new ThemeRules.NamedRule("search", RuleParser.parse(rule, Set.of()));
            return CompiledRules.compile(List.of(new ThemeRules("search", List.of(named), List.of())), Map.of());
        } catch (RuleSyntaxException e) {
            String caret = "\n  | " + rule + "\n  | " + " ".repeat(e.fault().offset()) + "^";
            throw new UserError(
                    "the rule, character " + (e.fault().offset() + 1),
                    e.fault().what() + caret,
                    e.fault().remedy());
        } catch (RuleTooLargeException e) {
            throw new UserError("the rule", e.getMessage(), "search for a part of it");
        }
    }

    /**
     * A match.
     *
     * @param turn the turn it stands in
     * @param sentence its sentence
     * @param evidence the words that matched, ascending
     */
    public record Match(Turn turn, Sentence sentence, List<Span> evidence) {}

    /** What a turn must hold for a match to be in it, given all words that there are where it is looked for: for asking an index. */
    public WordQuery needs(Iterable<String> words) {
        return needs.get().of(words);
    }

    /** The matches in a transcript, in order; of overlapping ones the longest. */
    public List<Match> in(Transcript transcript) {
        List<Match> matches = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            matcher.get()
                    .matchAll(
                            turn.spoken(),
                            turn.sentences(),
                            match -> matches.add(
                                    new Match(turn, turn.sentences().get(match.sentence()), match.evidence())));
        }
        return matches;
    }
}
