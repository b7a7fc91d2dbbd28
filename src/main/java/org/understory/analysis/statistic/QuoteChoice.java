package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.analysis.Material;
import org.understory.analysis.Material.Reference;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Talk;
import org.understory.model.Coding;
import org.understory.model.Mark;
import org.understory.model.MarkKind;
import org.understory.model.Span;

/**
 * Chooses quotations by a rule that people can state: {@link #RULE}. Themes with the fewest candidates choose first, so
 * that a sentence two themes could use goes to the one that has less to choose from.
 */
final class QuoteChoice {

    static final String RULE =
            "Quotations are chosen by rule, not by taste: a different participant each time as long as "
                    + "there are any, then a different transcript; sentences that could be heard in full before those that "
                    + "could not, those of 8 to 40 words before shorter and longer ones, those on which more rules agree "
                    + "before others, then in the order of reading. Marks such as [laughs] are left out. A sentence stands under one theme "
                    + "only, unless a theme would be left without any. Facilitators are not quoted.";

    private static final Set<MarkKind> LOST = Set.of(MarkKind.INAUDIBLE, MarkKind.CROSSTALK);

    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;

    private final Material material;
    private final Talk talk;
    private final int limit;
    private final Set<Integer> used = new LinkedHashSet<>();

    QuoteChoice(Material material, int limit) {
        this.material = material;
        this.talk = material.talk();
        this.limit = limit;
    }

    /** The references to quote for each theme, best first within what the spread allows. */
    Map<Entry, List<Reference>> choose() {
        List<Entry> scarceFirst = new ArrayList<>(material.outline().entries());
        scarceFirst.sort(
                Comparator.comparingInt(entry -> material.references(entry).size()));
        Map<Entry, List<Reference>> chosen = new LinkedHashMap<>();
        for (Entry entry : scarceFirst) {
            List<Reference> candidates = candidates(material.references(entry));
            List<Reference> fresh = candidates.stream()
                    .filter(candidate -> !used.contains(candidate.sentence()))
                    .toList();
            List<Reference> picked = fresh.isEmpty() ? spread(candidates, Math.min(1, limit)) : spread(fresh, limit);
            picked.forEach(reference -> used.add(reference.sentence()));
            chosen.put(entry, picked);
        }
        return chosen;
    }

    /** The best of some references by the same rule, whatever else is quoted. */
    List<Reference> choose(List<Reference> references) {
        return spread(candidates(references), limit);
    }

    /** Best first. The sort is stable: equals stay in the order of reading. */
    private List<Reference> candidates(List<Reference> references) {
        List<Reference> candidates = new ArrayList<>();
        Set<Integer> lost = new HashSet<>();
        for (Reference reference : references) {
            if (!talk.voiceOf(talk.turnOf(reference.sentence())).isFacilitator()) {
                candidates.add(reference);
                if (hasWordsLost(reference)) {
                    lost.add(reference.sentence());
                }
            }
        }
        candidates.sort(Comparator.comparing((Reference candidate) -> lost.contains(candidate.sentence()))
                .thenComparingInt(this::wordsOutOfRange)
                .thenComparing(Comparator.comparingInt(QuoteChoice::rules).reversed()));
        return candidates;
    }

    private boolean hasWordsLost(Reference reference) {
        List<Mark> marks = talk.turn(talk.turnOf(reference.sentence())).marks();
        Span sentence = talk.sentence(reference.sentence()).span();
        return !marks.isEmpty()
                && marks.stream().anyMatch(mark -> LOST.contains(mark.kind()) && sentence.contains(mark.span()));
    }

    private int wordsOutOfRange(Reference reference) {
        int words = talk.wordsOf(reference.sentence());
        return Math.max(0, Math.max(SHORTEST - words, words - LONGEST));
    }

    /** The most rules of any one coder's coding; a plain loop, because sorting asks again and again. */
    private static int rules(Reference reference) {
        int most = 0;
        for (Coding coding : reference.codings()) {
            most = Math.max(most, 1 + coding.also().size());
        }
        return most;
    }

    /** Takes, each time, the best candidate of those whose speaker and then transcript has been taken least often. */
    private List<Reference> spread(List<Reference> bestFirst, int howMany) {
        List<Reference> taken = new ArrayList<>();
        int[] bySpeaker = new int[talk.persons() + talk.transcripts().size()];
        int[] byTranscript = new int[talk.transcripts().size()];
        List<Reference> left = new ArrayList<>(bestFirst);
        while (taken.size() < howMany && !left.isEmpty()) {
            Reference next = leastTaken(left, bySpeaker, byTranscript);
            left.remove(next);
            taken.add(next);
            bySpeaker[speaker(next)]++;
            byTranscript[transcript(next)]++;
        }
        return List.copyOf(taken);
    }

    private Reference leastTaken(Iterable<Reference> bestFirst, int[] bySpeaker, int[] byTranscript) {
        Reference least = null;
        for (Reference candidate : bestFirst) {
            int ofSpeaker = bySpeaker[speaker(candidate)];
            int ofTranscript = byTranscript[transcript(candidate)];
            if (ofSpeaker == 0 && ofTranscript == 0) {
                return candidate;
            }
            if (least == null
                    || ofSpeaker < bySpeaker[speaker(least)]
                    || ofSpeaker == bySpeaker[speaker(least)] && ofTranscript < byTranscript[transcript(least)]) {
                least = candidate;
            }
        }
        return least;
    }

    /** The person; the nameless of one transcript share a number beyond all persons. */
    private int speaker(Reference reference) {
        int person = talk.personOf(talk.turnOf(reference.sentence()));
        return person >= 0 ? person : talk.persons() + transcript(reference);
    }

    private int transcript(Reference reference) {
        return talk.transcriptIndexOf(talk.turnOf(reference.sentence()));
    }
}
