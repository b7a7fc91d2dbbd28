package org.understory.coding.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.understory.coding.rule.Element;
import org.understory.coding.rule.Rule;
import org.understory.text.Inflections;
import org.understory.text.Spelling;

/**
 * What rules mean, written down as plainly as possible: every way to place a phrase on the words is tried by recursion,
 * and those that contain another way of the same spelling-out are dropped. Slow, and shares nothing with the engine but
 * the tree of the rule and the text package.
 */
final class NaiveMatcher {

    private static final Set<String> HESITATIONS =
            Set.of("um", "umm", "uh", "uhh", "er", "err", "erm", "mm", "mmm", "hmm", "hm", "ah", "eh", "uhm");

    private static final Map<String, Boolean> FORMS = new ConcurrentHashMap<>();

    private final Map<String, List<Rule>> lists;
    private final Inflections inflections = new Inflections();
    private final List<Word> words = new ArrayList<>();

    private record Word(String text, String folded, int sentence, int begin, int end) {}

    /** Runs of words, begin and end of each, ascending. */
    private record Runs(List<int[]> runs) {
        int begin() {
            return runs.get(0)[0];
        }

        int end() {
            return runs.get(runs.size() - 1)[1];
        }

        boolean touches(BitSet covered) {
            return runs.stream().anyMatch(run -> covered.get(run[0], run[1]).cardinality() > 0);
        }

        void cover(BitSet covered) {
            runs.forEach(run -> covered.set(run[0], run[1]));
        }

        String key() {
            StringBuilder key = new StringBuilder(String.format("%06d %06d", begin(), end()));
            runs.forEach(run -> key.append(String.format(" %06d-%06d", run[0], run[1])));
            return key.toString();
        }

        static Runs of(BitSet set) {
            List<int[]> runs = new ArrayList<>();
            for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(set.nextClearBit(i))) {
                runs.add(new int[] {i, set.nextClearBit(i)});
            }
            return new Runs(runs);
        }
    }

    /** Sentences given as lists of words, which stand in the text one space apart. */
    NaiveMatcher(Map<String, List<Rule>> lists, List<List<String>> sentences) {
        this.lists = lists;
        int offset = 0;
        for (int s = 0; s < sentences.size(); s++) {
            Word before = null;
            for (String text : sentences.get(s)) {
                String folded = Spelling.fold(text);
                Word word = new Word(text, folded, s, offset, offset + text.length());
                offset = word.end + 1;
                if (HESITATIONS.contains(folded)) {
                    continue;
                }
                if (before != null && before.folded.equals(folded)) {
                    words.remove(words.size() - 1);
                    word = new Word(before.text, folded, s, word.begin, word.end);
                }
                words.add(word);
                before = word;
            }
        }
    }

    /** The length of the longest match in each sentence that has one, when none may overlap the exceptions. */
    Map<Integer, Integer> longest(Collection<Rule> rules, Collection<Rule> exceptions) {
        BitSet covered = new BitSet();
        exceptions.forEach(rule -> hits(rule).forEach(hit -> hit.cover(covered)));
        Map<Integer, Integer> longest = new TreeMap<>();
        for (Rule rule : rules) {
            for (Runs hit : hits(rule, covered)) {
                bySentence(hit).forEach((sentence, length) -> longest.merge(sentence, length, Math::max));
            }
        }
        return longest;
    }

    private Map<Integer, Integer> bySentence(Runs hit) {
        Map<Integer, Integer> lengths = new TreeMap<>();
        for (int[] run : hit.runs) {
            int from = run[0];
            for (int w = run[0]; w < run[1]; w++) {
                if (w + 1 == run[1] || words.get(w + 1).sentence != words.get(w).sentence) {
                    int length = words.get(w).end - words.get(from).begin;
                    lengths.merge(words.get(w).sentence, length, Integer::sum);
                    from = w + 1;
                }
            }
        }
        return lengths;
    }

    private List<Runs> hits(Rule rule) {
        return hits(rule, new BitSet());
    }

    private List<Runs> hits(Rule rule, BitSet covered) {
        if (rule instanceof Rule.InTurn turn) {
            return hits(turn.rule(), 0, words.size(), covered);
        }
        List<Runs> all = new ArrayList<>();
        for (int from = 0, to; from < words.size(); from = to) {
            to = from;
            while (to < words.size() && words.get(to).sentence == words.get(from).sentence) {
                to++;
            }
            all.addAll(hits(rule, from, to, covered));
        }
        return all;
    }

    private List<Runs> hits(Rule rule, int from, int to, BitSet covered) {
        List<Runs> hits = new ArrayList<>();
        if (rule instanceof Rule.Phrase phrase) {
            hits.addAll(narrowest(phrase, from, to));
        } else if (rule instanceof Rule.AnyOf any) {
            any.options().forEach(option -> hits.addAll(hits(option, from, to, covered)));
        } else if (rule instanceof Rule.AllOf all) {
            BitSet together = new BitSet();
            for (Rule part : all.present()) {
                List<Runs> found = hits(part, from, to, covered);
                if (found.isEmpty()) {
                    return List.of();
                }
                found.get(0).cover(together);
            }
            if (all.absent().stream()
                    .anyMatch(part -> !hits(part, from, to, new BitSet()).isEmpty())) {
                return List.of();
            }
            hits.add(Runs.of(together));
        } else if (rule instanceof Rule.Near near) {
            List<Runs> rights = hits(near.right(), from, to, covered);
            for (Runs left : hits(near.left(), from, to, covered)) {
                rights.stream()
                        .filter(right -> distance(left, right) >= 0 && distance(left, right) <= near.words())
                        .min(Comparator.comparingInt(right -> distance(left, right)))
                        .ifPresent(right -> {
                            BitSet together = new BitSet();
                            left.cover(together);
                            right.cover(together);
                            hits.add(Runs.of(together));
                        });
            }
        } else if (rule instanceof Rule.Unless unless) {
            BitSet more = (BitSet) covered.clone();
            hits(unless.exception(), from, to, new BitSet()).forEach(hit -> hit.cover(more));
            return hits(unless.rule(), from, to, more);
        } else {
            throw new IllegalArgumentException("not for words alone: " + rule);
        }
        hits.removeIf(hit -> hit.touches(covered));
        Map<String, Runs> sorted = new TreeMap<>();
        hits.forEach(hit -> sorted.putIfAbsent(hit.key(), hit));
        return List.copyOf(sorted.values());
    }

    private static int distance(Runs one, Runs other) {
        return Math.max(other.begin() - one.end(), one.begin() - other.end());
    }

    /** A way to place a phrase: the words it takes, and which alternatives it took. */
    private record Placing(int begin, int next, int gap, String choices) {
        Placing choice(Object choice) {
            return new Placing(begin, next, gap, choices + choice + ",");
        }
    }

    private List<Runs> narrowest(Rule.Phrase phrase, int from, int to) {
        Map<String, Set<List<Integer>>> ways = new LinkedHashMap<>();
        place(phrase.elements(), 0, new Placing(-1, from, 0, ""), from, to, way -> {
            if (way.begin >= 0) {
                ways.computeIfAbsent(way.choices, c -> new LinkedHashSet<>()).add(List.of(way.begin, way.next));
            }
        });
        Set<List<Integer>> all = new TreeSet<>(
                Comparator.comparing((List<Integer> way) -> way.get(0)).thenComparing(way -> way.get(1)));
        for (Set<List<Integer>> same : ways.values()) {
            same.stream()
                    .filter(way -> same.stream()
                            .noneMatch(other ->
                                    !other.equals(way) && other.get(0) >= way.get(0) && other.get(1) <= way.get(1)))
                    .forEach(all::add);
        }
        return all.stream()
                .map(way -> new Runs(List.of(new int[] {way.get(0), way.get(1)})))
                .toList();
    }

    private void place(List<Element> elements, int i, Placing at, int from, int to, Consumer<Placing> sink) {
        if (i == elements.size()) {
            sink.accept(at);
            return;
        }
        Consumer<Placing> rest = next -> place(elements, i + 1, next, from, to, sink);
        Element element = elements.get(i);
        if (element instanceof Element.Gap gap) {
            rest.accept(new Placing(at.begin, at.next, at.gap + gap.words(), at.choices));
        } else if (element instanceof Element.OneOf oneOf) {
            options(oneOf.options(), at, from, to, rest);
        } else if (element instanceof Element.Maybe maybe) {
            rest.accept(at.choice("none"));
            options(maybe.options(), at, from, to, rest);
        } else if (element instanceof Element.ListEntry entry) {
            options(
                    lists.get(entry.name()).stream()
                            .map(rule -> ((Rule.Phrase) rule).elements())
                            .toList(),
                    at,
                    from,
                    to,
                    rest);
        } else if (element instanceof Element.Hyphenated hyphenated) {
            List<Element> apart =
                    hyphenated.parts().stream().<Element>map(Element.Word::new).toList();
            List<Element> together = List.of(new Element.Word(String.join("", hyphenated.parts())));
            place(apart, 0, at.choice("apart"), from, to, rest);
            place(together, 0, at.choice("together"), from, to, rest);
        } else {
            int last = at.begin < 0 ? to - 1 : Math.min(to - 1, at.next + at.gap);
            for (int w = at.next; w <= last; w++) {
                if (w < to && stands(element, words.get(w)) && isSameSentence(at, w)) {
                    rest.accept(new Placing(at.begin < 0 ? w : at.begin, w + 1, 0, at.choices));
                }
            }
        }
    }

    private boolean isSameSentence(Placing at, int w) {
        return at.begin < 0 || words.get(at.begin).sentence == words.get(w).sentence;
    }

    /** Alternatives of one word share their place; others are spelt out. */
    private void options(List<List<Element>> options, Placing at, int from, int to, Consumer<Placing> rest) {
        for (int i = 0; i < options.size(); i++) {
            List<Element> option = options.get(i);
            boolean word = option.size() == 1
                    && (option.get(0) instanceof Element.Word
                            || option.get(0) instanceof Element.Exact
                            || option.get(0) instanceof Element.Cased
                            || option.get(0) instanceof Element.Wildcard);
            place(option, 0, at.choice(word ? "word" : i), from, to, rest);
        }
    }

    private boolean stands(Element element, Word word) {
        boolean possessive = word.folded.endsWith("'s") && word.folded.length() > 3 && !word.folded.equals("let's");
        return isForm(element, word.text, word.folded)
                || possessive
                        && isForm(
                                element,
                                word.text.substring(0, word.text.length() - 2),
                                word.folded.substring(0, word.folded.length() - 2));
    }

    private boolean isForm(Element element, String text, String folded) {
        if (element instanceof Element.AnyWord) {
            return true;
        }
        if (element instanceof Element.Word wanted) {
            return FORMS.computeIfAbsent(
                    wanted.text() + " " + folded,
                    k -> Inflections.areForms(
                            inflections.form(Spelling.fold(wanted.text())), inflections.form(folded)));
        }
        if (element instanceof Element.Exact wanted) {
            return Spelling.fold(wanted.text()).equals(folded);
        }
        if (element instanceof Element.Cased wanted) {
            return Spelling.keepCase(wanted.text()).equals(Spelling.keepCase(text));
        }
        if (element instanceof Element.Wildcard wanted) {
            String plain = text.toLowerCase(Locale.ROOT);
            return Arrays.asList(wanted.pattern().toLowerCase(Locale.ROOT), Spelling.fold(wanted.pattern())).stream()
                    .map(pattern -> Pattern.compile(pattern.replace("?", ".").replace("*", ".*")))
                    .anyMatch(pattern -> pattern.matcher(plain).matches()
                            || pattern.matcher(folded).matches());
        }
        throw new IllegalArgumentException("not for words alone: " + element);
    }
}
