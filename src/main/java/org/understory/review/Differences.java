package org.understory.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Turn;
import org.understory.model.Verdict;
import org.understory.review.Places.Place;
import org.understory.study.log.Coder;
import org.understory.study.log.Decisions;

/**
 * Finds where coders disagree: a sentence and a theme that one of them coded, or accepted as a draft, and another who
 * looked at the sentence did not.
 *
 * <p>Somebody looked at a sentence who decided anything there or said that it, or the whole transcript, is done; and who
 * never says so of this transcript but decided something in it, looked at all of it.
 */
final class Differences {

    private final Folder folder;
    private final Decisions decisions;
    private final Map<Unit, Map<String, String>> yes = new TreeMap<>();
    private final Map<Unit, Settled> settled = new LinkedHashMap<>();
    private final Map<String, Set<Unit>> looked = new TreeMap<>();
    private final Set<String> everywhere = new TreeSet<>();

    /** The theme is empty where a sentence is meant whatever the theme. */
    private record Unit(int turn, int sentence, String theme) implements Comparable<Unit> {
        @Override
        public int compareTo(Unit other) {
            int byTurn = Integer.compare(turn, other.turn);
            int bySentence = byTurn != 0 ? byTurn : Integer.compare(sentence, other.sentence);
            return bySentence != 0 ? bySentence : theme.compareTo(other.theme);
        }
    }

    /** What the consensus came to and when; its last word counts. */
    private record Settled(Instant time, String id, String answer) {
        private Settled later(Settled other) {
            int byTime = time.compareTo(other.time);
            return byTime > 0 || byTime == 0 && id.compareTo(other.id) >= 0 ? this : other;
        }
    }

    Differences(Folder folder, Decisions decisions) {
        this.folder = folder;
        this.decisions = decisions;
        decisions.codings().forEach(this::take);
        decisions.judgements().forEach(this::take);
        takeFinished();
    }

    private void take(Decisions.Applied applied) {
        folder.places()
                .of(applied.at())
                .ifPresent(place -> folder.sentencesIn(place).forEach(sentence -> {
                    if (applied.coder().equals(Coder.CONSENSUS.name())) {
                        settled.merge(
                                new Unit(place.turn(), sentence, applied.theme()),
                                new Settled(applied.time(), applied.id(), "yes"),
                                Settled::later);
                        return;
                    }
                    see(applied.coder(), place, sentence);
                    yes.computeIfAbsent(new Unit(place.turn(), sentence, applied.theme()), any -> new TreeMap<>())
                            .put(applied.coder(), applied.note());
                }));
    }

    private void take(Decisions.Judgement judgement) {
        folder.places()
                .of(judgement.at())
                .ifPresent(place -> folder.sentencesIn(place).forEach(sentence -> {
                    Unit unit = new Unit(place.turn(), sentence, judgement.theme());
                    boolean accepted = judgement.verdict() == Verdict.ACCEPTED;
                    if (judgement.coder().equals(Coder.CONSENSUS.name())) {
                        settled.merge(
                                unit,
                                new Settled(judgement.time(), judgement.id(), accepted ? "yes" : "no"),
                                Settled::later);
                        return;
                    }
                    see(judgement.coder(), place, sentence);
                    if (accepted) {
                        yes.computeIfAbsent(unit, any -> new TreeMap<>()).put(judgement.coder(), judgement.note());
                    }
                }));
    }

    private void see(String coder, Place place, int sentence) {
        looked.computeIfAbsent(coder, any -> new TreeSet<>()).add(new Unit(place.turn(), sentence, ""));
    }

    private void takeFinished() {
        Set<String> sayWhatIsDone = new TreeSet<>();
        for (Decisions.Finished finished : decisions.finished()) {
            sayWhatIsDone.add(finished.coder());
            if (finished.at().isEmpty()) {
                everywhere.add(finished.coder());
            }
            finished.at()
                    .flatMap(folder.places()::of)
                    .ifPresent(place ->
                            folder.sentencesIn(place).forEach(sentence -> see(finished.coder(), place, sentence)));
        }
        looked.keySet().stream().filter(coder -> !sayWhatIsDone.contains(coder)).forEach(everywhere::add);
        looked.remove(Coder.CONSENSUS.name());
        everywhere.remove(Coder.CONSENSUS.name());
    }

    /** The differences in the order of the text, then of the themes' ids. */
    List<Item.Difference> find() {
        List<Item.Difference> differences = new ArrayList<>();
        yes.forEach((unit, coders) -> {
            Set<String> no = new TreeSet<>(everywhere);
            looked.forEach((coder, units) -> {
                if (units.contains(new Unit(unit.turn(), unit.sentence(), ""))) {
                    no.add(coder);
                }
            });
            no.removeAll(coders.keySet());
            if (!no.isEmpty()) {
                differences.add(difference(unit, coders, no));
            }
        });
        return differences;
    }

    private Item.Difference difference(Unit unit, Map<String, String> coders, Set<String> no) {
        Map<String, String> notes = new LinkedHashMap<>();
        coders.forEach((coder, note) -> {
            if (!note.isEmpty()) {
                notes.put(coder, note);
            }
        });
        return new Item.Difference(
                unit.turn(),
                span(unit),
                unit.theme(),
                coders.keySet(),
                no,
                notes,
                settled.containsKey(unit) ? settled.get(unit).answer() : "");
    }

    private Span span(Unit unit) {
        Turn turn = folder.transcript().turns().get(unit.turn() - 1);
        return turn.sentences().stream()
                .filter(sentence -> sentence.number() == unit.sentence())
                .map(Sentence::span)
                .findFirst()
                .orElseThrow();
    }
}
