package org.understory.ingest;

import java.text.Normalizer;
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

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Beyond so many labels a list of pairs helps nobody. */
    private static final int MOST_LABELS = 500;

    private static final int MOST_SHOWN = 5;
    private static final int SHORTEST = 4;

    private Lookalikes() {}

    /** One oddity for all labels that are the same but for case, accents and punctuation, or met once and nearly so. */
    static List<Problem> in(String name, List<Turn> turns) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        turns.stream().filter(Turn::hasSpeaker).forEach(turn -> counts.merge(turn.speaker(), 1, Integer::sum));
        if (counts.size() > MOST_LABELS) {
            return List.of();
        }
        List<String> labels = List.copyOf(counts.keySet());
        List<String> bare = labels.stream().map(Lookalikes::bare).toList();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                boolean rare = Math.min(counts.get(labels.get(i)), counts.get(labels.get(j))) == 1;
                if (!bare.get(i).isEmpty() && bare.get(i).equals(bare.get(j))
                        || rare && near(bare.get(i), bare.get(j)) && sameNumbers(labels.get(i), labels.get(j))) {
                    pairs.add("'" + labels.get(i) + "' and '" + labels.get(j) + "'");
                }
            }
        }
        return pairs.isEmpty() ? List.of() : List.of(oddity(name, pairs));
    }

    private static Problem oddity(String name, List<String> pairs) {
        int shown = Math.min(MOST_SHOWN, pairs.size());
        String more = shown == pairs.size() ? "" : ", and " + (pairs.size() - shown) + " more pairs";
        return new Problem(
                name,
                "the speaker labels " + String.join(", ", pairs.subList(0, shown)) + more + " differ little",
                "If they are one person, write both names in that person's row of participants.csv.");
    }

    /** One or two letters apart. */
    private static boolean near(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        return shorter >= SHORTEST
                && Math.abs(left.length() - right.length()) <= 2
                && NearName.distance(left, right) <= (shorter >= 2 * SHORTEST ? 2 : 1);
    }

    /** People whom a number tells apart are two people. */
    private static boolean sameNumbers(String one, String other) {
        return NOT_DIGITS
                .matcher(one)
                .replaceAll("")
                .equals(NOT_DIGITS.matcher(other).replaceAll(""));
    }

    /** Letters and digits only, in small letters without accents. */
    private static String bare(String label) {
        return NOT_LETTERS
                .matcher(Normalizer.normalize(label, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
