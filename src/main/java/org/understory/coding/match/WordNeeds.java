package org.understory.coding.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.understory.text.Inflections;
import org.understory.text.Spelling;
import org.understory.text.WordQuery;

/** Says which of some words a text must hold before rules can match in it. Never asks for more than a match needs. */
public final class WordNeeds {

    /** A phrase that is spelled out into more sequences than this is asked for by their rarest words only. */
    private static final int MOST_SEQUENCES = 40;

    private final CompiledRules rules;
    private final Inflections inflections = new Inflections();
    /** Texts share most of their words, so what the rules make of a word is kept. */
    private final Map<String, int[]> classesOfWord = new HashMap<>();

    private Map<Integer, TreeSet<String>> wordsOfClass = Map.of();

    /** What some rules need. Belongs to one thread. */
    public WordNeeds(CompiledRules rules) {
        this.rules = rules;
    }

    /**
     * What a text must hold for any of the rules to match.
     *
     * @param words all words that there are in the text, as {@link org.understory.text.WordScanner} finds them
     */
    public WordQuery of(Iterable<String> words) {
        wordsOfClass = new HashMap<>();
        for (String word : words) {
            for (int klass : classesOfWord.computeIfAbsent(word, this::classes)) {
                wordsOfClass.computeIfAbsent(klass, any -> new TreeSet<>()).add(word);
            }
        }
        List<WordQuery> options = new ArrayList<>();
        for (int rule = 0; rule < rules.ruleIds.length; rule++) {
            if (!rules.isException[rule]) {
                options.add(ofRule(rule));
            }
        }
        return WordQuery.any(options);
    }

    private int[] classes(String word) {
        return rules.vocabulary.satisfiedBy(word, Spelling.fold(word), inflections).stream()
                .flatMapToInt(atom -> Arrays.stream(
                        rules.classesOfAtom, rules.classesOfAtomStart[atom], rules.classesOfAtomStart[atom + 1]))
                .distinct()
                .toArray();
    }

    private WordQuery ofRule(int rule) {
        if (rules.expressions[rule] != null) {
            return of(rules.expressions[rule]);
        }
        int leaf = 0;
        while (rules.leafRule[leaf] != rule) {
            leaf++;
        }
        return ofLeaf(leaf);
    }

    private WordQuery of(Expression expression) {
        if (expression instanceof Expression.Leaf leaf) {
            return ofLeaf(leaf.leaf());
        }
        if (expression instanceof Expression.Near near) {
            return WordQuery.all(List.of(of(near.left()), of(near.right())));
        }
        if (expression instanceof Expression.All all) {
            return WordQuery.all(all.present().stream().map(this::of).toList());
        }
        if (expression instanceof Expression.Any any) {
            return WordQuery.any(any.options().stream().map(this::of).toList());
        }
        return of(((Expression.Except) expression).rule());
    }

    private WordQuery ofLeaf(int leaf) {
        if (rules.regexes.stream().anyMatch(regex -> regex.leaf() == leaf)) {
            return new WordQuery.Anything();
        }
        List<Integer> sequences = new ArrayList<>();
        for (int s = 0; s < rules.sequenceLeaf.length; s++) {
            if (rules.sequenceLeaf[s] == leaf) {
                sequences.add(s);
            }
        }
        boolean many = sequences.size() > MOST_SEQUENCES;
        return WordQuery.any(sequences.stream()
                .map(sequence -> many ? ofAnchor(sequence) : ofSequence(sequence))
                .toList());
    }

    private WordQuery ofAnchor(int sequence) {
        return ofPlace(rules.sequenceStart[sequence] + rules.sequenceAnchor[sequence]);
    }

    private WordQuery ofSequence(int sequence) {
        List<WordQuery> places = new ArrayList<>();
        for (int p = rules.sequenceStart[sequence]; p < rules.sequenceStart[sequence + 1]; p++) {
            places.add(ofPlace(p));
        }
        return WordQuery.all(places);
    }

    private WordQuery ofPlace(int place) {
        int klass = rules.placeClass[place];
        return klass == CompiledRules.ANY_WORD
                ? new WordQuery.Anything()
                : new WordQuery.OneOf(wordsOfClass.getOrDefault(klass, new TreeSet<>()));
    }
}
