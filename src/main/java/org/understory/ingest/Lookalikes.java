package org.understory.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.understory.model.Problem;
import org.understory.model.Turn;

/** Finds speaker labels that may be one person's name spelled in two ways. */
final class Lookalikes {

    private static final Pattern DIGITS = Pattern.compile("\\D+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Beyond so many labels a list of pairs helps nobody. */
    private static final int MOST_LABELS = 500;

    private static final int SHORTEST = 4;

    private Lookalikes() {}

    /** One oddity for each label met once that differs little from another label. */
    static List<Problem> in(String name, List<Turn> turns) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        turns.stream().filter(Turn::hasSpeaker).forEach(turn -> counts.merge(turn.speaker(), 1, Integer::sum));
        List<Problem> oddities = new ArrayList<>();
        if (counts.size() > MOST_LABELS) {
            return oddities;
        }
        List<String> labels = List.copyOf(counts.keySet());
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                if (Math.min(counts.get(labels.get(i)), counts.get(labels.get(j))) == 1
                        && alike(labels.get(i), labels.get(j))) {
                    oddities.add(oddity(name, labels.get(i), labels.get(j)));
                }
            }
        }
        return oddities;
    }

    private static Problem oddity(String name, String one, String other) {
        return new Problem(
                name,
                "the speaker labels '" + one + "' and '" + other + "' differ little",
                "If they are one person, write both names in that person's row of participants.csv.");
    }

    /** Same but for case and punctuation, or one or two letters apart; never when their numbers differ. */
    private static boolean alike(String one, String other) {
        String left = bare(one);
        String right = bare(other);
        if (left.equals(right)) {
            return true;
        }
        int shorter = Math.min(left.length(), right.length());
        return shorter >= SHORTEST
                && DIGITS.matcher(one)
                        .replaceAll("")
                        .equals(DIGITS.matcher(other).replaceAll(""))
                && Math.abs(left.length() - right.length()) <= 2
                && NearName.distance(left, right) <= (shorter >= 2 * SHORTEST ? 2 : 1);
    }

    private static String bare(String label) {
        return NOT_LETTERS.matcher(label).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
