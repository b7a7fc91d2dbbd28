package org.understory.coding.match;

import java.util.Arrays;

/**
 * A match of a rule or a part of it: one or more runs of words.
 *
 * @param words begin and end (exclusive) of each run, as word numbers within the turn, ascending
 */
record Hit(int[] words) implements Comparable<Hit> {

    static Hit of(int begin, int end) {
        return new Hit(new int[] {begin, end});
    }

    int begin() {
        return words[0];
    }

    int end() {
        return words[words.length - 1];
    }

    /** This and the other as one, runs that touch or overlap joined. */
    Hit with(Hit other) {
        int[][] runs = new int[(words.length + other.words.length) / 2][];
        int n = 0;
        for (int i = 0; i < words.length; i += 2) {
            runs[n++] = new int[] {words[i], words[i + 1]};
        }
        for (int i = 0; i < other.words.length; i += 2) {
            runs[n++] = new int[] {other.words[i], other.words[i + 1]};
        }
        Arrays.sort(runs, (a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
        IntList joined = new IntList();
        int begin = runs[0][0];
        int end = runs[0][1];
        for (int[] run : runs) {
            if (run[0] > end) {
                joined.add(begin);
                joined.add(end);
                begin = run[0];
            }
            end = Math.max(end, run[1]);
        }
        joined.add(begin);
        joined.add(end);
        return new Hit(joined.toArray());
    }

    @Override
    public int compareTo(Hit other) {
        int byBegin = Integer.compare(begin(), other.begin());
        int byEnd = byBegin != 0 ? byBegin : Integer.compare(end(), other.end());
        return byEnd != 0 ? byEnd : Arrays.compare(words, other.words);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Hit other && Arrays.equals(words, other.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return Arrays.toString(words);
    }
}
