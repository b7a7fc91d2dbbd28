package org.understory.model;

import java.util.List;
import java.util.Map;

/**
 * The themes of a study and the rules by which the machine tags them.
 *
 * @param name for reading
 * @param description what it is for, or empty
 * @param source where it was read from, as shown in messages
 * @param hash the first 12 hexadecimal digits of the SHA-256 of its bytes: part of every coding's provenance
 * @param lists named word lists that rules refer to as {@code @name}
 * @param themes in the author's order
 */
public record Codebook(
        String name,
        String description,
        String source,
        String hash,
        Map<String, List<RuleSource>> lists,
        List<Theme> themes) {

    /** Freezes the collections. */
    public Codebook {
        lists = Ordered.copyOf(lists);
        themes = List.copyOf(themes);
    }
}
