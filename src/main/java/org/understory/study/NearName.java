package org.understory.study;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the name somebody may have meant, for a question and never for an answer. */
public final class NearName {

    private NearName() {}

    /** The candidate nearest to a word, as {@link #of(String, Map)} says. */
    public static Optional<String> of(String wanted, Collection<String> candidates) {
        Map<String, String> themselves = new LinkedHashMap<>();
        candidates.forEach(candidate -> themselves.put(candidate, candidate));
        return of(wanted, themselves);
    }

    /**
     * What the candidate nearest to a word stands for: one within a third of the word's length in edits (at most three),
     * the first of equally near ones; else the only thing for which candidates stand that share the first word.
     *
     * @param candidates spellings in the order of preference, each with what it stands for
     */
    public static Optional<String> of(String wanted, Map<String, String> candidates) {
        String plain = plain(wanted);
        String best = "";
        int fewest = Math.min(3, Math.max(1, plain.length() / 3)) + 1;
        for (Map.Entry<String, String> candidate : candidates.entrySet()) {
            int edits = edits(plain, plain(candidate.getKey()));
            if (edits < fewest) {
                fewest = edits;
                best = candidate.getValue();
            }
        }
        return best.isEmpty() ? bySharedFirstWord(plain, candidates) : Optional.of(best);
    }

    private static Optional<String> bySharedFirstWord(String plain, Map<String, String> candidates) {
        Set<String> sharing = new LinkedHashSet<>();
        candidates.forEach((spelling, meant) -> {
            String word = firstWord(plain(spelling));
            if (word.length() > 1 && word.equals(firstWord(plain))) {
                sharing.add(meant);
            }
        });
        return sharing.size() == 1 ? sharing.stream().findFirst() : Optional.empty();
    }

    private static String plain(String name) {
        return Label.withoutAccents(Label.normalise(name));
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** Damerau's distance (adjacent swaps count once), restricted form. */
    private static int edits(String left, String right) {
        int[][] distance = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : step(left, right, distance, i, j);
            }
        }
        return distance[left.length()][right.length()];
    }

    private static int step(String left, String right, int[][] distance, int i, int j) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(distance[i - 1][j], distance[i][j - 1]) + 1, distance[i - 1][j - 1] + change);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
    }
}
