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
    static final int FILLER = 0;

    static final int MOST_WORDS = 1 << 19;

    private static final int[] NONE = {};

    private final CompiledRules rules;
    private final Inflections inflections = new Inflections();

    /** Number of bits of a word's number and of its form's in what is known of a word at first glance. */
    private static final int BITS = 24;

    private static final int LOW = (1 << BITS) - 1;
    /** Set for a word that belongs to a class. */
    private static final long LIVE = Long.MIN_VALUE;

    private PackedWords packedWords;

    /** Numbers of long words plus one, by hash. */
    private int[] slots;

    private int longCount;
    private int count;
    private char[] characters;
    private int used;
    private int[] start;
    private int[] length;
    private int[] hashes;
    private long[] glances;

    /**
     * For the prefilter, in pairs: the bits of the classes the word belongs to, and the bits that every sequence it
     * triggers asks of its sentence, so that one look tells most triggers off.
     */
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
        packedWords = new PackedWords();
        slots = new int[1 << 10];
        longCount = 0;
        count = 1;
        used = 0;
        characters = new char[1 << 13];
        start = new int[1 << 10];
        length = new int[1 << 10];
        hashes = new int[1 << 10];
        glances = new long[1 << 10];
        cues = new int[1 << 10];
        bits = new long[1 << 11];
        triggers = new int[1 << 10][];
        classes = new int[1 << 10][];
        forms.clear();
    }

    /** A word's number, from what is known of it at first glance. */
    static int number(long glance) {
        return (int) glance & LOW;
    }

    /**
     * The number of a word's folded form, so that "The the" is seen as a word said twice; {@link #FILLER} for a hesitation.
     */
    static int form(long glance) {
        return (int) (glance >>> BITS) & LOW;
    }

    /** Whether the word belongs to any class; to the rules, all others are alike. */
    static boolean isLive(long glance) {
        return glance < 0;
    }

    /**
     * What is known at first glance of the word at {@code [begin, end)}, given its packed characters if it has any. It is
     * never 0.
     */
    long glance(String text, int begin, int end, long packed, long rest) {
        if (packed == 0) {
            return glanceAtLong(text, begin, end);
        }
        long known = rest == 0 ? packedWords.shortWord(packed) : packedWords.mediumWord(packed, rest);
        if (known != 0) {
            return known;
        }
        long glance = add(text, begin, end, 0);
        packedWords.put(packed, rest, glance);
        return glance;
    }

    private long glanceAtLong(String text, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            hash = hash * 31 + (WordScanner.isApostrophe(c) ? '\'' : c);
        }
        int slot = spread(hash) & slots.length - 1;
        while (true) {
            int word = slots[slot] - 1;
            if (word < 0) {
                return addLong(text, begin, end, hash, slot);
            }
            if (hashes[word] == hash && equal(word, text, begin, end)) {
                return glances[word];
            }
            slot = slot + 1 & slots.length - 1;
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

    private long addLong(String text, int begin, int end, int hash, int slot) {
        long glance = add(text, begin, end, hash);
        slots[slot] = number(glance) + 1;
        longCount++;
        if (longCount * 2 > slots.length) {
            growLong();
        }
        return glance;
    }

    private void growLong() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0) {
                int slot = spread(hashes[entry - 1]) & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = entry;
            }
        }
    }

    private long add(String text, int begin, int end, int hash) {
        int word = count++; // the first is 1, so that no glance is 0
        if (word == start.length) {
            growRows();
        }
        keepCharacters(word, text, begin, end);
        hashes[word] = hash;
        long glance = resolve(word, new String(characters, start[word], length[word]));
        glances[word] = glance;
        return glance;
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
        glances = Arrays.copyOf(glances, size);
        cues = Arrays.copyOf(cues, size);
        bits = Arrays.copyOf(bits, size * 2);
        triggers = Arrays.copyOf(triggers, size);
        classes = Arrays.copyOf(classes, size);
    }

    /** Tries all atoms on a word: the only place where text meets the words of rules. */
    private long resolve(int word, String raw) {
        String folded = Spelling.fold(raw);
        int form = Vocabulary.isFiller(folded) ? FILLER : forms.computeIfAbsent(folded, f -> forms.size() + 1);
        cues[word] = Cues.of(folded);
        Set<Integer> atoms = rules.vocabulary.satisfiedBy(raw, folded, inflections);
        classes[word] = atoms.isEmpty() ? NONE : classesOf(atoms);
        triggers[word] = triggersOf(classes[word]);
        for (int klass : classes[word]) {
            bits[word * 2] |= CompiledRules.bit(klass);
        }
        bits[word * 2 + 1] = asked(triggers[word]);
        return (classes[word].length > 0 ? LIVE : 0) | (long) form << BITS | word;
    }

    private long asked(int[] sequences) {
        long asked = -1L;
        for (int sequence : sequences) {
            asked &= rules.sequenceMask[sequence];
        }
        return asked;
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
