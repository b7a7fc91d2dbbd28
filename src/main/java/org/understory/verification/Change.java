package org.understory.verification;

import java.util.List;

/**
 * Something that does not stand.
 *
 * @param kind what is wrong with it
 * @param where the quotation, figure or section
 * @param lines what was and what is
 */
public record Change(Kind kind, String where, List<String> lines) {

    /** Freezes the list. */
    public Change {
        lines = List.copyOf(lines);
    }

    /** What can be wrong. */
    public enum Kind {
        /** No sentence has the id. */
        MISSING("there is no such quotation"),
        /** A quotation without an id. */
        NAMELESS("a quotation without an id cannot be checked"),
        /** The words are not those that were said. */
        WORDS("the words are not those that were said"),
        /** Somebody else said it, or it is said otherwise who they are. */
        ATTRIBUTION("is attributed otherwise"),
        /** Another number. */
        FIGURE("the figure differs"),
        /** Another base. */
        BASE("the base differs"),
        /** Another sentence, heading or fact. */
        STATEMENT("says something else"),
        /** Nothing of the kind is there any more. */
        GONE("is not in the report as it is now");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What is wrong, as a clause. */
        public String words() {
            return words;
        }
    }
}
