package org.understory.coding.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.text.WordScanner;

/** The characters of one rule and the place reached in them. */
final class RuleLexer {

    private static final List<String> OPERATORS = List.of("and", "or", "unless");
    private static final Pattern IN_TURN = Pattern.compile("in\\s+turn:", Pattern.CASE_INSENSITIVE);
    private static final String SPECIAL = "()[]|~\"";

    private final String source;
    private int position;

    RuleLexer(String source) {
        this.source = source;
        skipSpace();
    }

    int offset() {
        return position;
    }

    boolean at(char c) {
        return position < source.length() && source.charAt(position) == c;
    }

    boolean accept(char c) {
        if (!at(c)) {
            return false;
        }
        position++;
        skipSpace();
        return true;
    }

    boolean acceptInTurn() {
        Matcher matcher = IN_TURN.matcher(source).region(position, source.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        position = matcher.end();
        skipSpace();
        return true;
    }

    /** An operator that is a whole word. */
    boolean acceptWord(String word) {
        if (!atWord(word)) {
            return false;
        }
        position += word.length();
        skipSpace();
        return true;
    }

    private boolean atWord(String word) {
        int end = position + word.length();
        if (end > source.length() || (source.charAt(position) | 0x20) != word.charAt(0)) {
            return false;
        }
        return source.regionMatches(true, position, word, 0, word.length())
                && (end == source.length() || isBoundary(source.charAt(end)));
    }

    /** The number of words of {@code near/N}, or -1 where there is none. */
    int acceptNear() {
        if (!source.regionMatches(true, position, "near/", 0, 5)) {
            return -1;
        }
        int start = position;
        position += 5;
        int words = number(start, "near/");
        skipSpace();
        return words;
    }

    /** The number of words of {@code ~N}. */
    int gap() {
        int start = position;
        position++;
        int words = number(start, "~");
        skipSpace();
        if (words == 0) {
            throw fault(start, "~0 leaves no gap", "write the words next to each other");
        }
        return words;
    }

    private int number(int start, String operator) {
        int end = position;
        while (end < source.length() && Character.digit(source.charAt(end), 10) >= 0 && end - position < 6) {
            end++;
        }
        if (end == position || end < source.length() && !isBoundary(source.charAt(end))) {
            throw fault(start, operator + " wants a number of words", "write it as in " + operator + "3");
        }
        int words = Integer.parseInt(source.substring(position, end));
        if (words > RuleParser.MAX_DISTANCE) {
            throw fault(
                    start,
                    operator + words + " is too far",
                    "use at most " + RuleParser.MAX_DISTANCE + ", or and for the whole sentence");
        }
        position = end;
        return words;
    }

    boolean atRegex() {
        return at('/');
    }

    /** The expression between slashes; {@code \/} is a slash. */
    String regex() {
        int start = position;
        StringBuilder pattern = new StringBuilder();
        for (int i = position + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '/') {
                position = i + 1;
                skipSpace();
                if (pattern.isEmpty()) {
                    break;
                }
                return pattern.toString();
            }
            pattern.append(c);
            if (c == '\\' && i + 1 < source.length()) {
                pattern.append(source.charAt(++i));
            }
        }
        throw fault(start, "the regular expression is empty or has no end", "close it with a slash");
    }

    /** The words between double quotes. */
    List<String> quoted() {
        int start = position;
        int end = source.indexOf('"', position + 1);
        if (end < 0) {
            throw fault(start, "the quotation has no end", "close it with a double quote");
        }
        List<String> words = words(source.substring(position + 1, end));
        if (words.isEmpty()) {
            throw fault(start, "there is no word between the quotes", "write the words between them");
        }
        position = end + 1;
        skipSpace();
        return words;
    }

    /** Everything up to white space or a special character. */
    String chunk() {
        int end = position;
        while (end < source.length() && !isBoundary(source.charAt(end))) {
            end++;
        }
        if (end == position) {
            throw fault(
                    position,
                    "did not expect " + source.charAt(position) + " here",
                    "take it out, or put it in a /regex/");
        }
        String chunk = source.substring(position, end);
        position = end;
        skipSpace();
        return chunk;
    }

    boolean atEndOfPhrase() {
        if (atLoneOperator()) {
            return false;
        }
        return position >= source.length() || at(')') || at(']') || at('|') || atOperator();
    }

    /** Whether an operator or a regular expression, which only operators may join, comes next. */
    boolean atOperator() {
        return OPERATORS.stream().anyMatch(this::atWord)
                || source.regionMatches(true, position, "near/", 0, 5)
                || at('/');
    }

    /** Whether a word alone would be read as an operator. */
    static boolean isOperator(String word) {
        return OPERATORS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** An operator that is an alternative all by itself, as in {@code (for|and|or)}, is a word. */
    boolean atLoneOperator() {
        if (position == 0 || "(|[".indexOf(source.charAt(position - 1)) < 0) {
            return false;
        }
        for (String operator : OPERATORS) {
            int end = position + operator.length();
            if (atWord(operator) && end < source.length() && "|)]".indexOf(source.charAt(end)) >= 0) {
                return true;
            }
        }
        return false;
    }

    void expect(char c, int offset) {
        if (!accept(c)) {
            throw fault(offset, "expected " + c, "write it here");
        }
    }

    void close(char close, char open, int from) {
        if (!accept(close)) {
            throw fault(from, "this " + open + " is never closed", "add " + close + " where the alternatives end");
        }
    }

    void expectEnd() {
        if (position < source.length()) {
            char c = source.charAt(position);
            String what = c == ')' || c == ']'
                    ? "this " + c + " closes nothing"
                    : c == '|' ? "| stands outside of parentheses" : "did not expect this here";
            String remedy = c == '|'
                    ? "put the alternatives in parentheses: (one|other)"
                    : c == '/' ? "join a /regex/ to words with and, or or near/N" : "take it out";
            throw fault(position, what, remedy);
        }
    }

    RuleSyntaxException fault(int offset, String what, String remedy) {
        return new RuleSyntaxException(offset, what, remedy);
    }

    private void skipSpace() {
        while (position < source.length() && isSpace(source.charAt(position))) {
            position++;
        }
    }

    private static boolean isBoundary(char c) {
        return isSpace(c) || SPECIAL.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The runs of letters, digits, apostrophes and wildcards in a piece of source. */
    static List<String> words(String source) {
        if (isPlain(source)) {
            return List.of(source);
        }
        String chunk = straight(source);
        List<String> words = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i <= chunk.length(); i++) {
            boolean inside = i < chunk.length() && isWordCharacter(chunk, i);
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                addTrimmed(chunk.substring(begin, i), words);
                begin = -1;
            }
        }
        return words;
    }

    private static boolean isPlain(String chunk) {
        for (int i = 0; i < chunk.length(); i++) {
            char c = (char) (chunk.charAt(i) | 0x20);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return !chunk.isEmpty();
    }

    private static String straight(String text) {
        StringBuilder straight = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (WordScanner.isApostrophe(text.charAt(i))) {
                straight.setCharAt(i, '\'');
            }
        }
        return straight.toString();
    }

    private static void addTrimmed(String word, List<String> words) {
        String trimmed = word.strip();
        while (trimmed.startsWith("'")) {
            trimmed = trimmed.substring(1);
        }
        while (trimmed.endsWith("'")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        if (!trimmed.isEmpty()) {
            words.add(trimmed);
        }
    }

    /** The same characters that a word of a text is made of, and wildcards. */
    private static boolean isWordCharacter(String chunk, int i) {
        char c = chunk.charAt(i);
        if (Character.isSurrogate(c)) {
            boolean second = Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(chunk.charAt(i - 1));
            return Character.isLetterOrDigit(chunk.codePointAt(second ? i - 1 : i));
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || "*?'".indexOf(c) >= 0;
    }
}
