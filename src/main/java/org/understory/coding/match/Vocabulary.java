package org.understory.coding.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.understory.coding.rule.Element;
import org.understory.text.Inflections;
import org.understory.text.Spelling;

/**
 * The atoms of a codebook, numbered, with the look-ups that tell which of them a word satisfies. Immutable once built;
 * asked once for each distinct word.
 */
final class Vocabulary {

    private static final Set<String> FILLERS =
            Set.of("um", "umm", "uh", "uhh", "er", "err", "erm", "mm", "mmm", "hmm", "hm", "ah", "eh", "uhm");

    private final List<Element> atoms = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Integer>> exact = new HashMap<>();
    private final Map<String, List<Integer>> cased = new HashMap<>();
    private final Map<String, List<Inflected>> byKey = new HashMap<>();
    private final Map<Character, List<Wild>> wildByFirst = new HashMap<>();
    private final List<Wild> wildAnywhere = new ArrayList<>();
    private final Inflections inflections = new Inflections();

    /** A word of a rule with the atom it belongs to. */
    private record Inflected(Inflections.Form form, int atom) {}

    /** A wildcard with the atom it belongs to. */
    private record Wild(Glob glob, int atom) {}

    /** The number of an atom, given on first sight. Only while compiling. */
    int number(Element atom) {
        String source = atom.toString();
        Integer known = numbers.get(source);
        if (known != null) {
            return known;
        }
        int number = atoms.size();
        atoms.add(atom);
        numbers.put(source, number);
        index(atom, number);
        return number;
    }

    private void index(Element atom, int number) {
        if (atom instanceof Element.Word word) {
            inflected(word.text(), number);
        } else if (atom instanceof Element.Used used) {
            inflected(used.text(), number);
        } else if (atom instanceof Element.Exact form) {
            add(exact, Spelling.fold(form.text()), number);
        } else if (atom instanceof Element.Cased form) {
            add(cased, Spelling.keepCase(form.text()), number);
        } else if (atom instanceof Element.Wildcard wildcard) {
            wild(wildcard.pattern(), number);
        } else {
            throw new IllegalArgumentException("no atom: " + atom);
        }
    }

    private void inflected(String text, int number) {
        Inflections.Form form = inflections.form(Spelling.fold(text));
        for (String key : inflections.keys(form)) {
            byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(new Inflected(form, number));
        }
    }

    private void wild(String pattern, int number) {
        String plain = Spelling.keepCase(pattern).toLowerCase(Locale.ROOT);
        wild(new Wild(new Glob(plain), number), plain.charAt(0));
        String folded = Spelling.fold(pattern);
        if (!folded.equals(plain)) {
            wild(new Wild(new Glob(folded), number), folded.charAt(0));
        }
    }

    private void wild(Wild wild, char first) {
        if (first == '*' || first == '?') {
            wildAnywhere.add(wild);
        } else {
            wildByFirst.computeIfAbsent(first, c -> new ArrayList<>()).add(wild);
        }
    }

    private static void add(Map<String, List<Integer>> map, String key, int number) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
    }

    int size() {
        return atoms.size();
    }

    Element atom(int number) {
        return atoms.get(number);
    }

    static boolean isFiller(String folded) {
        return FILLERS.contains(folded);
    }

    /**
     * The atoms that a word satisfies.
     *
     * @param raw the word as it stands in the text
     * @param folded the same word folded
     * @param own the asking thread's inflections
     */
    Set<Integer> satisfiedBy(String raw, String folded, Inflections own) {
        Set<Integer> found = new java.util.TreeSet<>();
        found.addAll(cased.getOrDefault(Spelling.keepCase(raw), List.of()));
        collect(folded, own, found);
        String plain = Spelling.keepCase(raw).toLowerCase(Locale.ROOT);
        if (!plain.equals(folded)) {
            wildcards(plain, found);
        }
        if (folded.endsWith("'s") && folded.length() > 3 && !folded.equals("let's")) {
            collect(folded.substring(0, folded.length() - 2), own, found);
            found.addAll(cased.getOrDefault(Spelling.keepCase(raw.substring(0, raw.length() - 2)), List.of()));
        }
        return found;
    }

    private void collect(String folded, Inflections own, Set<Integer> found) {
        found.addAll(exact.getOrDefault(folded, List.of()));
        Inflections.Form form = own.form(folded);
        for (String key : own.keys(form)) {
            for (Inflected word : byKey.getOrDefault(key, List.of())) {
                if (Inflections.areForms(word.form, form)) {
                    found.add(word.atom);
                }
            }
        }
        wildcards(folded, found);
    }

    /** The beginning of a word does not tell how the rest is spelt, so wildcards are tried on both spellings. */
    private void wildcards(String form, Set<Integer> found) {
        wildAnywhere.forEach(wild -> addIfMatches(wild, form, found));
        if (!form.isEmpty()) {
            wildByFirst.getOrDefault(form.charAt(0), List.of()).forEach(wild -> addIfMatches(wild, form, found));
        }
    }

    private static void addIfMatches(Wild wild, String folded, Set<Integer> found) {
        if (wild.glob.matches(folded)) {
            found.add(wild.atom);
        }
    }
}
