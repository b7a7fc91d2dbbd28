package org.understory.coding.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule as a tree. {@link #toString()} prints it back as source that parses to the same tree.
 *
 * @see RuleParser the grammar
 */
public sealed interface Rule {

    /**
     * Words in order.
     *
     * @param elements at least one that is no gap; gaps never first or last
     */
    record Phrase(List<Element> elements) implements Rule {
        /** Freezes the list. */
        public Phrase {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return Element.join(elements, " ");
        }
    }

    /**
     * A regular expression.
     *
     * @param pattern in RE2 syntax
     */
    record Regex(String pattern) implements Rule {
        @Override
        public String toString() {
            return "/" + pattern + "/";
        }
    }

    /**
     * Two rules close to each other, in either order.
     *
     * @param words how many words may stand between at most
     * @param left one
     * @param right the other
     */
    record Near(int words, Rule left, Rule right) implements Rule {
        @Override
        public String toString() {
            return AllOf.part(left) + " near/" + words + " " + AllOf.part(right);
        }
    }

    /**
     * All of these, and none of those.
     *
     * @param present at least one
     * @param absent perhaps none
     */
    record AllOf(List<Rule> present, List<Rule> absent) implements Rule {
        /** Freezes the lists. */
        public AllOf {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
        }

        @Override
        public String toString() {
            return present.stream().map(AllOf::part).collect(Collectors.joining(" and "))
                    + absent.stream().map(rule -> " and not " + part(rule)).collect(Collectors.joining());
        }

        private static String part(Rule rule) {
            return rule instanceof Phrase || rule instanceof Regex ? rule.toString() : "(" + rule + ")";
        }
    }

    /**
     * Any of these.
     *
     * @param options at least two
     */
    record AnyOf(List<Rule> options) implements Rule {
        /** Freezes the list. */
        public AnyOf {
            options = List.copyOf(options);
        }

        @Override
        public String toString() {
            return options.stream()
                    .map(rule -> rule instanceof AnyOf || rule instanceof Unless ? "(" + rule + ")" : rule.toString())
                    .collect(Collectors.joining(" or "));
        }
    }

    /**
     * A rule whose matches do not count where they overlap another's.
     *
     * @param rule what is looked for
     * @param exception what it must be no part of
     */
    record Unless(Rule rule, Rule exception) implements Rule {
        @Override
        public String toString() {
            return rule + " unless " + (exception instanceof Unless ? "(" + exception + ")" : exception);
        }
    }

    /**
     * A rule read over the whole turn instead of one sentence.
     *
     * @param rule the rule
     */
    record InTurn(Rule rule) implements Rule {
        @Override
        public String toString() {
            return "in turn: " + rule;
        }
    }
}
