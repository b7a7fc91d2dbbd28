package org.understory.coding.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Draws rules of every kind from a seed, in the shapes that the parser makes of source. */
public final class RandomRules {

    private final Random random;
    private final List<String> words;
    private final boolean everything;

    private RandomRules(Random random, List<String> words, boolean everything) {
        this.random = random;
        this.words = words;
        this.everything = everything;
    }

    /** Every production, for printing and parsing. The one list is called {@code list}. */
    public static Rule anything(Random random, List<String> words) {
        return new RandomRules(random, words, true).top();
    }

    /** Only what can be told from the words alone: no regular expressions and no parts of speech. */
    public static Rule ofWords(Random random, List<String> words) {
        return new RandomRules(random, words, false).top();
    }

    private Rule top() {
        return random.nextInt(6) == 0 ? new Rule.InTurn(rule(2)) : rule(2);
    }

    private Rule rule(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Rule.AnyOf(some(2, () -> rule(depth - 1)));
            case 1 -> new Rule.AllOf(some(2, () -> rule(depth - 1)), List.of());
            case 2 -> new Rule.AllOf(some(1, () -> rule(depth - 1)), some(1, () -> rule(depth - 1)));
            case 3 -> new Rule.Unless(rule(depth - 1), rule(depth - 1));
            case 4 -> new Rule.Near(random.nextInt(5), rule(depth - 1), rule(depth - 1));
            default -> leaf();
        };
    }

    private <T> List<T> some(int least, Supplier<T> one) {
        List<T> list = new ArrayList<>();
        int count = least + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            list.add(one.get());
        }
        return list;
    }

    private Rule leaf() {
        return everything && random.nextInt(8) == 0
                ? new Rule.Regex(
                        List.of("\\bCOP ?\\d+\\b", "a\\/b", "[a-z)(|\"~]x+").get(random.nextInt(3)))
                : new Rule.Phrase(sequence(2));
    }

    private List<Element> sequence(int depth) {
        List<Element> elements = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        int needed = random.nextInt(count);
        for (int i = 0; i < count; i++) {
            if (i > 0 && random.nextInt(3) == 0) {
                elements.add(new Element.Gap(1 + random.nextInt(4)));
            }
            elements.add(i == needed ? atom() : element(depth));
        }
        return elements;
    }

    private Element element(int depth) {
        if (depth > 0) {
            switch (random.nextInt(8)) {
                case 0:
                    return new Element.OneOf(some(1, () -> sequence(depth - 1)));
                case 1:
                    return new Element.OneOf(some(2, () -> List.of(atom())));
                case 2:
                    return new Element.Maybe(some(1, () -> sequence(depth - 1)));
                case 3:
                    return new Element.AnyWord();
                case 4:
                    return new Element.ListEntry("list");
                case 5:
                    return new Element.Hyphenated(List.of(word(), word()));
                default:
                    break;
            }
        }
        return atom();
    }

    private Element atom() {
        return switch (random.nextInt(everything ? 12 : 10)) {
            case 0 -> new Element.Exact(word());
            case 1 -> new Element.Cased(word());
            case 2 -> new Element.Wildcard(word().charAt(0) + "*");
            case 3 -> new Element.Wildcard("?" + word().substring(1));
            case 10, 11 -> new Element.Used(word(), PartOfSpeech.values()[random.nextInt(4)]);
            default -> new Element.Word(word());
        };
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }
}
