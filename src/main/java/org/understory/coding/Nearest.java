package org.understory.coding;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what somebody probably meant to type. */
public final class Nearest {

    private Nearest() {}

    /** The candidate with the fewest changed letters, if they are few; the first in the alphabet of equals. */
    public static Optional<String> to(String typed, Collection<String> candidates) {
        String best = null;
        int fewest = Math.max(1, typed.length() / 3) + 1;
        for (String candidate : new TreeSet<>(candidates)) {
            int distance = distance(typed, candidate);
            if (distance < fewest) {
                best = candidate;
                fewest = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
