package org.understory.study.layer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Joins machine tags and people's decisions, sentence by sentence. Of several things that one coder said of a theme on
 * what is one sentence now, verdicts or codings, the last counts. Coders who differ about a tag leave it disputed, and it stays as the machine made it,
 * until the consensus says otherwise; the consensus overrules everybody.
 */
public final class Layers {

    /** A theme on a sentence of the transcripts as they are now. */
    private record Unit(String transcript, int turn, int sentence, String theme) {}

    private final List<Coding> machine;
    private final Map<Unit, Set<String>> judged = new HashMap<>();
    private final Map<Unit, Map<String, Word>> lastWords = new HashMap<>();
    private final Map<Unit, Map<String, Coding>> human = new java.util.LinkedHashMap<>();
    private final Set<String> coders = new TreeSet<>();

    /** What somebody said of a theme on a sentence, and when. */
    private record Word(Instant time, String id, Verdict verdict) {
        private Word later(Word other) {
            int byTime = time.compareTo(other.time);
            return byTime > 0 || byTime == 0 && id.compareTo(other.id) >= 0 ? this : other;
        }
    }

    /** Joins the machine's tags with what people decided. */
    public Layers(List<Coding> machine, Decisions decisions, Anchoring anchoring) {
        this.machine = List.copyOf(machine);
        for (Judgement judgement : decisions.judgements()) {
            coders.add(judgement.coder());
            for (Unit unit : units(judgement.at(), judgement.theme(), anchoring)) {
                judged.computeIfAbsent(unit, any -> new TreeSet<>()).add(judgement.coder());
                say(unit, judgement.coder(), new Word(judgement.time(), judgement.id(), judgement.verdict()));
            }
        }
        decisions.codings().forEach(applied -> add(applied, anchoring));
    }

    private void say(Unit unit, String coder, Word word) {
        lastWords.computeIfAbsent(unit, any -> new TreeMap<>()).merge(coder, word, Word::later);
    }

    private Optional<Verdict> lastWord(Unit unit, String coder) {
        return Optional.ofNullable(lastWords.getOrDefault(unit, Map.of()).get(coder))
                .map(Word::verdict);
    }

    private boolean isRejectedBy(Unit unit, String coder) {
        return lastWord(unit, coder).filter(Verdict.REJECTED::equals).isPresent();
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
                Unit unit = unit(place, sentence, applied.theme());
                human.computeIfAbsent(unit, any -> new TreeMap<>())
                        .put(applied.coder(), coding(applied, place, sentence));
                say(unit, applied.coder(), new Word(applied.time(), applied.id(), Verdict.ACCEPTED));
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
            if (hasJudged(coder, unit(tag)) && !isRejectedBy(unit(tag), coder)) {
                codings.add(tag);
            }
        }
        human.forEach((unit, byCoder) -> {
            if (byCoder.containsKey(coder) && !isRejectedBy(unit, coder)) {
                codings.add(byCoder.get(coder));
            }
        });
        return codings;
    }

    private boolean hasJudged(String coder, Unit unit) {
        return judged.getOrDefault(unit, Set.of()).contains(coder);
    }

    private List<Coding> reviewed() {
        List<Coding> codings = new ArrayList<>();
        machine.stream().filter(tag -> standing(unit(tag)) != Standing.REJECTED).forEach(codings::add);
        human.forEach((unit, byCoder) -> {
            if (!isRejectedBy(unit, Coder.CONSENSUS.name())) {
                byCoder.forEach((coder, coding) -> {
                    if (!isRejectedBy(unit, coder)) {
                        codings.add(coding);
                    }
                });
            }
        });
        return codings;
    }

    /** Where a machine tag stands in review. */
    private enum Standing {
        UNDECIDED,
        ACCEPTED,
        REJECTED,
        DISPUTED
    }

    private Standing standing(Unit unit) {
        Set<Verdict> different = new HashSet<>();
        lastWord(unit, Coder.CONSENSUS.name())
                .ifPresentOrElse(
                        different::add,
                        () -> judged.getOrDefault(unit, Set.of())
                                .forEach(coder ->
                                        different.add(lastWord(unit, coder).orElseThrow())));
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
        return (int) machine.stream().filter(tag -> hasJudged(coder, unit(tag))).count();
    }

    /** How many sentences a coder gave a theme, each theme apart. */
    public int codingsOf(String coder) {
        return (int) human.values().stream()
                .filter(byCoder -> byCoder.containsKey(coder))
                .count();
    }
}
