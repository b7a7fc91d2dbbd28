package org.understory.coding.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.understory.coding.rule.RandomRules;
import org.understory.coding.rule.Rule;
import org.understory.coding.rule.RuleParser;
import org.understory.model.Sentence;
import org.understory.model.Span;

/**
 * The engine gives what the plain reading of a rule gives, with the prefilter on and off: on random rules and sentences
 * from so few words that most rules match somewhere, and nearly match in many places.
 */
class NaiveMatcherTest {

    private static final List<String> WORDS =
            List.of("silo", "own", "patch", "care", "say", "no", "HMT", "mission", "led", "make");
    private static final List<String> SPOKEN = List.of(
            "silo",
            "silos",
            "Silo's",
            "own",
            "Own",
            "patches",
            "caring",
            "says",
            "no",
            "no",
            "HMT",
            "hmt",
            "mission",
            "led",
            "missionled",
            "made",
            "making",
            "um",
            "er",
            "the",
            "a");

    private static final Map<String, List<Rule>> LISTS = Map.of(
            "list",
            List.of(
                    RuleParser.parse("silo", Set.of()),
                    RuleParser.parse("own [no] patch", Set.of()),
                    RuleParser.parse("(care|say) ~1 no", Set.of())));

    private static List<List<String>> sentences(Random random) {
        List<List<String>> sentences = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int s = 0; s < count; s++) {
            List<String> words = new ArrayList<>();
            int length = random.nextInt(10);
            for (int i = 0; i < length; i++) {
                words.add(SPOKEN.get(random.nextInt(SPOKEN.size())));
            }
            sentences.add(words);
        }
        return sentences;
    }

    @Property(tries = 2_500)
    void theEngineGivesWhatThePlainReadingGives(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rule> rules = new ArrayList<>();
        List<Rule> exceptions = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            rules.add(RandomRules.ofWords(random, WORDS));
        }
        if (random.nextInt(3) == 0) {
            exceptions.add(RandomRules.ofWords(random, WORDS));
        }
        CompiledRules compiled = compiled(rules, exceptions);
        RuleMatcher on = new RuleMatcher(compiled, Prefilter.ON);
        RuleMatcher off = new RuleMatcher(compiled, Prefilter.OFF);
        for (int i = 0; i < 8; i++) {
            List<List<String>> sentences = sentences(random);
            Map<Integer, Integer> wanted = new NaiveMatcher(LISTS, sentences).longest(rules, exceptions);
            assertThat(longest(on, sentences))
                    .as("%s unless %s in %s", rules, exceptions, sentences)
                    .isEqualTo(wanted);
            assertThat(matches(off, sentences)).isEqualTo(matches(on, sentences));
        }
    }

    private static CompiledRules compiled(List<Rule> rules, List<Rule> exceptions) {
        List<ThemeRules.NamedRule> named = new ArrayList<>();
        rules.forEach(rule -> named.add(new ThemeRules.NamedRule("t/" + (named.size() + 1), rule)));
        return CompiledRules.compile(List.of(new ThemeRules("t", named, exceptions)), LISTS);
    }

    private static List<ThemeMatch> matches(RuleMatcher matcher, List<List<String>> sentences) {
        List<Sentence> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (List<String> words : sentences) {
            String sentence = String.join(" ", words);
            spans.add(new Sentence(spans.size() + 1, new Span(text.length(), text.length() + sentence.length())));
            text.append(sentence).append(words.isEmpty() ? "" : " ");
        }
        List<ThemeMatch> matches = new ArrayList<>();
        matcher.match(text.toString(), spans, matches::add);
        for (ThemeMatch match : matches) {
            Span sentence = spans.get(match.sentence()).span();
            assertThat(match.evidence()).allMatch(sentence::contains);
        }
        return matches;
    }

    private static Map<Integer, Integer> longest(RuleMatcher matcher, List<List<String>> sentences) {
        Map<Integer, Integer> longest = new TreeMap<>();
        for (ThemeMatch match : matches(matcher, sentences)) {
            longest.put(
                    match.sentence(),
                    match.evidence().stream().mapToInt(Span::length).sum());
        }
        return longest;
    }
}
