package org.understory.coding.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.understory.coding.rule.Rule;
import org.understory.coding.rule.RuleParser;
import org.understory.model.Sentence;
import org.understory.model.Span;

/** One suite of cases, run with the prefilter on and off. */
class RuleMatcherTest {

    private static final Map<String, List<Rule>> LISTS =
            Map.of("departments", List.of(phrase("treasury"), phrase("the education department"), phrase("case:HMT")));

    @ParameterizedTest(name = "{0}  |  {1}  |  {2}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            silo                        § Silos everywhere, siloed teams.               § Silos; siloed
            silo                        § The silo's full, isn't it?                    § silo's
            =siloed                     § silos and siloed                              § siloed
            case:HMT                    § HMT and hmt                                   § HMT
            fragment*                   § a fragmented, fragile place                   § fragmented
            wom?n                       § women and woman                               § women; woman
            say * no                    § we say flatly no                              § say flatly no
            own patch                   § their own patches                             § own patches
            own patch                   § own, um, patch                                § own, um, patch
            say no                      § we say say no                                 § say no
            mission-led                 § mission led, mission‑led, missionled          § mission led; mission‑led; missionled
            claim ~2 agency             § claim back their agency                       § claim back their agency
            claim ~2 agency             § claim one two three agency                    §
            (claim|find|take) ~2 agency § finding their agency                          § finding their agency
            own [little] patch          § own little patch, own patch                   § own little patch; own patch
            "command and control"       § command and control, commands and control     § command and control
            department near/4 separate* § separately, in our departments                § separately, departments
            department near/2 separate* § separately a b c departments                  §
            deadline and exhausted      § exhausted by the deadline                     § exhausted, deadline
            deadline and exhausted      § exhausted by it                               §
            plan and not (floor|seating) § the plan                                      § plan
            plan and not (floor|seating) § the floor plan                                §
            patch or turf               § turf wars                                     § turf
            agency unless (environment agency|agency staff) § the Environment Agency gave us agency § agency
            @departments ~1 alone       § HMT alone, hmt alone, Treasury is alone       § HMT alone; Treasury is alone
            /\\bCOP ?\\d+\\b/           § after COP26 and cop 27                        § COP26; cop 27
            act/verb                    § We act now.                                   § act
            act/verb                    § It was a small act of kindness.               §
            organise                    § organizing the colour                         § organizing
            centralis*                  § centralised, centralizing                     § centralised
            centraliz*                  § centralised, centralizing                     § centralised; centralizing
            color centre                § colours center                                § colours center
            don't tell                  § I don’t tell                                  § don’t tell
            be wait ~2 tell             § we're here, we were waiting to be told        § were waiting to be told
            minister                    § the minister’s box, ministers' boxes          § minister’s; ministers
            not my job                  § that's not my job                             § not my job
            café                        § the cafe\u0301 😀 is open                      § cafe\u0301
            claim ~3 agency             § claim our claims, agency                      § claims, agency
            act/verb ~4 kindness        § we act, an act of kindness                    § act, an act of kindness
            (act/verb|help) now         § help now, the act now                         § help now
            organisation                § the organisation’s, Organizations             § organisation’s; Organizations
            defence                     § defences and defense                          § defences; defense
            agency and courage unless environment agency § the Environment Agency has agency and courage § agency, courage
            (own near/3 patch) unless (own one) § own one, own two patch                 § own, patch
            in turn: deadline           § the deadline                                  § deadline
            """)
    void findsWhatTheRuleSays(String rule, String text, String expected) {
        String unescaped = text.replace("\\u0301", "\u0301");
        String wanted = expected == null ? "" : expected.replace("\\u0301", "\u0301");
        for (Prefilter prefilter : Prefilter.values()) {
            assertThat(all(rule.replace("\\\\", "\\"), unescaped, prefilter))
                    .as(prefilter.name())
                    .isEqualTo(wanted);
        }
    }

    /** All matches of one rule, found by letting each be the longest in a theme of its own sentence. */
    private static String all(String rule, String text, Prefilter prefilter) {
        List<String> found = new ArrayList<>();
        String rest = text;
        // The engine hands on the longest match of a theme; to list all, blank out what was found and ask again.
        for (ThemeMatch match = first(rule, rest, prefilter); match != null; match = first(rule, rest, prefilter)) {
            StringBuilder blanked = new StringBuilder(rest);
            List<String> spans = new ArrayList<>();
            for (Span span : match.evidence()) {
                spans.add(span.of(text));
                for (int i = span.begin(); i < span.end(); i++) {
                    blanked.setCharAt(i, '.');
                }
            }
            found.add(match.evidence().get(0).begin() + ":" + String.join(", ", spans));
            rest = blanked.toString();
        }
        return found.stream()
                .sorted((a, b) -> Integer.compare(start(a), start(b)))
                .map(s -> s.substring(s.indexOf(':') + 1))
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private static int start(String s) {
        return Integer.parseInt(s.substring(0, s.indexOf(':')));
    }

    private static ThemeMatch first(String rule, String text, Prefilter prefilter) {
        List<ThemeMatch> matches = new ArrayList<>();
        matcher(prefilter, List.of(), rule)
                .match(text, List.of(new Sentence(1, new Span(0, text.length()))), matches::add);
        return matches.isEmpty() ? null : matches.get(0);
    }

    private static RuleMatcher matcher(Prefilter prefilter, List<String> exceptions, String... rules) {
        List<ThemeRules.NamedRule> named = new ArrayList<>();
        for (String rule : rules) {
            named.add(
                    new ThemeRules.NamedRule("t/" + (named.size() + 1), RuleParser.parse(rule, Set.of("departments"))));
        }
        List<Rule> except = exceptions.stream().map(RuleMatcherTest::phrase).toList();
        return new RuleMatcher(CompiledRules.compile(List.of(new ThemeRules("t", named, except)), LISTS), prefilter);
    }

    private static Rule phrase(String text) {
        return RuleParser.parse(text, Set.of());
    }

    @ParameterizedTest
    @EnumSource(Prefilter.class)
    void handsOnTheLongestMatchOfAThemeAndNamesTheOthers(Prefilter prefilter) {
        List<ThemeMatch> matches = new ArrayList<>();
        String text = "They claim their own agency and courage.";
        matcher(prefilter, List.of(), "agency", "courage", "claim ~2 agency")
                .match(text, List.of(new Sentence(1, new Span(0, text.length()))), matches::add);
        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.rule()).isEqualTo(2);
            assertThat(match.evidence()).extracting(span -> span.of(text)).containsExactly("claim their own agency");
            assertThat(match.also()).containsExactly(0, 1);
        });
    }

    @ParameterizedTest
    @EnumSource(Prefilter.class)
    void anExceptionOfTheThemeKeepsItsWordsOutOfEveryRule(Prefilter prefilter) {
        List<ThemeMatch> matches = new ArrayList<>();
        String text = "The Environment Agency came. We have agency.";
        matcher(prefilter, List.of("environment agency"), "agency", "have agency", "the ~1 agency")
                .match(
                        text,
                        List.of(new Sentence(1, new Span(0, 28)), new Sentence(2, new Span(29, text.length()))),
                        matches::add);
        assertThat(matches).extracting(ThemeMatch::sentence).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource(Prefilter.class)
    void phrasesStayWithinASentenceAndTurnRulesDoNot(Prefilter prefilter) {
        String text = "We own. Patches here. Ministers decide.";
        List<Sentence> sentences = List.of(
                new Sentence(1, new Span(0, 7)), new Sentence(2, new Span(8, 21)), new Sentence(3, new Span(22, 39)));
        List<ThemeMatch> matches = new ArrayList<>();
        matcher(prefilter, List.of(), "own patch").match(text, sentences, matches::add);
        assertThat(matches).isEmpty();
        matcher(prefilter, List.of(), "in turn: own and decide").match(text, sentences, matches::add);
        assertThat(matches).extracting(ThemeMatch::sentence).containsExactly(0, 2);
    }

    @Test
    void aPatternMadeToBeSlowIsNot() {
        String text = "a b a b c ".repeat(20_000);
        List<ThemeMatch> matches = new ArrayList<>();
        matcher(Prefilter.ON, List.of(), "a* ~9 b* ~9 c* ~9 d*", "a* ~30 a* ~30 a* ~30 z*")
                .match(text, List.of(new Sentence(1, new Span(0, text.length()))), matches::add);
        assertThat(matches).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Prefilter.class)
    void aMatchOverTwoSentencesIsCutAtTheirBorderAndGivenToBoth(Prefilter prefilter) {
        String text = "This is the end. Own it.";
        List<Sentence> sentences = List.of(new Sentence(1, new Span(0, 16)), new Sentence(2, new Span(17, 24)));
        List<ThemeMatch> matches = new ArrayList<>();
        matcher(prefilter, List.of(), "in turn: end near/0 own").match(text, sentences, matches::add);
        assertThat(matches)
                .extracting(match -> match.evidence().get(0).of(text))
                .containsExactly("end", "Own");
    }

    @Test
    void aMegabyteOfOneSentenceIsRead() {
        String text = "we own one patch, um, and \u201Cown\u201D another patch ".repeat(25_000);
        List<ThemeMatch> matches = new ArrayList<>();
        RuleMatcher matcher = matcher(
                Prefilter.ON, List.of("one patch"), "own ~2 patch", "own near/5 patch", "/o.n/", "own and patch");
        matcher.match(text, List.of(new Sentence(1, new Span(0, text.length()))), matches::add);
        assertThat(matches).hasSize(1);
        matches.clear();
        matcher.matchAll(text, List.of(new Sentence(1, new Span(0, text.length()))), matches::add);
        assertThat(matches).hasSizeGreaterThan(49_000);
    }

    @Test
    void wordsAreNumberedTheSameHoweverManyThereAre() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("word").append(i).append(' ');
        }
        text.append("silo");
        List<ThemeMatch> matches = new ArrayList<>();
        matcher(Prefilter.ON, List.of(), "word4999 silo")
                .match(text.toString(), List.of(new Sentence(1, new Span(0, text.length()))), matches::add);
        assertThat(matches).hasSize(1);
    }
}
