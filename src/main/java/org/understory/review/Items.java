package org.understory.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.understory.model.Coding;
import org.understory.model.Flag;
import org.understory.model.Origin;
import org.understory.model.Verdict;
import org.understory.study.log.Coder;
import org.understory.study.log.Decisions;

/** What somebody at a seat sees of a transcript besides its text. */
final class Items {

    private final Seat seat;
    private final Folder folder;
    private final Decisions decisions;

    /**
     * The items of a transcript.
     *
     * @param folder what is fixed about it
     * @param decisions what people decided in it
     */
    Items(Seat seat, Folder folder, Decisions decisions) {
        this.seat = seat;
        this.folder = folder;
        this.decisions = decisions;
    }

    /** A theme on a sentence as it is now. */
    private record Key(int turn, int sentence, String theme) {}

    /** The drafts, each with what was said of it; none for who is not to see them. */
    List<Item.Draft> drafts() {
        if (seat.kind() != Seat.Kind.OPEN) {
            return List.of();
        }
        Map<Key, Map<String, Verdict>> said = new HashMap<>();
        for (Decisions.Judgement judgement : decisions.judgements()) {
            folder.places()
                    .of(judgement.at())
                    .ifPresent(place -> folder.sentencesIn(place)
                            .forEach(sentence -> said.computeIfAbsent(
                                            new Key(place.turn(), sentence, judgement.theme()), any -> new TreeMap<>())
                                    .put(judgement.coder(), judgement.verdict())));
        }
        List<Item.Draft> drafts = new ArrayList<>();
        for (Coding coding : folder.drafts()) {
            Key key = new Key(coding.turn(), coding.sentence().number(), coding.theme());
            drafts.add(draft(coding, said.getOrDefault(key, Map.of())));
        }
        return drafts;
    }

    private Item.Draft draft(Coding coding, Map<String, Verdict> said) {
        Origin.Machine machine = (Origin.Machine) coding.origin();
        Map<String, String> words = new TreeMap<>();
        said.forEach((coder, verdict) -> words.put(coder, word(verdict)));
        return new Item.Draft(
                coding.turn(),
                coding.sentence().span(),
                coding.theme(),
                machine.rule(),
                folder.rules().getOrDefault(machine.rule(), ""),
                coding.also(),
                coding.evidence(),
                coding.flags().stream().map(Flag::id).toList(),
                verdict(said),
                words);
    }

    /** One's own verdict, else the consensus, else that of the others where they agree: what they differ about is open. */
    private String verdict(Map<String, Verdict> said) {
        for (String first : List.of(seat.coder().name(), Coder.CONSENSUS.name())) {
            if (said.containsKey(first)) {
                return word(said.get(first));
            }
        }
        Set<Verdict> different = new HashSet<>(said.values());
        return different.size() == 1 ? word(different.iterator().next()) : "";
    }

    private static String word(Verdict verdict) {
        return verdict == Verdict.ACCEPTED ? "accepted" : "rejected";
    }

    /** People's codings: everybody's, or one's own where the seat is blind. */
    List<Item.Human> codings() {
        List<Item.Human> codings = new ArrayList<>();
        for (Decisions.Applied applied : decisions.codings()) {
            if (sees(applied.coder())) {
                folder.places()
                        .of(applied.at())
                        .ifPresent(place -> codings.add(new Item.Human(
                                applied.id(),
                                place.turn(),
                                place.span(),
                                applied.theme(),
                                applied.coder(),
                                applied.note(),
                                When.of(applied.time()))));
            }
        }
        return codings;
    }

    /** Memos, likewise. */
    List<Item.Human> memos() {
        List<Item.Human> memos = new ArrayList<>();
        for (Decisions.Memo memo : decisions.memos()) {
            if (sees(memo.coder())) {
                folder.places()
                        .of(memo.at())
                        .ifPresent(place -> memos.add(new Item.Human(
                                memo.id(),
                                place.turn(),
                                place.span(),
                                memo.theme(),
                                memo.coder(),
                                memo.text(),
                                When.of(memo.time()))));
            }
        }
        return memos;
    }

    private boolean sees(String coder) {
        return !seat.isBlind() || coder.equals(seat.coder().name());
    }

    /** Where coders disagree, for adjudication only. */
    List<Item.Difference> differences() {
        return seat.kind() == Seat.Kind.ADJUDICATION ? new Differences(folder, decisions).find() : List.of();
    }

    /** The sentences that the coder said to be done, by the number of their turn. */
    Map<Integer, SortedSet<Integer>> finished() {
        Map<Integer, SortedSet<Integer>> byTurn = new TreeMap<>();
        for (Decisions.Finished finished : decisions.finished()) {
            if (finished.coder().equals(seat.coder().name())) {
                finished.at()
                        .flatMap(folder.places()::of)
                        .ifPresent(place -> byTurn.computeIfAbsent(place.turn(), any -> new TreeSet<>())
                                .addAll(folder.sentencesIn(place)));
            }
        }
        return byTurn;
    }

    /** Whether the coder said that the whole transcript is read. */
    boolean isFinished() {
        return decisions.finished().stream()
                .anyMatch(finished -> finished.coder().equals(seat.coder().name())
                        && finished.at().isEmpty());
    }

    /** How far the coder is in this transcript. */
    Progress progress() {
        if (seat.sample().isPresent()) {
            Map<Integer, SortedSet<Integer>> sampled =
                    seat.sample().get().in(folder.transcript().name());
            Map<Integer, SortedSet<Integer>> finished = finished();
            long done = sampled.entrySet().stream()
                    .mapToLong(turn -> turn.getValue().stream()
                            .filter(finished.getOrDefault(turn.getKey(), new TreeSet<>())::contains)
                            .count())
                    .sum();
            return new Progress(
                    done, sampled.values().stream().mapToLong(Collection::size).sum(), "sampled sentences done");
        }
        return switch (seat.kind()) {
            case OPEN -> {
                List<Item.Draft> drafts = drafts();
                yield new Progress(
                        drafts.stream()
                                .filter(draft -> !draft.verdict().isEmpty())
                                .count(),
                        drafts.size(),
                        "drafts decided");
            }
            case BLIND -> new Progress(isFinished() ? 1 : 0, 1, "transcript read to the end");
            case ADJUDICATION -> {
                List<Item.Difference> differences = differences();
                yield new Progress(
                        differences.stream()
                                .filter(difference -> !difference.consensus().isEmpty())
                                .count(),
                        differences.size(),
                        "disagreements settled");
            }
        };
    }

    /**
     * How far somebody is.
     *
     * @param done how many are decided
     * @param of out of how many
     * @param what of what
     */
    record Progress(long done, long of, String what) {}
}
