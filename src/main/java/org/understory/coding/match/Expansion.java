package org.understory.coding.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.understory.coding.rule.Element;
import org.understory.coding.rule.Rule;

/**
 * Spells a phrase out into flat sequences: alternatives of several words, optional words and hyphens each become
 * sequences of their own; alternatives of one word stay together as one class.
 *
 * <p>A sequence is an array of pairs: a class ({@link CompiledRules#ANY_WORD} for any word) and how many words may come
 * before it at most.
 */
final class Expansion {

    /** A phrase that stands for more sequences than this is refused. */
    static final int MOST_SEQUENCES = 5_000;

    private static final int MOST_PLACES = 40;
    private static final int MOST_NESTED_LISTS = 20;
    /** A partial sequence opens with the gap that waits for its next place. */
    private static final int[] NOTHING = {0};

    private final Map<String, List<Rule>> lists;
    private final ToIntFunction<List<Element>> classOf;

    /**
     * An expansion.
     *
     * @param classOf gives the number of the class that some atoms make
     */
    Expansion(Map<String, List<Rule>> lists, ToIntFunction<List<Element>> classOf) {
        this.lists = lists;
        this.classOf = classOf;
    }

    /** The sequences, in a fixed order. */
    List<int[]> of(Rule.Phrase phrase) {
        List<int[]> sequences = new ArrayList<>();
        for (int[] partial : extend(List.of(NOTHING), phrase.elements(), 0)) {
            if (partial.length > 1) {
                sequences.add(Arrays.copyOfRange(partial, 1, partial.length));
            }
        }
        return sequences;
    }

    private List<int[]> extend(List<int[]> partials, List<Element> elements, int depth) {
        if (depth > MOST_NESTED_LISTS) {
            throw new RuleTooLargeException("refers to lists that refer to each other");
        }
        List<int[]> current = partials;
        for (Element element : elements) {
            current = extend(current, element, depth);
            checkCount(current);
        }
        return current;
    }

    private static void checkCount(List<int[]> partials) {
        if (partials.size() > MOST_SEQUENCES) {
            throw new RuleTooLargeException("stands for more than " + MOST_SEQUENCES + " phrases");
        }
    }

    private List<int[]> extend(List<int[]> partials, Element element, int depth) {
        if (element instanceof Element.Gap gap) {
            return plusGap(partials, gap.words());
        }
        if (element instanceof Element.AnyWord) {
            return plus(partials, CompiledRules.ANY_WORD);
        }
        if (element instanceof Element.OneOf oneOf) {
            return branch(partials, oneOf.options(), depth);
        }
        if (element instanceof Element.Maybe maybe) {
            List<int[]> both = new ArrayList<>(partials);
            both.addAll(branch(partials, maybe.options(), depth));
            return both;
        }
        if (element instanceof Element.Hyphenated hyphenated) {
            return branch(partials, hyphenOptions(hyphenated), depth);
        }
        if (element instanceof Element.ListEntry entry) {
            return branch(partials, entries(entry.name()), depth + 1);
        }
        return plus(partials, classOf.applyAsInt(List.of(element)));
    }

    private static List<List<Element>> hyphenOptions(Element.Hyphenated hyphenated) {
        List<Element> apart = new ArrayList<>();
        for (String part : hyphenated.parts()) {
            apart.add(plain(part));
        }
        return List.of(apart, List.of(plain(String.join("", hyphenated.parts()))));
    }

    private static Element plain(String part) {
        return part.indexOf('*') >= 0 || part.indexOf('?') >= 0 ? new Element.Wildcard(part) : new Element.Word(part);
    }

    private List<List<Element>> entries(String list) {
        List<List<Element>> options = new ArrayList<>();
        for (Rule rule : lists.getOrDefault(list, List.of())) {
            if (rule instanceof Rule.Phrase phrase) {
                options.add(phrase.elements());
            }
        }
        return options;
    }

    private List<int[]> branch(List<int[]> partials, List<List<Element>> options, int depth) {
        List<Element> single = new ArrayList<>();
        List<int[]> result = new ArrayList<>();
        for (List<Element> option : options) {
            if (option.size() == 1 && isAtom(option.get(0))) {
                single.add(option.get(0));
            } else {
                result.addAll(extend(partials, option, depth));
                checkCount(result);
            }
        }
        if (!single.isEmpty()) {
            result.addAll(plus(partials, classOf.applyAsInt(single)));
        }
        return result;
    }

    private static boolean isAtom(Element element) {
        return element instanceof Element.Word
                || element instanceof Element.Exact
                || element instanceof Element.Cased
                || element instanceof Element.Wildcard
                || element instanceof Element.Used;
    }

    private static List<int[]> plusGap(List<int[]> partials, int words) {
        List<int[]> longer = new ArrayList<>(partials.size());
        for (int[] partial : partials) {
            int[] copy = partial.clone();
            copy[0] += words;
            longer.add(copy);
        }
        return longer;
    }

    private static List<int[]> plus(List<int[]> partials, int klass) {
        List<int[]> longer = new ArrayList<>(partials.size());
        for (int[] partial : partials) {
            if (partial.length > 2 * MOST_PLACES) {
                throw new RuleTooLargeException("is more than " + MOST_PLACES + " words long");
            }
            int[] copy = Arrays.copyOf(partial, partial.length + 2);
            copy[partial.length] = klass;
            copy[partial.length + 1] = partial.length == 1 ? 0 : partial[0];
            copy[0] = 0;
            longer.add(copy);
        }
        return longer;
    }
}
