package org.understory.study.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.understory.model.Sentence;
import org.understory.study.anchor.Anchoring;
import org.understory.study.anchor.Place;
import org.understory.study.log.Selector;

/**
 * A random sample of sentences: how it was drawn, and what was drawn. It says nothing of what anybody found in them.
 *
 * @param design what it was drawn by
 * @param strata the strata, each sentence of the study that counted in exactly one
 * @param sentences the sentences, by transcript, turn and position
 */
public record StudySample(Design design, List<Stratum> strata, List<Sampled> sentences) {

    /** Freezes the lists and checks that every sentence has its stratum. */
    public StudySample {
        strata = List.copyOf(strata);
        sentences = List.copyOf(sentences);
        int[] drawn = new int[strata.size()];
        sentences.forEach(sentence -> drawn[sentence.stratum()]++);
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i] != strata.get(i).drawn() || drawn[i] > strata.get(i).size()) {
                throw new IllegalArgumentException("stratum " + i + " does not hold the sentences it says");
            }
        }
    }

    /**
     * What a sample was drawn by.
     *
     * @param name its name, which is also its file's
     * @param size how many sentences were asked for
     * @param seed where chance started
     * @param by the attribute of speakers it is stratified by, or empty
     * @param codebook the hash of the codebook whose tags made the strata
     * @param engine the engine that made the tags
     */
    public record Design(String name, int size, long seed, String by, String codebook, String engine) {}

    /**
     * A stratum.
     *
     * @param group what the attribute says of its speakers, or empty
     * @param themes the themes of which the machine gave one as the rarest; none where it gave no theme
     * @param size how many sentences it has
     * @param drawn how many of them were drawn
     */
    public record Stratum(String group, List<String> themes, int size, int drawn) {
        /** Freezes the list. */
        public Stratum {
            themes = List.copyOf(themes);
        }
    }

    /**
     * A sentence that was drawn.
     *
     * @param stratum the index of its stratum
     * @param at where it stands
     */
    public record Sampled(int stratum, Selector at) {}

    /**
     * A sentence of the sample in the transcripts as they are now.
     *
     * @param sampled the sentence as it was drawn
     * @param place where it stands
     * @param sentence what stands there
     */
    public record Found(Sampled sampled, Place place, Sentence sentence) {}

    /** How many sentences it was drawn from. */
    public int population() {
        return strata.stream().mapToInt(Stratum::size).sum();
    }

    /** What it is called on a page, such as {@code sample of 200, seed 7}. */
    public String title() {
        return "sample of " + sentences.size() + ", seed " + design.seed()
                + (design.by().isEmpty() ? "" : ", by " + design.by());
    }

    /** Its sentences where they are now; those are left out whose words are nowhere any more. */
    public List<Found> found(Anchoring anchoring) {
        List<Found> found = new ArrayList<>();
        for (Sampled sampled : sentences) {
            anchoring
                    .find(sampled.at())
                    .where()
                    .ifPresent(place -> place.sentences().stream()
                            .findFirst()
                            .ifPresent(sentence -> found.add(new Found(sampled, place, sentence))));
        }
        return found;
    }

    /**
     * The sample without some sentences, which are taken from what it was drawn from as well, so that the rest is still a
     * random sample of what is left.
     *
     * @param place the passage to point at instead, or the same; nothing for a sentence that goes
     */
    public StudySample without(Function<Selector, Optional<Selector>> place) {
        int[] gone = new int[strata.size()];
        List<Sampled> left = new ArrayList<>();
        for (Sampled sampled : sentences) {
            Optional<Selector> now = place.apply(sampled.at());
            now.ifPresent(at -> left.add(new Sampled(sampled.stratum(), at)));
            gone[sampled.stratum()] += now.isPresent() ? 0 : 1;
        }
        List<Stratum> smaller = new ArrayList<>();
        for (int i = 0; i < gone.length; i++) {
            Stratum was = strata.get(i);
            smaller.add(new Stratum(was.group(), was.themes(), was.size() - gone[i], was.drawn() - gone[i]));
        }
        return new StudySample(design, smaller, left);
    }

    /**
     * The same sample of renamed things.
     *
     * @param place the passage to point at instead
     * @param words what a group, or a sample, is called now
     */
    public StudySample renamed(UnaryOperator<Selector> place, UnaryOperator<String> words) {
        Design was = design;
        return new StudySample(
                new Design(words.apply(was.name()), was.size(), was.seed(), was.by(), was.codebook(), was.engine()),
                strata.stream()
                        .map(one -> new Stratum(words.apply(one.group()), one.themes(), one.size(), one.drawn()))
                        .toList(),
                sentences.stream()
                        .map(one -> new Sampled(one.stratum(), place.apply(one.at())))
                        .toList());
    }
}
