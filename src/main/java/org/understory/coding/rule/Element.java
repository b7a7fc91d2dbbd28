package org.understory.coding.rule;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a {@link Rule.Phrase}: what may stand in one place, or how far apart two places may be. */
public sealed interface Element {

    /**
     * A word in any of its inflections.
     *
     * @param text as written, without hyphens
     */
    record Word(String text) implements Element {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A word in just this form, capitals ignored.
     *
     * @param text as written
     */
    record Exact(String text) implements Element {
        @Override
        public String toString() {
            return "=" + text;
        }
    }

    /**
     * A word with just these capitals.
     *
     * @param text as written
     */
    record Cased(String text) implements Element {
        @Override
        public String toString() {
            return "case:" + text;
        }
    }

    /**
     * A pattern for one word.
     *
     * @param pattern with {@code *} for any run of characters and {@code ?} for one
     */
    record Wildcard(String pattern) implements Element {
        @Override
        public String toString() {
            return pattern;
        }
    }

    /** Any one word. */
    record AnyWord() implements Element {
        @Override
        public String toString() {
            return "*";
        }
    }

    /**
     * A word in any of its inflections where it is used as the given part of speech.
     *
     * @param text as written
     * @param use verb, noun, adjective or adverb
     */
    record Used(String text, PartOfSpeech use) implements Element {
        @Override
        public String toString() {
            return text + "/" + use.id();
        }
    }

    /**
     * A word written with hyphens, which also stands for the same parts apart or as one word.
     *
     * @param parts at least two
     */
    record Hyphenated(List<String> parts) implements Element {
        /** Freezes the list. */
        public Hyphenated {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return String.join("-", parts);
        }
    }

    /**
     * One of several sequences.
     *
     * @param options each a sequence of elements
     */
    record OneOf(List<List<Element>> options) implements Element {
        /** Freezes the lists. */
        public OneOf {
            options = options.stream().map(List::copyOf).toList();
        }

        @Override
        public String toString() {
            return "(" + join(options) + ")";
        }
    }

    /**
     * One of several sequences, or nothing.
     *
     * @param options each a sequence of elements
     */
    record Maybe(List<List<Element>> options) implements Element {
        /** Freezes the lists. */
        public Maybe {
            options = options.stream().map(List::copyOf).toList();
        }

        @Override
        public String toString() {
            return "[" + join(options) + "]";
        }
    }

    /**
     * Any entry of a list of the codebook.
     *
     * @param name without the at sign
     */
    record ListEntry(String name) implements Element {
        @Override
        public String toString() {
            return "@" + name;
        }
    }

    /**
     * Up to so many words that may stand between its neighbours.
     *
     * @param words at least 1
     */
    record Gap(int words) implements Element {
        @Override
        public String toString() {
            return "~" + words;
        }
    }

    /** The elements as source, with a space between. */
    static String join(Iterable<? extends Element> elements, String separator) {
        StringBuilder joined = new StringBuilder();
        for (Element element : elements) {
            joined.append(joined.isEmpty() ? "" : separator).append(element);
        }
        return joined.toString();
    }

    private static String join(List<List<Element>> options) {
        return options.stream().map(option -> join(option, " ")).collect(Collectors.joining("|"));
    }
}
