package org.understory.coding;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;

/**
 * Finds reference sentences in transcripts by their words, so that it does not matter how either side splits sentences
 * or counts offsets. White space is taken as equal; repeated sentences are found one after the other.
 */
public final class ReferenceAlignment {

    private final List<Transcript> transcripts;
    /** Where the search in each turn goes on; by identity, because two transcripts may hold equal turns. */
    private final Map<Turn, Integer> reached = new IdentityHashMap<>();

    /** An alignment with these transcripts; each sentence is to be asked for once, in file order. */
    public ReferenceAlignment(List<Transcript> of) {
        transcripts = List.copyOf(of);
    }

    /**
     * Where a reference sentence stands.
     *
     * @param transcript in which transcript
     * @param turn in which turn
     * @param span where in the turn's text, in UTF-16 units
     */
    public record Place(Transcript transcript, Turn turn, Span span) {}

    /** The place of a sentence, or nothing where its words are not found. */
    public Optional<Place> find(References.Reference reference) {
        for (Transcript transcript : candidates(reference.transcript())) {
            for (Turn turn : inOrder(transcript, reference.turn())) {
                Optional<Span> span = find(turn, reference.exact().strip());
                if (span.isPresent()) {
                    return Optional.of(new Place(transcript, turn, span.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The transcripts of that name; where there is none, those of that name in whichever folder; without a name, all. */
    private List<Transcript> candidates(String name) {
        if (name.isEmpty()) {
            return transcripts;
        }
        List<Transcript> same =
                transcripts.stream().filter(t -> t.name().equals(name)).toList();
        return same.isEmpty()
                ? transcripts.stream()
                        .filter(t -> file(t.name()).equals(file(name)))
                        .toList()
                : same;
    }

    private static String file(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The turn of the given number first, then the others. */
    private static List<Turn> inOrder(Transcript transcript, int number) {
        List<Turn> turns = new ArrayList<>(transcript.turns());
        if (number >= 1 && number <= turns.size()) {
            turns.add(0, turns.remove(number - 1));
        }
        return turns;
    }

    private Optional<Span> find(Turn turn, String exact) {
        for (int from : new int[] {reached.getOrDefault(turn, 0), 0}) {
            for (int begin = from; begin < turn.text().length(); begin++) {
                int end = matchesAt(turn.text(), begin, exact);
                if (end > begin) {
                    reached.put(turn, end);
                    return Optional.of(new Span(begin, end));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the words end if they stand at the offset, or -1. */
    private static int matchesAt(String text, int begin, String exact) {
        int t = begin;
        int e = 0;
        while (e < exact.length()) {
            if (isSpace(exact.charAt(e))) {
                int before = t;
                while (t < text.length() && isSpace(text.charAt(t))) {
                    t++;
                }
                if (t == before) {
                    return -1;
                }
                while (e < exact.length() && isSpace(exact.charAt(e))) {
                    e++;
                }
            } else if (t < text.length() && text.charAt(t) == exact.charAt(e)) {
                t++;
                e++;
            } else {
                return -1;
            }
        }
        return t;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
