package org.understory.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.understory.analysis.agreement.Coder;
import org.understory.analysis.agreement.Passage;
import org.understory.analysis.agreement.Work;
import org.understory.model.Sentence;
import org.understory.model.Transcript;
import org.understory.model.Turn;

/**
 * What coders settled, sentence by sentence, as a coding of its own: of the sentences that two of them finished, what they
 * all say, and where they differ what they decided together. What is not settled is left open.
 */
final class ConsensusWork {

    /** What it is called in tables. */
    static final String NAME = "the consensus";

    private final List<Work> coders;
    private final Map<String, Map<Passage, Boolean>> settled = new TreeMap<>();
    private final List<Passage> looked = new ArrayList<>();
    private final List<Work.Mark> marks = new ArrayList<>();

    /**
     * The consensus of some coders.
     *
     * @param given what was decided together to be there
     * @param refused what was decided together not to be there
     */
    ConsensusWork(List<Work> coders, List<Work.Mark> given, List<Work.Mark> refused) {
        this.coders = List.copyOf(coders);
        refused.forEach(mark -> settle(mark, false));
        given.forEach(mark -> settle(mark, true));
    }

    private void settle(Work.Mark mark, boolean there) {
        settled.computeIfAbsent(mark.theme(), any -> new LinkedHashMap<>()).put(mark.passage(), there);
    }

    /** The coding. */
    Work of(List<Transcript> transcripts) {
        for (Transcript transcript : transcripts) {
            for (Turn turn : transcript.turns()) {
                for (Sentence sentence : turn.sentences()) {
                    sentence(new Passage(transcript.name(), turn.number(), sentence.span()));
                }
            }
        }
        return new Work(new Coder(NAME, Coder.Kind.CONSENSUS, Coder.Sight.UNKNOWN), looked, marks);
    }

    private void sentence(Passage sentence) {
        List<Work> readers = coders.stream()
                .filter(work -> work.looked().stream().anyMatch(seen -> touches(seen, sentence)))
                .toList();
        if (readers.size() < 2) {
            return;
        }
        looked.add(sentence);
        Map<String, Integer> given = new TreeMap<>();
        for (Work reader : readers) {
            TreeSet<String> themes = new TreeSet<>();
            reader.marks().stream()
                    .filter(mark -> touches(mark.passage(), sentence))
                    .forEach(mark -> themes.add(mark.theme()));
            themes.forEach(theme -> given.merge(theme, 1, Integer::sum));
        }
        settled.keySet().forEach(theme -> given.putIfAbsent(theme, 0));
        given.forEach((theme, yes) -> decide(sentence, theme, yes, readers.size()));
    }

    private void decide(Passage sentence, String theme, int yes, int readers) {
        List<Boolean> together = settled.getOrDefault(theme, Map.of()).entrySet().stream()
                .filter(one -> touches(one.getKey(), sentence))
                .map(Map.Entry::getValue)
                .toList();
        boolean there = together.isEmpty() ? yes == readers : together.contains(true);
        boolean open = together.isEmpty() && yes > 0 && yes < readers;
        if (there || open) {
            marks.add(new Work.Mark(theme, sentence, there));
        }
    }

    private static boolean touches(Passage one, Passage other) {
        return one.turn() == other.turn()
                && one.transcript().equals(other.transcript())
                && one.span().overlaps(other.span());
    }
}
