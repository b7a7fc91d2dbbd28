package org.understory.analysis;

import java.util.Map;
import java.util.Set;

/**
 * A sentence that people have coded and the machine has tagged.
 *
 * @param where transcript and turn, for reading
 * @param text the sentence
 * @param wanted the themes people gave it
 * @param disputed themes that people did not agree on: left out of the score of that theme
 * @param found the themes the machine gave it, each with the rule and the words that triggered it
 */
public record Judged(String where, String text, Set<String> wanted, Set<String> disputed, Map<String, String> found) {

    /** Whether the sentence counts for a theme. */
    public boolean counts(String theme) {
        return !disputed.contains(theme);
    }
}
