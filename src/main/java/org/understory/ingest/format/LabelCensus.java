package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settles which labels of a file stand for speakers. One that recurs, or that the file itself lists, is believed; one
 * met once must look like a name and stand among believed ones. Before the first believed label, short values under a
 * key are facts about the interview, not speech.
 */
final class LabelCensus {

    private static final int SHORT_VALUE = 90;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, String> firstRest = new HashMap<>();
    private final Map<String, Integer> firstLine = new HashMap<>();
    private final Map<String, Integer> withWords = new HashMap<>();
    private final Set<String> listed;
    private final Set<String> believed = new LinkedHashSet<>();
    private final int timed;
    private boolean standAlone;

    private LabelCensus(List<LabelLine> lines, Collection<String> listed) {
        this.listed = Set.copyOf(new ArrayList<>(listed));
        int withTime = 0;
        for (int i = 0; i < lines.size(); i++) {
            LabelLine line = lines.get(i);
            if (line.exists()) {
                counts.merge(line.label(), 1, Integer::sum);
                firstRest.putIfAbsent(line.label(), line.rest());
                firstLine.putIfAbsent(line.label(), i);
                withWords.merge(line.label(), line.rest().isEmpty() ? 0 : 1, Integer::sum);
                withTime += Double.isNaN(line.start()) ? 0 : 1;
            }
        }
        timed = withTime;
        settle();
    }

    /**
     * Counts the labels of a file.
     *
     * @param lines one per line of the file, without a label where there is none
     * @param listed names that the file lists as speakers or attendees; such lists are seldom complete
     */
    static LabelCensus of(List<LabelLine> lines, Collection<String> listed) {
        return new LabelCensus(lines, listed);
    }

    private void settle() {
        standAlone = standAlone();
        int first = Integer.MAX_VALUE;
        if (!standAlone) {
            long talking = counts.keySet().stream()
                    .filter(label -> counts.get(label) > 1 && withWords.get(label) > 0)
                    .count();
            // whoever answers at length may be set on lines of their own throughout
            int most = talking > 1 ? 2 : 1;
            counts.entrySet()
                    .removeIf(entry -> entry.getValue() <= most
                            && withWords.get(entry.getKey()) == 0
                            && !listed.contains(entry.getKey()));
        }
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (recurs(entry.getKey(), entry.getValue()) || listed.contains(entry.getKey())) {
                first = Math.min(first, firstLine.get(entry.getKey()));
            }
        }
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            String label = entry.getKey();
            boolean sure = recurs(label, entry.getValue()) || listed.contains(label);
            boolean single = first != Integer.MAX_VALUE
                    && Labels.looksLikeName(label)
                    && (firstLine.get(label) > first || !isFact(firstRest.get(label)));
            if (sure || single) {
                believed.add(label);
            }
        }
    }

    /**
     * Whether labels stand on lines of their own here. Where what is said follows on the same line, a line that ends in
     * its colon is an item of an agenda: {@code Other business:}
     */
    private boolean standAlone() {
        int all = 0;
        int words = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > 1) {
                all += entry.getValue();
                words += withWords.get(entry.getKey());
            }
        }
        return 2 * words <= all || timed > 0;
    }

    /** Whether a line that ends in a colon may be an item of an agenda here. */
    boolean mayBeAgenda(LabelLine line) {
        return !standAlone && !believes(line);
    }

    /** Small letters throughout are a nickname when they recur often, but a turn of phrase when they hardly do. */
    private static boolean recurs(String label, int count) {
        return count >= 2 && (Labels.looksLikeName(label) || (count >= 3 && label.indexOf(' ') < 0));
    }

    /** Whether a value is short and ends in no sentence, as what is said hardly ever is. */
    static boolean isFact(String value) {
        return value.isEmpty()
                || (value.length() <= SHORT_VALUE && ".?!…".indexOf(value.charAt(value.length() - 1)) < 0);
    }

    boolean believes(LabelLine line) {
        return line.exists() && believed.contains(line.label());
    }

    /** How many lines open with a believed label. */
    int lines() {
        return believed.stream().mapToInt(counts::get).sum();
    }

    /** How many different labels are believed. */
    int labels() {
        return believed.size();
    }

    /** How many lines have a label and a time. */
    int timed() {
        return timed;
    }
}
