package org.understory.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who mistyped a name may have meant. */
public final class NearName {

    private static final int LONGEST = 200;

    private NearName() {}

    /** The candidate that is fewest edits away, if that is at most a third of its length; ties by alphabet. */
    public static Optional<String> among(Collection<String> candidates, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> {
                    String other = candidate.toLowerCase(Locale.ROOT);
                    return distance(wanted, other) <= Math.max(1, Math.max(wanted.length(), other.length()) / 3)
                            || (wanted.length() >= 3 && (other.contains(wanted) || wanted.contains(other)));
                })
                .min(Comparator.<String>comparingInt(c -> distance(wanted, c.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many characters must be put in, left out, changed or swapped with their neighbour. */
    static int distance(String left, String right) {
        if (left.length() > LONGEST || right.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[right.length()];
    }
}
