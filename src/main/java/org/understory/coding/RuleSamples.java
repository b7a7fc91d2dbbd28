package org.understory.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.understory.coding.rule.Element;
import org.understory.coding.rule.Rule;

/**
 * Makes sentences that a rule matches, straight from its tree: the way to see whether another rule already finds what it
 * finds. Covers every alternative once, not every combination.
 */
final class RuleSamples {

    private static final int MOST = 60;

    private final Map<String, List<Rule>> lists;
    private boolean needsGrammar;

    RuleSamples(Map<String, List<Rule>> lists) {
        this.lists = lists;
    }

    /**
     * Sentences the rule should match; none for rules that cannot be turned into words, such as regular expressions and
     * parts of speech.
     */
    List<String> of(Rule rule) {
        needsGrammar = false;
        List<String> samples = samples(rule);
        return needsGrammar ? List.of() : samples;
    }

    private List<String> samples(Rule rule) {
        if (rule instanceof Rule.Phrase phrase) {
            return sequence(phrase.elements());
        }
        if (rule instanceof Rule.Near near) {
            return near(near.words(), samples(near.left()), samples(near.right()));
        }
        if (rule instanceof Rule.AllOf all) {
            List<String> samples = List.of("");
            for (Rule part : all.present()) {
                samples = pairs(samples, "", samples(part));
            }
            return samples;
        }
        if (rule instanceof Rule.AnyOf any) {
            return limited(any.options().stream()
                    .flatMap(option -> samples(option).stream())
                    .toList());
        }
        if (rule instanceof Rule.Unless unless) {
            return samples(unless.rule());
        }
        return rule instanceof Rule.InTurn turn ? samples(turn.rule()) : List.of();
    }

    private List<String> sequence(List<Element> elements) {
        List<List<String>> choices = new ArrayList<>();
        for (Element element : elements) {
            List<String> words = words(element);
            if (!words.isEmpty()) {
                choices.add(words);
            }
        }
        int longest = choices.stream().mapToInt(List::size).max().orElse(0);
        List<String> samples = new ArrayList<>();
        for (int i = 0; i < Math.min(longest, MOST); i++) {
            StringBuilder sample = new StringBuilder();
            for (List<String> words : choices) {
                sample.append(' ').append(words.get(i % words.size()));
            }
            samples.add(sample.toString().strip());
        }
        return samples;
    }

    /** What may stand in the place of an element; for gaps and for what may be left out also nothing. */
    private List<String> words(Element element) {
        if (element instanceof Element.Word word) {
            return List.of(word.text());
        }
        if (element instanceof Element.Exact exact) {
            return List.of(exact.text());
        }
        if (element instanceof Element.Cased cased) {
            return List.of(cased.text());
        }
        if (element instanceof Element.Used used) {
            needsGrammar = true;
            return List.of(used.text());
        }
        if (element instanceof Element.Hyphenated hyphenated) {
            return List.of(String.join("-", hyphenated.parts()).replace("*", "").replace('?', 'e'));
        }
        if (element instanceof Element.Wildcard wildcard) {
            return List.of(wildcard.pattern().replace("*", "xqz").replace('?', 'e'));
        }
        if (element instanceof Element.AnyWord) {
            return List.of("anything");
        }
        if (element instanceof Element.Gap gap) {
            return List.of("", between(gap.words()));
        }
        if (element instanceof Element.Maybe maybe) {
            List<String> words = new ArrayList<>(List.of(""));
            maybe.options().forEach(option -> words.addAll(sequence(option)));
            return limited(words);
        }
        if (element instanceof Element.OneOf oneOf) {
            return limited(oneOf.options().stream()
                    .flatMap(option -> sequence(option).stream())
                    .toList());
        }
        if (element instanceof Element.ListEntry entry) {
            return limited(lists.getOrDefault(entry.name(), List.of()).stream()
                    .flatMap(rule -> samples(rule).stream())
                    .toList());
        }
        return List.of();
    }

    /** Either order, next to each other and as far apart as may be. */
    private static List<String> near(int words, List<String> left, List<String> right) {
        List<String> samples = new ArrayList<>(pairs(left, between(words), right));
        samples.addAll(pairs(right, "", left));
        return limited(samples);
    }

    /** So many words that no rule looks for. */
    private static String between(int words) {
        StringBuilder between = new StringBuilder();
        for (int i = 0; i < words; i++) {
            between.append(i == 0 ? "" : " ").append("xq").append(i);
        }
        return between.toString();
    }

    private static List<String> pairs(List<String> left, String between, List<String> right) {
        List<String> pairs = new ArrayList<>();
        int longest = left.isEmpty() || right.isEmpty() ? 0 : Math.max(left.size(), right.size());
        for (int i = 0; i < Math.min(longest, MOST); i++) {
            pairs.add((left.get(i % left.size()) + " " + between + " " + right.get(i % right.size())).strip());
        }
        return pairs;
    }

    private static List<String> limited(List<String> samples) {
        return samples.size() <= MOST ? samples : samples.subList(0, MOST);
    }
}
