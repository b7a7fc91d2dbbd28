package org.understory.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Something that does not stand.
 *
 * @param kind what is wrong with it
 * @param where the quotation, figure or section
 * @param found what the document says, or empty
 * @param expected what it should say, or empty where there is nothing of the kind
 * @param details what else helps to see it, line by line
 */
public record Change(Kind kind, String where, String found, String expected, List<String> details) {

    /** Freezes the list. */
    public Change {
        details = List.copyOf(details);
    }

    /** One that needs no more than what was and what is. */
    Change(Kind kind, String where, String found, String expected) {
        this(kind, where, found, expected, List.of());
    }

    /** What was and what is for people; of words the difference says it better. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (kind != Kind.WORDS) {
            add(lines, "shows  ", found);
            add(lines, "is     ", expected);
        }
        lines.addAll(details);
        return lines;
    }

    private static void add(List<String> lines, String before, String text) {
        if (!text.isEmpty()) {
            lines.add(before + text);
        }
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
        /** It stands under a theme or a group that it does not belong to. */
        PLACE("stands where it does not belong"),
        /** Another number. */
        FIGURE("the figure differs"),
        /** Another base. */
        BASE("the base differs"),
        /** Another sentence, heading or fact. */
        STATEMENT("says something else"),
        /** Nothing of the kind is there any more. */
        GONE("is not in the report as it is now"),
        /** Rows or statements are left out of what passes for a whole report. */
        LEFT_OUT("leaves out what the report has");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What is wrong, as a clause. */
        public String words() {
            return words;
        }

        /** Its name for programs. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
