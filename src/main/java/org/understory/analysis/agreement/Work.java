package org.understory.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.understory.analysis.Phrases;

/**
 * What one coder did in one go.
 *
 * @param coder who
 * @param looked what the coder looked at: there, what was not coded is "no"; elsewhere it is missing
 * @param marks what the coder coded
 */
public record Work(Coder coder, List<Passage> looked, List<Mark> marks) {

    /** Freezes the lists. */
    public Work {
        looked = List.copyOf(looked);
        marks = List.copyOf(marks);
    }

    /** Whether both looked at some passage. */
    boolean overlaps(Work other) {
        Map<String, List<Passage>> byTurn = other.looked.stream().collect(Collectors.groupingBy(Work::turn));
        return looked.stream()
                .anyMatch(passage -> byTurn.getOrDefault(turn(passage), List.of()).stream()
                        .anyMatch(seen -> seen.span().overlaps(passage.span())));
    }

    /** How many decided marks touch nothing that was looked at, so that they count nowhere. */
    int outside() {
        Map<String, List<Passage>> byTurn = looked.stream().collect(Collectors.groupingBy(Work::turn));
        return (int) marks.stream()
                .filter(Mark::decided)
                .filter(mark -> byTurn.getOrDefault(turn(mark.passage()), List.of()).stream()
                        .noneMatch(seen -> seen.span().overlaps(mark.passage().span())))
                .count();
    }

    /** Who, and how much they coded. */
    String inWords() {
        String sight = switch (coder.kind()) {
            case MACHINE -> "rules";
            case CONSENSUS -> "settled by coders together";
            case PERSON ->
                switch (coder.sight()) {
                    case BLIND -> "blind";
                    case SAW_MACHINE -> "saw the machine's tags";
                    case UNKNOWN -> "";
                };
        };
        long decided = marks.stream().filter(Mark::decided).count();
        return coder.name() + " (" + (sight.isEmpty() ? "" : sight + ", ") + Phrases.count(decided, "coding") + ")";
    }

    /** The two as one work of this coder. */
    Work with(Work other) {
        List<Passage> allLooked = new ArrayList<>(looked);
        allLooked.addAll(other.looked);
        List<Mark> allMarks = new ArrayList<>(marks);
        allMarks.addAll(other.marks);
        return new Work(coder, allLooked, allMarks);
    }

    private static String turn(Passage passage) {
        return passage.transcript() + "\n" + passage.turn();
    }

    /**
     * A theme given to a passage.
     *
     * @param theme the theme's id
     * @param passage where
     * @param decided false where the coder left it open; then there is neither a yes nor a no
     */
    public record Mark(String theme, Passage passage, boolean decided) {}
}
