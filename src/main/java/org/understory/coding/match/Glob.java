package org.understory.coding.match;

/** A pattern with {@code *} for any run of characters and {@code ?} for one; never slower than pattern times word. */
final class Glob {

    private final String pattern;

    Glob(String pattern) {
        this.pattern = pattern;
    }

    /** Whether the whole word matches. */
    boolean matches(String word) {
        int p = 0;
        int w = 0;
        int star = -1;
        int retry = 0;
        while (w < word.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = w;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == word.charAt(w))) {
                p++;
                w++;
            } else if (star >= 0) {
                p = star + 1;
                w = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
