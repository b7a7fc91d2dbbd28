package org.understory.study.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Sentence;
import org.understory.model.Verdict;
import org.understory.study.anchor.Anchoring;
import org.understory.study.anchor.Place;
import org.understory.study.log.Coder;
import org.understory.study.log.Decisions;
import org.understory.study.log.Decisions.Applied;
import org.understory.study.log.Decisions.Judgement;
import org.understory.study.log.Selector;

/**
 * Joins machine tags and people's decisions, sentence by sentence. Of several verdicts that one coder gave on what is one
 * sentence now, the last counts. Coders who differ about a tag leave it disputed, and it stays as the machine made it,
 * until the consensus says otherwise; the consensus overrules everybody.
 */
public final class Layers {

    /** A theme on a sentence of the transcripts as they are now. */
    private record Unit(String transcript, int turn, int sentence, String theme) {}

    private final List<Coding> machine;
    private final Map<Unit, Map<String, Verdict>> verdicts = new HashMap<>();
    private final Map<Unit, Map<String, Coding>> human = new java.util.LinkedHashMap<>();
    private final Set<String> coders = new TreeSet<>();

    /** Joins the machine's tags with what people decided. */
    public Layers(List<Coding> machine, Decisions decisions, Anchoring anchoring) {
        this.machine = List.copyOf(machine);
        for (Judgement judgement : decisions.judgements()) {
            coders.add(judgement.coder());
            for (Unit unit : units(judgement.at(), judgement.theme(), anchoring)) {
                verdicts.computeIfAbsent(unit, any -> new TreeMap<>()).put(judgement.coder(), judgement.verdict());
            }
        }
        decisions.codings().forEach(applied -> add(applied, anchoring));
    }

    private static List<Unit> units(Selector at, String theme, Anchoring anchoring) {
        return anchoring.find(at).where().map(place -> units(place, theme)).orElse(List.of());
    }

    private static List<Unit> units(Place place, String theme) {
        return place.sentences().stream()
                .map(sentence -> unit(place, sentence, theme))
                .toList();
    }

    private static Unit unit(Place place, Sentence sentence, String theme) {
        return new Unit(place.transcript().name(), place.turn().number(), sentence.number(), theme);
    }

    private static Unit unit(Coding coding) {
        return new Unit(coding.transcript(), coding.turn(), coding.sentence().number(), coding.theme());
    }

    private void add(Applied applied, Anchoring anchoring) {
        coders.add(applied.coder());
        anchoring.find(applied.at()).where().ifPresent(place -> {
            for (Sentence sentence : place.sentences()) {
                human.computeIfAbsent(unit(place, sentence, applied.theme()), any -> new TreeMap<>())
                        .put(applied.coder(), coding(applied, place, sentence));
            }
        });
    }

    private static Coding coding(Applied applied, Place place, Sentence sentence) {
        return new Coding(
                place.transcript().name(),
                place.turn().number(),
                sentence,
                applied.theme(),
                new Origin.Person(applied.coder()),
                List.of(),
                List.of(),
                Set.of());
    }

    /** Everybody who decided anything, in the alphabet's order. */
    public Set<String> coders() {
        return new TreeSet<>(coders);
    }

    /** The codings of a layer. */
    public List<Coding> codings(Layer layer) {
        if (layer instanceof Layer.Machine) {
            return machine;
        }
        return layer instanceof Layer.Of of ? ofCoder(of.coder().name()) : reviewed();
    }

    private List<Coding> ofCoder(String coder) {
        List<Coding> codings = new ArrayList<>();
        for (Coding tag : machine) {
            if (verdicts.getOrDefault(unit(tag), Map.of()).get(coder) == Verdict.ACCEPTED) {
                codings.add(tag);
            }
        }
        human.values().stream()
                .filter(byCoder -> byCoder.containsKey(coder))
                .map(byCoder -> byCoder.get(coder))
                .forEach(codings::add);
        return codings;
    }

    private List<Coding> reviewed() {
        List<Coding> codings = new ArrayList<>();
        machine.stream().filter(tag -> standing(unit(tag)) != Standing.REJECTED).forEach(codings::add);
        human.forEach((unit, byCoder) -> {
            if (consensus(unit) != Verdict.REJECTED) {
                codings.addAll(byCoder.values());
            }
        });
        return codings;
    }

    private Verdict consensus(Unit unit) {
        return verdicts.getOrDefault(unit, Map.of()).get(Coder.CONSENSUS.name());
    }

    /** Where a machine tag stands in review. */
    private enum Standing {
        UNDECIDED,
        ACCEPTED,
        REJECTED,
        DISPUTED
    }

    private Standing standing(Unit unit) {
        Verdict agreed = consensus(unit);
        Collection<Verdict> all = agreed != null
                ? List.of(agreed)
                : verdicts.getOrDefault(unit, Map.of()).values();
        Set<Verdict> different = new HashSet<>(all);
        if (different.isEmpty()) {
            return Standing.UNDECIDED;
        }
        if (different.size() > 1) {
            return Standing.DISPUTED;
        }
        return different.contains(Verdict.ACCEPTED) ? Standing.ACCEPTED : Standing.REJECTED;
    }

    /**
     * How far the review has come.
     *
     * @param tags how many tags the machine made
     * @param accepted how many of them people accepted
     * @param rejected how many they rejected
     * @param disputed about how many they differ
     * @param byPeople how many sentences people gave a theme
     */
    public record Progress(int tags, int accepted, int rejected, int disputed, int byPeople) {
        /** How many tags nobody has looked at. */
        public int undecided() {
            return tags - accepted - rejected - disputed;
        }
    }

    /** How far the review has come. */
    public Progress progress() {
        int[] counts = new int[Standing.values().length];
        machine.forEach(tag -> counts[standing(unit(tag)).ordinal()]++);
        return new Progress(
                machine.size(),
                counts[Standing.ACCEPTED.ordinal()],
                counts[Standing.REJECTED.ordinal()],
                counts[Standing.DISPUTED.ordinal()],
                human.size());
    }

    /** How many machine tags a coder has accepted or rejected. */
    public int verdictsOf(String coder) {
        return (int) machine.stream()
                .filter(tag -> verdicts.getOrDefault(unit(tag), Map.of()).containsKey(coder))
                .count();
    }

    /** How many sentences a coder gave a theme, each theme apart. */
    public int codingsOf(String coder) {
        return (int) human.values().stream()
                .filter(byCoder -> byCoder.containsKey(coder))
                .count();
    }
}
