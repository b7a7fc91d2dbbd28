package org.understory.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.understory.analysis.Outline.Entry;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Theme;

/**
 * What there is to count: talk, themes, and the codings that join them.
 *
 * <p>Several codings of one theme on one sentence, by several rules or coders, are one reference. Codings on turns that do
 * not count are left out here, so that no statistic can forget to.
 */
public final class Material {

    /** Rules before people, each by name; the rest only makes the order complete. */
    private static final Comparator<Coding> BY_ORIGIN = Comparator.comparing(
                    (Coding coding) -> coding.origin() instanceof Origin.Person)
            .thenComparing(Material::originName, NaturalOrder.COMPARATOR)
            .thenComparing(coding -> coding.evidence().toString())
            .thenComparing(coding -> coding.also().toString());

    private final Talk talk;
    private final Outline outline;
    private final Breakdowns breakdowns;
    private final List<List<Reference>> references;
    private final List<BitSet> coded;
    private final int strays;

    private Material(Breakdowns breakdowns, Outline outline, List<List<Reference>> references, int strays) {
        this.breakdowns = breakdowns;
        this.talk = breakdowns.talk();
        this.outline = outline;
        this.references = references;
        this.strays = strays;
        this.coded = new ArrayList<>();
        for (List<Reference> ofTheme : references) {
            BitSet sentences = new BitSet();
            ofTheme.forEach(reference -> sentences.set(reference.sentence()));
            coded.add(sentences);
        }
    }

    /**
     * A theme on a sentence.
     *
     * @param sentence the index of the sentence
     * @param codings the codings that say so, rules before people; none where a sentence without a theme is quoted
     */
    public record Reference(int sentence, List<Coding> codings) {
        /** Freezes the list. */
        public Reference {
            codings = List.copyOf(codings);
        }
    }

    /**
     * Joins talk, themes and codings.
     *
     * @param breakdowns the talk, and what may be shown of its groups
     * @param themes in the order of the codebook
     * @param codings in any order; those that fit no sentence or theme are set aside and counted
     */
    public static Material of(Breakdowns breakdowns, List<Theme> themes, List<Coding> codings) {
        Talk talk = breakdowns.talk();
        Map<String, Integer> themeIndex = new LinkedHashMap<>();
        for (int i = 0; i < themes.size(); i++) {
            themeIndex.putIfAbsent(themes.get(i).id(), i);
        }
        List<Map<Integer, List<Coding>>> bySentence = new ArrayList<>();
        themes.forEach(theme -> bySentence.add(new TreeMap<>()));
        int strays = 0;
        for (Coding coding : codings) {
            OptionalInt sentence = talk.sentenceOf(coding);
            Integer theme = themeIndex.get(coding.theme());
            if (sentence.isEmpty() || theme == null) {
                strays++;
            } else if (talk.counts(talk.turnOf(sentence.getAsInt()))) {
                bySentence
                        .get(theme)
                        .computeIfAbsent(sentence.getAsInt(), any -> new ArrayList<>(1))
                        .add(coding);
            }
        }
        return new Material(
                breakdowns,
                Outline.of(themes),
                bySentence.stream().map(Material::references).toList(),
                strays);
    }

    /** The same for what is not broken down. */
    public static Material of(Talk talk, List<Theme> themes, List<Coding> codings) {
        return of(Breakdowns.none(talk), themes, codings);
    }

    private static List<Reference> references(Map<Integer, List<Coding>> bySentence) {
        List<Reference> references = new ArrayList<>(bySentence.size());
        bySentence.forEach((sentence, codings) -> {
            codings.sort(BY_ORIGIN);
            references.add(new Reference(sentence, codings));
        });
        return List.copyOf(references);
    }

    private static String originName(Coding coding) {
        return coding.origin() instanceof Origin.Machine machine
                ? machine.rule()
                : ((Origin.Person) coding.origin()).coder();
    }

    /** What was said and by whom. */
    public Talk talk() {
        return talk;
    }

    /** The breakdowns of the report, and which groups they may show. */
    public Breakdowns breakdowns() {
        return breakdowns;
    }

    /**
     * The groups of an attribute as they may be shown: small ones pooled, none where the breakdown is withheld.
     *
     * @param attribute one the report breaks down by, in any case
     */
    public Groups groups(String attribute) {
        return breakdowns.groups(attribute);
    }

    /** The themes. */
    public Outline outline() {
        return outline;
    }

    /** How many codings fit no sentence of the talk or no theme. */
    public int strays() {
        return strays;
    }

    /** The references of a theme itself, without its sub-themes, in the order of reading. */
    public List<Reference> references(Entry entry) {
        return references.get(entry.index());
    }

    /** The sentences that express a theme or any of its sub-themes. */
    public BitSet coded(Entry entry) {
        BitSet sentences = new BitSet();
        entry.members().forEach(member -> sentences.or(coded.get(member)));
        return sentences;
    }

    /** The sentences that express any theme. */
    public BitSet coded() {
        BitSet sentences = new BitSet();
        coded.forEach(sentences::or);
        return sentences;
    }

    /** What sentences amount to in each group; the sentences must count. */
    public List<Tally> tally(BitSet sentences, Groups groups) {
        Tallying tallying = new Tallying(talk, groups);
        int previous = -1;
        for (int s = sentences.nextSetBit(0); s >= 0; s = sentences.nextSetBit(s + 1)) {
            int turn = talk.turnOf(s);
            if (turn != previous) {
                tallying.addTurn(turn);
                previous = turn;
            }
            tallying.addWords(turn, 1, talk.wordsOf(s));
        }
        return tallying.tallies();
    }

    /** What there is in each group: everything that counts. Words outside any sentence are in it too. */
    public List<Tally> base(Groups groups) {
        Tallying tallying = new Tallying(talk, groups);
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn)) {
                tallying.addTurn(turn);
                tallying.addWords(turn, talk.sentencesOfTurn(turn), talk.wordsOfTurn(turn));
            }
        }
        return tallying.tallies();
    }
}
