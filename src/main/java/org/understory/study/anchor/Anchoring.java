package org.understory.study.anchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.log.Selector;

/**
 * Finds passages again. The quotation decides, then the words before and after it, then the position; never a likeness.
 *
 * <p>A passage holds if its words stand at its position and nowhere else with more of their context. Else it has moved if
 * its words stand in one place with all of the context on both sides, or else in one place with it on one side, or else
 * in one place at all. Where a transcript of that name is no longer there, it was perhaps renamed: a passage is then
 * looked for everywhere, but only with its whole context and if that is long enough to tell talk apart. Not for several
 * threads at a time.
 */
public final class Anchoring {

    /** Fewer code units of quotation and context than this are said by many people in many places. */
    private static final int TELLING = 24;

    private final Map<String, Transcript> byName = new LinkedHashMap<>();
    private final Map<Selector, Anchor> found = new HashMap<>();

    /** Looks in the transcripts as they are now. */
    public Anchoring(List<Transcript> transcripts) {
        transcripts.forEach(transcript -> byName.put(transcript.name(), transcript));
    }

    /** How much of the context stands around some place. */
    private enum Fit {
        NONE,
        ONE_SIDE,
        BOTH_SIDES
    }

    /** A place where the words stand. */
    private record Candidate(Place place, Fit fit) {}

    /** Where the passage is now. */
    public Anchor find(Selector at) {
        return found.computeIfAbsent(at, this::look);
    }

    private Anchor look(Selector at) {
        Transcript transcript = byName.get(at.transcript());
        if (transcript == null) {
            return elsewhere(at);
        }
        Optional<Place> unchanged = unchanged(at, transcript);
        if (unchanged.isPresent()) {
            return new Anchor.Held(at, unchanged.get());
        }
        List<Candidate> best = best(candidates(at, transcript));
        Optional<Candidate> still =
                best.stream().filter(one -> isWhereItWas(at, one.place())).findFirst();
        if (still.isPresent()) {
            return new Anchor.Held(at, still.get().place());
        }
        return of(at, best);
    }

    /** The place where the passage was, if its words and all of its context are still there: none can be better. */
    private static Optional<Place> unchanged(Selector at, Transcript transcript) {
        if (at.turn() > transcript.turns().size()) {
            return Optional.empty();
        }
        Turn turn = transcript.turns().get(at.turn() - 1);
        String text = turn.text();
        if (turn.number() != at.turn() || text.codePointCount(0, text.length()) < at.end()) {
            return Optional.empty();
        }
        int begin = text.offsetByCodePoints(0, at.begin());
        Span span = new Span(begin, begin + at.exact().length());
        return text.startsWith(at.exact(), begin) && fit(at, text, span) == Fit.BOTH_SIDES
                ? Optional.of(new Place(transcript, turn, span))
                : Optional.empty();
    }

    private Anchor elsewhere(Selector at) {
        List<Candidate> candidates = new ArrayList<>();
        if (at.exact().length() + at.prefix().length() + at.suffix().length() >= TELLING) {
            byName.values().forEach(transcript -> candidates.addAll(candidates(at, transcript)));
            candidates.removeIf(candidate -> candidate.fit() != Fit.BOTH_SIDES);
        }
        return of(at, candidates);
    }

    private static Anchor of(Selector at, List<Candidate> candidates) {
        List<Place> places = candidates.stream().map(Candidate::place).toList();
        if (places.isEmpty()) {
            return new Anchor.Lost(at);
        }
        return places.size() == 1 ? new Anchor.Moved(at, places.get(0)) : new Anchor.Ambiguous(at, places);
    }

    private static boolean isWhereItWas(Selector at, Place place) {
        String text = place.turn().text();
        return place.turn().number() == at.turn()
                && text.codePointCount(0, place.span().begin()) == at.begin();
    }

    private static List<Candidate> best(List<Candidate> candidates) {
        Fit most = candidates.stream().map(Candidate::fit).max(Fit::compareTo).orElse(Fit.NONE);
        return candidates.stream().filter(candidate -> candidate.fit() == most).toList();
    }

    private static List<Candidate> candidates(Selector at, Transcript transcript) {
        List<Candidate> candidates = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            String text = turn.text();
            for (int begin = text.indexOf(at.exact()); begin >= 0; begin = text.indexOf(at.exact(), begin + 1)) {
                Span span = new Span(begin, begin + at.exact().length());
                candidates.add(new Candidate(new Place(transcript, turn, span), fit(at, text, span)));
            }
        }
        return candidates;
    }

    private static Fit fit(Selector at, String text, Span span) {
        boolean before = text.startsWith(at.prefix(), span.begin() - at.prefix().length())
                && (isCutShort(at.prefix()) || span.begin() == at.prefix().length());
        boolean after = text.startsWith(at.suffix(), span.end())
                && (isCutShort(at.suffix()) || span.end() + at.suffix().length() == text.length());
        return before && after ? Fit.BOTH_SIDES : before || after ? Fit.ONE_SIDE : Fit.NONE;
    }

    /** Whether the turn went on beyond the context that was kept; else the context reached its end. */
    private static boolean isCutShort(String context) {
        return context.codePointCount(0, context.length()) >= Selector.CONTEXT;
    }
}
