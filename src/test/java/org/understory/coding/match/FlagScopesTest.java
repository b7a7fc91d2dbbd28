package org.understory.coding.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.coding.rule.RuleParser;
import org.understory.model.Sentence;
import org.understory.model.Span;

/** The scope rules on sentences as people speak them. The word in question is always silo, trust or boundary. */
class FlagScopesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            There are silos everywhere.                                  |
            We don't really have silos any more.                         | NEGATED
            There's no silos in our team.                                | NEGATED
            You know, we overcame, um, the silos during Covid.           | NEGATED
            They got rid of the silos.                                   | NEGATED
            It's the lack of trust that gets me.                         | NEGATED
            The silos are gone, honestly.                                | NEGATED
            The trust just isn't there.                                  | NEGATED
            It's not only silos, it's pride.                             |
            It's not just the silos.                                     |
            I'm not happy, but the silos are real.                       |
            Nobody minds because the silos suit them.                    |
            I don't know, we have silos.                                 |
            If we had some trust, we could move.                         | HYPOTHETICAL
            I hope there is a bit more trust next year.                  | HYPOTHETICAL
            We need boundaries.                                          | HYPOTHETICAL
            Maybe it's the silos.                                        | HYPOTHETICAL
            My boss said there were silos everywhere.                    | REPORTED
            One client says to me, it's all silos.                       | REPORTED
            They keep on about “silos” in the plan.                      | REPORTED
            I would say the silos are real.                              | HYPOTHETICAL
            Why are there so many silos?                                 | QUESTIONED
            I wonder how much trust there is.                            | QUESTIONED
            It's the silos, isn't it?                                    |
            It's silos all the way down, right?                          |
            Would we not lose our silos?                                 | HYPOTHETICAL,NEGATED,QUESTIONED
            No silos 😀                                                  | NEGATED
            """)
    void flagsWhatTheWordsAroundSay(String sentence, String expected) {
        Set<String> wanted = new TreeSet<>(expected == null ? List.of() : List.of(expected.split(",")));
        List<ThemeMatch> matches = new ArrayList<>();
        matcher().match(sentence, List.of(new Sentence(1, new Span(0, sentence.length()))), matches::add);
        assertThat(matches).hasSize(1);
        Set<String> flags = new TreeSet<>();
        matches.get(0).flags().forEach(flag -> flags.add(flag.name()));
        assertThat(flags).isEqualTo(wanted);
    }

    private static RuleMatcher matcher() {
        List<ThemeRules.NamedRule> rules = List.of(
                new ThemeRules.NamedRule("t/1", RuleParser.parse("silo", Set.of())),
                new ThemeRules.NamedRule("t/2", RuleParser.parse("trust", Set.of())),
                new ThemeRules.NamedRule("t/3", RuleParser.parse("boundary", Set.of())));
        return new RuleMatcher(
                CompiledRules.compile(List.of(new ThemeRules("t", rules, List.of())), Map.of()), Prefilter.ON);
    }
}
