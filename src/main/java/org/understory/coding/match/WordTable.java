package org.understory.coding.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.understory.text.Inflections;
import org.understory.text.Spelling;
import org.understory.text.WordScanner;

/**
 * The distinct words one thread has met, each with what the rules make of it, found by one hash look-up. Grows with the
 * language, not with the corpus: past {@link #MOST_WORDS} it starts over.
 */
final class WordTable {

    /** A word that is left out as a hesitation. */
    static final int FILLER = -1;

    static final int MOST_WORDS = 1 << 19;

    private static final int[] NONE = {};

    private final CompiledRules rules;
    private final Inflections inflections = new Inflections();

    private int[] slots;
    private int mask;
    private int count;
    private char[] characters;
    private int used;
    private int[] start;
    private int[] length;
    private int[] hashes;

    /** The number of the folded form, so that "The the" is seen as a word said twice; or {@link #FILLER}. */
    int[] form;
    /** The prefilter's bits of the classes the word belongs to. */
    long[] bits;
    /** What the word says of words near it, as bits of {@link Cues}. */
    int[] cues;
    /** The sequences the word triggers. */
    int[][] triggers;
    /** The classes the word belongs to, ascending. */
    int[][] classes;

    private final Map<String, Integer> forms = new HashMap<>();

    WordTable(CompiledRules rules) {
        this.rules = rules;
        clear();
    }

    /** Forgets all words if there are too many; only between turns, as it renumbers them. */
    void trim() {
        if (count > MOST_WORDS) {
            clear();
        }
    }

    private void clear() {
        slots = new int[1 << 12];
        mask = slots.length - 1;
        count = 0;
        used = 0;
        characters = new char[1 << 13];
        start = new int[1 << 10];
        length = new int[1 << 10];
        hashes = new int[1 << 10];
        form = new int[1 << 10];
        cues = new int[1 << 10];
        bits = new long[1 << 10];
        triggers = new int[1 << 10][];
        classes = new int[1 << 10][];
        forms.clear();
    }

    /** The number of the word at {@code [begin, end)}, whose hash the scanner computed. */
    int number(String text, int begin, int end, int hash) {
        int slot = spread(hash) & mask;
        while (true) {
            int word = slots[slot] - 1;
            if (word < 0) {
                return add(text, begin, end, hash, slot);
            }
            if (hashes[word] == hash && equal(word, text, begin, end)) {
                return word;
            }
            slot = slot + 1 & mask;
        }
    }

    private static int spread(int hash) {
        return hash * 0x9E3779B1 >>> 7;
    }

    private boolean equal(int word, String text, int begin, int end) {
        if (length[word] != end - begin) {
            return false;
        }
        int at = start[word];
        for (int i = begin; i < end; i++, at++) {
            char c = text.charAt(i);
            if (c != characters[at] && !(characters[at] == '\'' && WordScanner.isApostrophe(c))) {
                return false;
            }
        }
        return true;
    }

    private int add(String text, int begin, int end, int hash, int slot) {
        int word = count++;
        slots[slot] = word + 1;
        if (word == start.length) {
            growRows();
        }
        keepCharacters(word, text, begin, end);
        hashes[word] = hash;
        resolve(word, new String(characters, start[word], length[word]));
        if (count * 2 > slots.length) {
            growSlots();
        }
        return word;
    }

    private void keepCharacters(int word, String text, int begin, int end) {
        while (used + end - begin > characters.length) {
            characters = Arrays.copyOf(characters, characters.length * 2);
        }
        start[word] = used;
        length[word] = end - begin;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            characters[used++] = WordScanner.isApostrophe(c) ? '\'' : c;
        }
    }

    private void growRows() {
        int size = start.length * 2;
        start = Arrays.copyOf(start, size);
        length = Arrays.copyOf(length, size);
        hashes = Arrays.copyOf(hashes, size);
        form = Arrays.copyOf(form, size);
        cues = Arrays.copyOf(cues, size);
        bits = Arrays.copyOf(bits, size);
        triggers = Arrays.copyOf(triggers, size);
        classes = Arrays.copyOf(classes, size);
    }

    private void growSlots() {
        slots = new int[slots.length * 2];
        mask = slots.length - 1;
        for (int word = 0; word < count; word++) {
            int slot = spread(hashes[word]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = word + 1;
        }
    }

    /** Tries all atoms on a word: the only place where text meets the words of rules. */
    private void resolve(int word, String raw) {
        String folded = Spelling.fold(raw);
        form[word] = Vocabulary.isFiller(folded) ? FILLER : forms.computeIfAbsent(folded, f -> forms.size());
        cues[word] = Cues.of(folded);
        Set<Integer> atoms = rules.vocabulary.satisfiedBy(raw, folded, inflections);
        classes[word] = atoms.isEmpty() ? NONE : classesOf(atoms);
        triggers[word] = triggersOf(classes[word]);
        for (int klass : classes[word]) {
            bits[word] |= CompiledRules.bit(klass);
        }
    }

    private int[] classesOf(Set<Integer> atoms) {
        IntList list = new IntList();
        for (int atom : atoms) {
            for (int i = rules.classesOfAtomStart[atom]; i < rules.classesOfAtomStart[atom + 1]; i++) {
                list.add(rules.classesOfAtom[i]);
            }
        }
        return Arrays.stream(list.toArray()).sorted().distinct().toArray();
    }

    private int[] triggersOf(int[] ofClasses) {
        if (ofClasses.length == 0) {
            return NONE;
        }
        IntList list = new IntList();
        for (int klass : ofClasses) {
            for (int i = rules.anchoredStart[klass]; i < rules.anchoredStart[klass + 1]; i++) {
                list.add(rules.anchored[i]);
            }
        }
        return list.size() == 0 ? NONE : list.toArray();
    }

    /** Whether the word belongs to the class. */
    boolean belongs(int word, int klass) {
        int[] row = classes[word];
        if (row.length <= 8) {
            for (int c : row) {
                if (c == klass) {
                    return true;
                }
            }
            return false;
        }
        return Arrays.binarySearch(row, klass) >= 0;
    }

    /** The word as it stood when it was first met. */
    String text(int word) {
        return new String(characters, start[word], length[word]);
    }
}
