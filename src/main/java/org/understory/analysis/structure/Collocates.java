package org.understory.analysis.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Talk;
import org.understory.analysis.WordForms;
import org.understory.model.Coding;
import org.understory.model.Span;

/**
 * The words and pairs of neighbouring words that stand in a theme's sentences more often than in all others, by
 * {@link LogLikelihood}. Only words of sentences that count; a pair never reaches over the end of a sentence.
 */
public final class Collocates {

    /** What a word or pair has to do with a theme. */
    private static final class Use {
        private final BitSet people = new BitSet();
        private long times;
        private long evidence;
    }

    /**
     * A word, or two, of a theme.
     *
     * @param form the word, or both with a space between them
     * @param people participants in whose sentences of the theme it stands
     * @param times in sentences of the theme
     * @param evidence how many of those are words that triggered a rule
     * @param size words, or pairs, of the theme's sentences
     * @param others times in all other sentences
     * @param rest words, or pairs, of all other sentences
     * @param g2 the log-likelihood ratio
     */
    public record Collocate(
            String form, int people, long times, long evidence, long size, long others, long rest, double g2) {}

    /** A word or pair at its place. */
    private record Place(String form, Span span) {}

    /** All sentences: how often the words and pairs that stand in any theme's sentences stand in them, and in how many. */
    private final Map<String, Long> everywhere = new HashMap<>();

    private final Material material;
    private final long[] sizes = new long[2];
    private final Map<Integer, Entry> entryOf = new HashMap<>();

    private Collocates(Material material) {
        this.material = material;
        material.outline().entries().forEach(entry -> entryOf.put(entry.index(), entry));
    }

    /** Counts all there is to count. */
    public static Collocates of(Material material) {
        Collocates collocates = new Collocates(material);
        Talk talk = material.talk();
        Set<String> themed = new HashSet<>();
        BitSet coded = material.coded();
        coded.stream().forEach(sentence -> places(talk, sentence).forEach(place -> themed.add(place.form())));
        for (int sentence = 0; sentence < talk.sentences(); sentence++) {
            if (talk.counts(talk.turnOf(sentence))) {
                for (Place place : places(talk, sentence)) {
                    collocates.sizes[kind(place.form())]++;
                    if (themed.contains(place.form())) {
                        collocates.everywhere.merge(place.form(), 1L, Long::sum);
                    }
                }
            }
        }
        return collocates;
    }

    private static List<Place> places(Talk talk, int sentence) {
        List<WordForms.Form> words = WordForms.in(
                talk.turn(talk.turnOf(sentence)).spoken(),
                talk.sentence(sentence).span());
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            places.add(new Place(words.get(i).form(), words.get(i).span()));
            if (i > 0) {
                Span both = new Span(
                        words.get(i - 1).span().begin(), words.get(i).span().end());
                places.add(
                        new Place(words.get(i - 1).form() + " " + words.get(i).form(), both));
            }
        }
        return places;
    }

    /** 0 for words and 1 for pairs. */
    private static int kind(String form) {
        return form.indexOf(' ') < 0 ? 0 : 1;
    }

    /**
     * Those of a theme and its sub-themes, the most telling first. A word is left out where it only stands in a pair that is
     * listed.
     *
     * @param people how many participants must have used it in the theme's sentences
     * @param least how large G² must be
     * @param most how many at most
     */
    public List<Collocate> of(Entry entry, int people, double least, int most) {
        Map<String, Use> uses = new TreeMap<>();
        long[] size = new long[2];
        Map<Integer, List<Span>> evidence = evidence(entry);
        material.coded(entry).stream().forEach(sentence -> take(sentence, evidence, uses, size));
        List<Collocate> found = new ArrayList<>();
        uses.forEach((form, use) -> {
            Collocate one = collocate(form, use, size[kind(form)]);
            if (one.people() >= people && one.g2() >= least && one.times() * one.rest() > one.others() * one.size()) {
                found.add(one);
            }
        });
        found.sort(Comparator.comparingDouble(Collocate::g2).reversed().thenComparing(Collocate::form));
        List<Collocate> kept =
                found.stream().filter(one -> !isInPair(one, found)).toList();
        return kept.subList(0, Math.min(most, kept.size()));
    }

    private Map<Integer, List<Span>> evidence(Entry entry) {
        Map<Integer, List<Span>> evidence = new HashMap<>();
        for (int member : entry.members()) {
            for (Material.Reference reference : material.references(entryOf.get(member))) {
                List<Span> spans = evidence.computeIfAbsent(reference.sentence(), any -> new ArrayList<>());
                reference.codings().stream().map(Coding::evidence).forEach(spans::addAll);
            }
        }
        return evidence;
    }

    private void take(int sentence, Map<Integer, List<Span>> evidence, Map<String, Use> uses, long[] size) {
        int person = material.talk().personOf(material.talk().turnOf(sentence));
        for (Place place : places(material.talk(), sentence)) {
            Use use = uses.computeIfAbsent(place.form(), any -> new Use());
            use.times++;
            use.evidence += evidence.get(sentence).stream().anyMatch(place.span()::overlaps) ? 1 : 0;
            size[kind(place.form())]++;
            if (person >= 0) {
                use.people.set(person);
            }
        }
    }

    private Collocate collocate(String form, Use use, long size) {
        long others = everywhere.getOrDefault(form, 0L) - use.times;
        long rest = sizes[kind(form)] - size;
        double g2 = LogLikelihood.ratio(use.times, size, others, rest);
        return new Collocate(form, use.people.cardinality(), use.times, use.evidence, size, others, rest, g2);
    }

    private static boolean isInPair(Collocate word, List<Collocate> found) {
        return kind(word.form()) == 0
                && found.stream()
                        .anyMatch(pair -> kind(pair.form()) == 1
                                && pair.times() == word.times()
                                && List.of(pair.form().split(" ")).contains(word.form()));
    }
}
