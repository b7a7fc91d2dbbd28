package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.understory.analysis.Material;
import org.understory.analysis.Material.Reference;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.QuoteId;
import org.understory.analysis.Talk;
import org.understory.model.Turn;
import org.understory.report.Block.Quote;

/** Every sentence of some talk by its id, as it would be quoted today. */
public final class QuoteIndex {

    /** How much of the words two sentences have to share for one to be what became of the other. */
    private static final double ALIKE = 0.5;

    private final Talk talk;
    private final QuoteWriter writer;
    private final Map<String, Integer> sentences = new HashMap<>();
    private final Map<Integer, List<Coded>> coded = new HashMap<>();
    private final List<Entry> themes;

    /** A sentence with one of its themes, by its place in the codebook. */
    private record Coded(int theme, Reference reference) {}

    /**
     * A sentence as one of its themes would quote it.
     *
     * @param theme the place of the theme in the codebook, or -1 where it has none
     * @param name the theme's name, or empty
     * @param quote the quotation
     */
    public record Use(int theme, String name, Quote quote) {}

    /**
     * Where a report quotes for one theme.
     *
     * @param id the section's
     * @param name the theme's
     * @param themes the places in the codebook of the theme and of all below it
     */
    public record Section(String id, String name, List<Integer> themes) {
        /** Freezes the list. */
        public Section {
            themes = List.copyOf(themes);
        }
    }

    /**
     * A sentence among those of its turn.
     *
     * @param sentences what is said in the turn, without asides
     * @param at the number of the sentence, from 0
     */
    public record Passage(List<String> sentences, int at) {
        /** Freezes the list. */
        public Passage {
            sentences = List.copyOf(sentences);
        }
    }

    /** An index of all that is said in a material, with what may be said of speakers by these attributes. */
    QuoteIndex(Material material, List<String> attributes) {
        this.talk = material.talk();
        this.writer = new QuoteWriter(material, attributes);
        for (int sentence = 0; sentence < talk.sentences(); sentence++) {
            int turn = talk.turnOf(sentence);
            String id = QuoteId.of(
                    talk.transcriptOf(turn).name(),
                    talk.turn(turn),
                    talk.sentence(sentence).span());
            sentences.put(id, sentence);
        }
        this.themes = material.outline().entries();
        for (Entry entry : themes) {
            for (Reference reference : material.references(entry)) {
                coded.computeIfAbsent(reference.sentence(), any -> new ArrayList<>())
                        .add(new Coded(entry.index(), reference));
            }
        }
    }

    /** The sentence with an id as each of its themes would quote it, or once without a theme; none if there is none. */
    public List<Use> of(String id) {
        Integer sentence = sentences.get(id);
        if (sentence == null) {
            return List.of();
        }
        return coded.getOrDefault(sentence, List.of(new Coded(-1, new Reference(sentence, List.of())))).stream()
                .map(one -> new Use(one.theme(), name(one.theme()), writer.write(one.reference())))
                .toList();
    }

    private String name(int theme) {
        return themes.stream()
                .filter(entry -> entry.index() == theme)
                .map(entry -> entry.theme().name())
                .findFirst()
                .orElse("");
    }

    /** The sections in which a report quotes. */
    public List<Section> sections() {
        return themes.stream()
                .map(entry -> new Section(ThemeQuotes.id(entry), entry.theme().name(), entry.members()))
                .toList();
    }

    /** The sentence with an id, which there is, among those said in the same breath. */
    public Passage around(String id) {
        int sentence = sentences.get(id);
        Turn turn = talk.turn(talk.turnOf(sentence));
        return new Passage(
                turn.sentences().stream()
                        .map(one -> Asides.without(Asides.in(turn, one.span()), turn.text(), one.span()))
                        .toList(),
                talk.sentence(sentence).number() - 1);
    }

    /** The sentence whose words are most like some words, if any are. */
    public Optional<Quote> nearest(String words) {
        Set<String> wanted = words(words);
        int best = -1;
        double most = 0;
        for (int sentence = 0; sentence < talk.sentences(); sentence++) {
            double alike = alike(wanted, words(text(sentence)));
            if (alike > most) {
                best = sentence;
                most = alike;
            }
        }
        return most < ALIKE ? Optional.empty() : Optional.of(writer.write(new Reference(best, List.of())));
    }

    private String text(int sentence) {
        return talk.sentence(sentence)
                .span()
                .of(talk.turn(talk.turnOf(sentence)).text());
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    /** Of the words of both, how many both have (Jaccard 1912). */
    private static double alike(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    /** All names of people who speak. */
    public Set<String> speakers() {
        Set<String> names = new HashSet<>();
        for (int turn = 0; turn < talk.turns(); turn++) {
            names.add(talk.voiceOf(turn).name());
        }
        names.remove("");
        return names;
    }

    /** Everything that is said of people who speak beside their names, such as their departments. */
    public Set<String> labels() {
        Set<String> labels = new HashSet<>();
        for (int turn = 0; turn < talk.turns(); turn++) {
            writer.labels(turn).forEach(label -> labels.add(label.value()));
        }
        return labels;
    }
}
