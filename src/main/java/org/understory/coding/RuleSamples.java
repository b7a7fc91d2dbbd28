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

    RuleSamples(Map<String, List<Rule>> lists) {
        this.lists = lists;
    }

    /** Sentences the rule should match; none for rules that cannot be turned into words, such as regular expressions. */
    List<String> of(Rule rule) {
        if (rule instanceof Rule.Phrase phrase) {
            return sequence(phrase.elements());
        }
        if (rule instanceof Rule.Near near) {
            return pairs(of(near.left()), of(near.right()));
        }
        if (rule instanceof Rule.AllOf all) {
            List<String> samples = List.of("");
            for (Rule part : all.present()) {
                samples = pairs(samples, of(part));
            }
            return samples;
        }
        if (rule instanceof Rule.AnyOf any) {
            return limited(any.options().stream()
                    .flatMap(option -> of(option).stream())
                    .toList());
        }
        if (rule instanceof Rule.Unless unless) {
            return of(unless.rule());
        }
        return rule instanceof Rule.InTurn turn ? of(turn.rule()) : List.of();
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
                sample.append(sample.isEmpty() ? "" : " ").append(words.get(i % words.size()));
            }
            samples.add(sample.toString());
        }
        return samples;
    }

    /** What may stand in the place of an element; nothing for gaps and for what may be left out. */
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
        if (element instanceof Element.OneOf oneOf) {
            return limited(oneOf.options().stream()
                    .flatMap(option -> sequence(option).stream())
                    .toList());
        }
        if (element instanceof Element.ListEntry entry) {
            return limited(lists.getOrDefault(entry.name(), List.of()).stream()
                    .flatMap(rule -> of(rule).stream())
                    .toList());
        }
        return List.of();
    }

    private static List<String> pairs(List<String> left, List<String> right) {
        List<String> pairs = new ArrayList<>();
        int longest = left.isEmpty() || right.isEmpty() ? 0 : Math.max(left.size(), right.size());
        for (int i = 0; i < Math.min(longest, MOST); i++) {
            pairs.add((left.get(i % left.size()) + " " + right.get(i % right.size())).strip());
        }
        return pairs;
    }

    private static List<String> limited(List<String> samples) {
        return samples.size() <= MOST ? samples : samples.subList(0, MOST);
    }
}
