package org.understory.coding.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.coding.rule.Element;
import org.understory.coding.rule.Rule;

/**
 * Spells a phrase out into flat sequences: alternatives of several words, optional words and hyphens each become
 * sequences of their own; alternatives of one word stay together in one slot.
 */
final class Expansion {

    /** A phrase that stands for more sequences than this is refused. */
    static final int MOST_SEQUENCES = 5_000;

    private static final int MOST_SLOTS = 40;

    private final Map<String, List<Rule>> lists;

    Expansion(Map<String, List<Rule>> lists) {
        this.lists = lists;
    }

    /** The sequences, without repetitions, in a fixed order. */
    List<List<Slot>> of(Rule.Phrase phrase) {
        List<Partial> partials = extend(List.of(new Partial(List.of(), 0)), phrase.elements(), 0);
        Set<List<Slot>> sequences = new LinkedHashSet<>();
        for (Partial partial : partials) {
            if (!partial.slots.isEmpty()) {
                sequences.add(partial.slots);
            }
        }
        return List.copyOf(sequences);
    }

    /** A sequence under construction and the gap that waits for its next slot. */
    private record Partial(List<Slot> slots, int gap) {

        Partial plus(Slot slot) {
            List<Slot> longer = new ArrayList<>(slots);
            longer.add(slot.withGap(slots.isEmpty() ? 0 : gap));
            if (longer.size() > MOST_SLOTS) {
                throw new RuleTooLargeException("is more than " + MOST_SLOTS + " words long");
            }
            return new Partial(longer, 0);
        }

        Partial plusGap(int words) {
            return new Partial(slots, gap + words);
        }
    }

    private List<Partial> extend(List<Partial> partials, List<Element> elements, int depth) {
        if (depth > 20) {
            throw new RuleTooLargeException("refers to lists that refer to each other");
        }
        List<Partial> current = partials;
        for (Element element : elements) {
            current = extend(current, element, depth);
            checkCount(current);
        }
        return current;
    }

    private static void checkCount(List<Partial> partials) {
        if (partials.size() > MOST_SEQUENCES) {
            throw new RuleTooLargeException("stands for more than " + MOST_SEQUENCES + " phrases");
        }
    }

    private List<Partial> extend(List<Partial> partials, Element element, int depth) {
        if (element instanceof Element.Gap gap) {
            return partials.stream()
                    .map(partial -> partial.plusGap(gap.words()))
                    .toList();
        }
        if (element instanceof Element.AnyWord) {
            return plus(partials, new Slot(Set.of(), 0));
        }
        if (element instanceof Element.OneOf oneOf) {
            return branch(partials, oneOf.options(), depth);
        }
        if (element instanceof Element.Maybe maybe) {
            List<Partial> both = new ArrayList<>(partials);
            both.addAll(branch(partials, maybe.options(), depth));
            return both;
        }
        if (element instanceof Element.Hyphenated hyphenated) {
            return branch(partials, hyphenOptions(hyphenated), depth);
        }
        if (element instanceof Element.ListEntry entry) {
            return branch(partials, entries(entry.name()), depth + 1);
        }
        return plus(partials, new Slot(Set.of(element), 0));
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

    private List<Partial> branch(List<Partial> partials, List<List<Element>> options, int depth) {
        Set<Element> single = new LinkedHashSet<>();
        List<Partial> result = new ArrayList<>();
        for (List<Element> option : options) {
            if (option.size() == 1 && isAtom(option.get(0))) {
                single.add(option.get(0));
            } else {
                result.addAll(extend(partials, option, depth));
                checkCount(result);
            }
        }
        if (!single.isEmpty()) {
            result.addAll(plus(partials, new Slot(single, 0)));
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

    private static List<Partial> plus(List<Partial> partials, Slot slot) {
        return partials.stream().map(partial -> partial.plus(slot)).toList();
    }
}
