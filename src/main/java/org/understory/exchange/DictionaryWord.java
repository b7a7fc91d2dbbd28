package org.understory.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns an entry of a dictionary into a rule that matches the same words and no more.
 *
 * <table>
 * <caption>Entries and their rules</caption>
 * <tr><th>entry</th><th>rule</th><th>why</th></tr>
 * <tr><td>{@code abandon}</td><td>{@code =abandon}</td><td>dictionaries match exact forms</td></tr>
 * <tr><td>{@code abandon*}</td><td>{@code abandon*}</td><td>wildcards mean the same in both</td></tr>
 * <tr><td>{@code as much as}</td><td>{@code =as =much =as}</td><td>a phrase</td></tr>
 * <tr><td>{@code self-esteem*}</td><td>{@code =self esteem*}</td><td>hyphens separate words in transcripts</td></tr>
 * <tr><td>{@code not *}</td><td>{@code =not *}</td><td>any one word</td></tr>
 * <tr><td>{@code c++}</td><td>{@code /\bc\+\+/}</td><td>its signs are part of it</td></tr>
 * <tr><td>{@code :-)}</td><td>none</td><td>a match is made of words</td></tr>
 * </table>
 */
final class DictionaryWord {

    private static final String APOSTROPHES = "'\u2019\u2018\u02BC";

    private final String entry;
    private final String wildcards;

    /** An entry in which these characters are wildcards. */
    private DictionaryWord(String entry, String wildcards) {
        this.entry = entry;
        this.wildcards = wildcards;
    }

    /**
     * The rule of an entry.
     *
     * @param entry as in the dictionary
     * @param wildcards those of {@code *} and {@code ?} that the dictionary knows
     * @return empty if no rule can say it
     */
    static Optional<String> rule(String entry, String wildcards) {
        String clean = CodebookDraft.clean(entry);
        DictionaryWord word = new DictionaryWord(withoutFullStop(clean), wildcards);
        return word.hasSigns() ? word.regex() : word.words();
    }

    /** A full stop at the end belongs to an abbreviation; transcripts have it or not. */
    private static String withoutFullStop(String entry) {
        boolean abbreviation = entry.endsWith(".")
                && entry.length() > 1
                && Character.isLetterOrDigit(entry.codePointBefore(entry.length() - 1));
        return abbreviation ? entry.substring(0, entry.length() - 1) : entry;
    }

    /** Whether a word of the entry begins or ends in signs: {@code c++}, {@code #tag}, {@code :D}. */
    private boolean hasSigns() {
        for (String word : entry.split(" ")) {
            if (word.isEmpty() || isSign(word.codePointAt(0)) || isSign(word.codePointBefore(word.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSign(int c) {
        return !isLetter(c) && !isWildcard(c) && APOSTROPHES.indexOf(c) < 0;
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean isWildcard(int c) {
        return wildcards.indexOf(c) >= 0;
    }

    private Optional<String> words() {
        List<String> rule = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= entry.length(); i++) {
            char c = i < entry.length() ? entry.charAt(i) : ' ';
            boolean inside = isLetter(c) || Character.isSurrogate(c) || isWildcard(c) || APOSTROPHES.indexOf(c) >= 0;
            if (inside) {
                word.append(APOSTROPHES.indexOf(c) >= 0 ? '\'' : c);
            } else if (!word.isEmpty()) {
                rule.add(word(word.toString()));
                word.setLength(0);
            }
        }
        boolean sayable = !rule.isEmpty() && !rule.contains("");
        return sayable ? Optional.of(String.join(" ", rule)) : Optional.empty();
    }

    /** One word of a rule; empty if it cannot be said. */
    private String word(String word) {
        String trimmed = word.replaceAll("^'+|'+$", "");
        if (trimmed.chars().noneMatch(this::isWildcard)) {
            return trimmed.isEmpty() ? "" : "=" + trimmed;
        }
        if (trimmed.chars().allMatch(c -> c == '*')) {
            return "*";
        }
        return trimmed.codePoints().anyMatch(Character::isLetterOrDigit) ? trimmed : "";
    }

    private Optional<String> regex() {
        // A match is made of words: signs alone have none.
        boolean wordless = entry.codePoints().noneMatch(Character::isLetterOrDigit);
        // RE2/J never ends on these nine historical letters: the small one of the capital of each is another letter.
        boolean unfoldable = entry.codePoints().anyMatch(c -> c >= 0x1C80 && c <= 0x1C88);
        if (wordless || unfoldable) {
            return Optional.empty();
        }
        StringBuilder regex = new StringBuilder("/");
        boundary(entry.charAt(0), regex);
        entry.codePoints().forEach(c -> regex.append(literal(c)));
        boundary(entry.charAt(entry.length() - 1), regex);
        return Optional.of(regex.append('/').toString());
    }

    private static void boundary(char c, StringBuilder regex) {
        if (c < 128 && Character.isLetterOrDigit(c)) {
            regex.append("\\b");
        }
    }

    private String literal(int c) {
        if (isWildcard(c)) {
            return c == '*' ? "\\S*" : "\\S";
        }
        if (c == ' ') {
            return "\\s+";
        }
        boolean sign = c < 128 && !Character.isLetterOrDigit(c);
        return sign ? "\\" + (char) c : Character.toString(c);
    }
}
