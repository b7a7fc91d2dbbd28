package org.understory.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.understory.analysis.Phrases;
import org.understory.analysis.prevalence.ReviewedSample;
import org.understory.model.Sentence;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.UserError;
import org.understory.model.Verdict;
import org.understory.study.anchor.Anchoring;
import org.understory.study.anchor.Place;
import org.understory.study.log.Coder;
import org.understory.study.log.Decisions;
import org.understory.study.log.Decisions.Finished;
import org.understory.study.log.Selector;
import org.understory.study.sample.SampleFiles;
import org.understory.study.sample.StudySample;

/**
 * What people found in the sentences of a sample: joins a study's samples with its logs. A sentence was read by whoever
 * finished it, or its whole transcript, blind; what they coded there is what they found. Where the consensus decided about a
 * theme, that is what everybody found.
 */
final class SampleReading {

    /** A sentence of the transcripts as they are now. */
    private record Spot(String transcript, int turn, int sentence) {
        static Spot of(Place place, Sentence sentence) {
            return new Spot(place.transcript().name(), place.turn().number(), sentence.number());
        }
    }

    private final OpenStudy open;
    private final Anchoring anchoring;
    private final Map<Spot, Set<String>> readers = new HashMap<>();
    private final Set<Spot> seen = new java.util.HashSet<>();
    private final Map<Spot, Map<String, Set<String>>> found = new HashMap<>();
    private final Map<Spot, Map<String, Boolean>> agreed = new HashMap<>();

    /** The readings of an open study. */
    SampleReading(OpenStudy open) {
        this.open = open;
        this.anchoring = new Anchoring(open.transcripts());
        Decisions decisions = open.decisions();
        decisions.finished().forEach(this::finished);
        decisions.codings().forEach(one -> spots(one.at()).forEach(spot -> found(spot, one.coder(), one.theme())));
        decisions.judgements().stream()
                .filter(one -> one.coder().equals(Coder.CONSENSUS.name()))
                .forEach(one ->
                        spots(one.at()).forEach(spot -> agreed(spot, one.theme(), one.verdict() == Verdict.ACCEPTED)));
    }

    private List<Spot> spots(Selector at) {
        return anchoring.find(at).where().stream()
                .flatMap(place -> place.sentences().stream().map(sentence -> Spot.of(place, sentence)))
                .toList();
    }

    private void finished(Finished finished) {
        List<Spot> spots = new ArrayList<>();
        if (finished.at().isPresent()) {
            spots.addAll(spots(finished.at().get()));
        } else {
            for (Transcript transcript : open.transcripts()) {
                if (transcript.name().equals(finished.transcript())) {
                    transcript.turns().forEach(turn -> spots.addAll(spots(transcript, turn)));
                }
            }
        }
        for (Spot spot : spots) {
            if (finished.blind() && !finished.coder().equals(Coder.CONSENSUS.name())) {
                readers.computeIfAbsent(spot, any -> new TreeSet<>()).add(finished.coder());
            } else {
                seen.add(spot);
            }
        }
    }

    private static List<Spot> spots(Transcript transcript, Turn turn) {
        return turn.sentences().stream()
                .map(sentence -> new Spot(transcript.name(), turn.number(), sentence.number()))
                .toList();
    }

    private void found(Spot spot, String coder, String theme) {
        if (coder.equals(Coder.CONSENSUS.name())) {
            agreed(spot, theme, true);
        } else {
            found.computeIfAbsent(spot, any -> new TreeMap<>())
                    .computeIfAbsent(coder, any -> new TreeSet<>())
                    .add(theme);
        }
    }

    private void agreed(Spot spot, String theme, boolean there) {
        agreed.computeIfAbsent(spot, any -> new TreeMap<>()).put(theme, there);
    }

    /**
     * What was read of a sample: of the one named, or else of the one of which most was read; nothing where there is none.
     *
     * @param name a sample's name, or empty
     * @throws UserError if there is none of that name
     */
    Optional<ReviewedSample> of(String name) {
        SampleFiles files = new SampleFiles(open.folder().samples());
        List<String> names = files.names();
        if (!name.isEmpty() && !names.contains(name)) {
            throw new UserError(
                    "--sample " + name,
                    "there is no sample of that name",
                    names.isEmpty() ? "draw one: understory sample" : "use one of: " + String.join(", ", names));
        }
        Optional<ReviewedSample> best = Optional.empty();
        for (String each : name.isEmpty() ? names : List.of(name)) {
            ReviewedSample one =
                    files.read(each).map(sample -> read(sample, names.size())).orElseThrow();
            if (best.isEmpty() || one.read().size() > best.get().read().size()) {
                best = Optional.of(one);
            }
        }
        return best;
    }

    private ReviewedSample read(StudySample sample, int samples) {
        List<ReviewedSample.Read> read = new ArrayList<>();
        List<StudySample.Found> places = sample.found(anchoring);
        int notBlind = 0;
        for (StudySample.Found one : places) {
            Spot spot = Spot.of(one.place(), one.sentence());
            if (readers.containsKey(spot)) {
                read.add(new ReviewedSample.Read(
                        one.sampled().stratum(), spot.transcript(), spot.turn(), one.sentence(), themes(spot)));
            } else if (seen.contains(spot)) {
                notBlind++;
            }
        }
        List<String> remarks = new ArrayList<>();
        if (notBlind > 0) {
            remarks.add(Phrases.count(notBlind, "sentence")
                    + " of the sample were finished by people who saw the machine's tags, and are left out");
        }
        if (places.size() < sample.sentences().size()) {
            remarks.add(Phrases.count(sample.sentences().size() - places.size(), "sentence")
                    + " of the sample are no longer found in the transcripts");
        }
        if (!sample.design().codebook().equals(open.codebook().hash())) {
            remarks.add(
                    "the codebook was changed after the sample was drawn; if the rules were mended by what was found "
                            + "in it, precision and recall are too good: draw another sample with another seed");
        }
        if (samples > 1) {
            remarks.add("there are " + samples + " samples; this is "
                    + sample.design().name());
        }
        return new ReviewedSample(sample.title(), sample.design().by(), strata(sample), read, remarks);
    }

    private List<Set<String>> themes(Spot spot) {
        List<Set<String>> themes = new ArrayList<>();
        for (String coder : readers.get(spot)) {
            Set<String> ofCoder =
                    new TreeSet<>(found.getOrDefault(spot, Map.of()).getOrDefault(coder, Set.of()));
            agreed.getOrDefault(spot, Map.of()).forEach((theme, there) -> {
                if (there) {
                    ofCoder.add(theme);
                } else {
                    ofCoder.remove(theme);
                }
            });
            themes.add(ofCoder);
        }
        return themes;
    }

    private static List<ReviewedSample.Stratum> strata(StudySample sample) {
        return sample.strata().stream()
                .map(one -> new ReviewedSample.Stratum(!one.themes().isEmpty(), one.size(), one.drawn()))
                .toList();
    }
}
