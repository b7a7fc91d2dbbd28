package org.understory.text;

import java.util.List;
import java.util.Set;

/**
 * Which words a text has to hold before it is worth reading: what an index of words can be asked. Asks for no more than
 * is needed, so it leaves out no text that matters.
 */
public sealed interface WordQuery {

    /** What no text can answer. */
    WordQuery NOTHING = new OneOf(Set.of());

    /**
     * At least one of these words, each as the text spells it.
     *
     * @param words as {@link WordScanner} finds them; with none there is no such text
     */
    record OneOf(Set<String> words) implements WordQuery {
        /** Freezes the set. */
        public OneOf {
            words = Set.copyOf(words);
        }
    }

    /**
     * All of several.
     *
     * @param parts at least one
     */
    record All(List<WordQuery> parts) implements WordQuery {
        /** Freezes the list. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Any of several.
     *
     * @param options at least one
     */
    record Any(List<WordQuery> options) implements WordQuery {
        /** Freezes the list. */
        public Any {
            options = List.copyOf(options);
        }
    }

    /** Nothing in particular: words do not tell. */
    record Anything() implements WordQuery {}

    /** All of the parts, in as few words as that can be said. */
    static WordQuery all(List<WordQuery> parts) {
        if (parts.contains(NOTHING)) {
            return NOTHING;
        }
        List<WordQuery> telling = parts.stream()
                .filter(part -> !(part instanceof Anything))
                .distinct()
                .toList();
        if (telling.isEmpty()) {
            return new Anything();
        }
        return telling.size() == 1 ? telling.get(0) : new All(telling);
    }

    /** Any of the options, in as few words as that can be said. */
    static WordQuery any(List<WordQuery> options) {
        if (options.stream().anyMatch(option -> option instanceof Anything)) {
            return new Anything();
        }
        List<WordQuery> possible = options.stream()
                .filter(option -> !option.equals(NOTHING))
                .distinct()
                .toList();
        if (possible.isEmpty()) {
            return NOTHING;
        }
        return possible.size() == 1 ? possible.get(0) : new Any(possible);
    }
}
