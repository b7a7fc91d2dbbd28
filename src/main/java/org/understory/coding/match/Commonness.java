package org.understory.coding.match;

import java.util.Locale;
import java.util.Set;
import org.understory.coding.rule.Element;

/**
 * A guess at how often a word is met in talk, so that a phrase is looked for by its rarest word and lint can warn of rules
 * that match anybody. A bad guess costs the engine time, never an answer.
 */
public final class Commonness {

    /** A word with at least this value is met in any talk about anything. */
    public static final int FREQUENT = 2_500;

    private static final Set<String> MOST = Set.of(
            "the", "and", "to", "of", "a", "i", "it", "that", "in", "you", "is", "we", "be", "was", "so", "what",
            "they", "this", "for", "but", "on", "do", "have", "like", "just", "not", "with", "are", "as", "there", "or",
            "if", "at", "can", "about", "know", "think", "get", "it's", "all", "one", "my", "our", "your", "their");

    private static final Set<String> MANY = Set.of(
            "them",
            "he",
            "she",
            "up",
            "out",
            "how",
            "when",
            "then",
            "more",
            "from",
            "no",
            "go",
            "would",
            "people",
            "who",
            "make",
            "really",
            "because",
            "say",
            "me",
            "us",
            "some",
            "time",
            "very",
            "by",
            "an",
            "way",
            "see",
            "will",
            "could",
            "thing",
            "something",
            "want",
            "need",
            "where",
            "which",
            "these",
            "those",
            "well",
            "right",
            "good",
            "got",
            "work",
            "going",
            "kind",
            "been",
            "any",
            "much",
            "back",
            "here",
            "take",
            "come",
            "don't",
            "that's",
            "i'm",
            "we're",
            "other",
            "over",
            "even",
            "only",
            "into",
            "than",
            "too",
            "own",
            "look",
            "had",
            "has",
            "did",
            "let",
            "give",
            "tell",
            "find",
            "put",
            "keep",
            "day",
            "year",
            "team",
            "nobody",
            "never",
            "always",
            "still",
            "government",
            "department",
            "mission",
            "led",
            "every",
            "everyone",
            "everybody",
            "same",
            "new",
            "first");

    private Commonness() {}

    /** Higher for words met more often. */
    public static int of(Element atom) {
        if (atom instanceof Element.Wildcard wildcard) {
            int letters =
                    (int) wildcard.pattern().chars().filter(Character::isLetter).count();
            return letters >= 5 ? 200 : letters >= 3 ? 2_000 : 50_000;
        }
        String text = text(atom).toLowerCase(Locale.ROOT);
        if (MOST.contains(text)) {
            return 20_000;
        }
        if (MANY.contains(text)) {
            return 3_000;
        }
        return switch (text.length()) {
            case 1, 2 -> 2_000;
            case 3 -> 1_000;
            case 4 -> 600;
            case 5 -> 350;
            case 6, 7 -> 150;
            default -> 60;
        };
    }

    private static String text(Element atom) {
        if (atom instanceof Element.Word word) {
            return word.text();
        }
        if (atom instanceof Element.Exact exact) {
            return exact.text();
        }
        if (atom instanceof Element.Used used) {
            return used.text();
        }
        return atom instanceof Element.Cased cased ? cased.text() : "";
    }
}
