package org.understory.coding.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.understory.text.WordScanner;

/**
 * Reads the rule language, one method per production.
 *
 * <table>
 * <caption>Grammar, from loosest to tightest</caption>
 * <tr><th>production</th><th>is</th><th>example</th></tr>
 * <tr><td>rule</td><td>{@code [in turn:] unless}</td><td>{@code in turn: minister and wait}</td></tr>
 * <tr><td>unless</td><td>{@code or (unless or)*}</td><td>{@code agency unless environment agency}</td></tr>
 * <tr><td>or</td><td>{@code and (or and)*}</td><td>{@code patch or turf}</td></tr>
 * <tr><td>and</td><td>{@code near (and [not] near)*}</td><td>{@code plan and not floor}</td></tr>
 * <tr><td>near</td><td>{@code operand (near/N operand)*}</td><td>{@code told near/4 wait}</td></tr>
 * <tr><td>operand</td><td>{@code phrase | /regex/ | ( rule )}</td><td>{@code /\bCOP ?\d+\b/}</td></tr>
 * <tr><td>phrase</td><td>{@code element (~N | element)*}</td><td>{@code claim ~2 agency}</td></tr>
 * <tr><td>element</td><td>{@code word}, in any inflection</td><td>{@code silo}</td></tr>
 * <tr><td></td><td>{@code =word}, this form only</td><td>{@code =siloed}</td></tr>
 * <tr><td></td><td>{@code case:Word}, these capitals only</td><td>{@code case:HMT}</td></tr>
 * <tr><td></td><td>{@code wor*}, {@code w?rd}, {@code *}</td><td>{@code fragment*}</td></tr>
 * <tr><td></td><td>{@code word/verb}, used as a verb, noun, adjective or adverb</td><td>{@code act/verb}</td></tr>
 * <tr><td></td><td>{@code one-word}, hyphened, apart or together</td><td>{@code mission-led}</td></tr>
 * <tr><td></td><td>{@code "these words"}, as they stand</td><td>{@code "command and control"}</td></tr>
 * <tr><td></td><td>{@code (a|b c)}, one of these</td><td>{@code (claim|find|take) ~2 agency}</td></tr>
 * <tr><td></td><td>{@code [a|b c]}, one of these or nothing</td><td>{@code own [little] patch}</td></tr>
 * <tr><td></td><td>{@code @list}, an entry of a list</td><td>{@code @departments alone}</td></tr>
 * </table>
 *
 * <p>{@code and}, {@code or}, {@code unless} and {@code near/N} are operators wherever they stand; {@code not} is one
 * only after {@code and}. A parser reads one rule and is then spent.
 */
public final class RuleParser {

    /** The widest gap and the widest {@code near}. */
    public static final int MAX_DISTANCE = 30;

    private static final int MAX_DEPTH = 50;

    private final RuleLexer lexer;
    private final Set<String> lists;
    private int depth;

    private RuleParser(String source, Set<String> lists) {
        this.lexer = new RuleLexer(source);
        this.lists = lists;
    }

    /**
     * Reads a rule.
     *
     * @param source the text of the rule
     * @param lists the names of the lists it may refer to
     * @throws RuleSyntaxException if it is no rule
     */
    public static Rule parse(String source, Set<String> lists) {
        RuleParser parser = new RuleParser(source, lists);
        Rule rule = parser.rule();
        parser.lexer.expectEnd();
        return rule;
    }

    private Rule rule() {
        if (lexer.acceptInTurn()) {
            return new Rule.InTurn(unless());
        }
        return unless();
    }

    private Rule unless() {
        Rule rule = or();
        while (lexer.acceptWord("unless")) {
            rule = new Rule.Unless(rule, or());
        }
        return rule;
    }

    private Rule or() {
        List<Rule> options = new ArrayList<>(List.of(and()));
        while (lexer.acceptWord("or")) {
            options.add(and());
        }
        return options.size() == 1 ? options.get(0) : new Rule.AnyOf(options);
    }

    private Rule and() {
        List<Rule> present = new ArrayList<>(List.of(near()));
        List<Rule> absent = new ArrayList<>();
        while (lexer.acceptWord("and")) {
            (lexer.acceptWord("not") ? absent : present).add(near());
        }
        return present.size() == 1 && absent.isEmpty() ? present.get(0) : new Rule.AllOf(present, absent);
    }

    private Rule near() {
        Rule left = operand();
        for (int words = lexer.acceptNear(); words >= 0; words = lexer.acceptNear()) {
            left = new Rule.Near(words, left, operand());
        }
        return left;
    }

    private Rule operand() {
        if (lexer.atRegex()) {
            return regex();
        }
        List<Element> elements = new ArrayList<>();
        int start = lexer.offset();
        while (!lexer.atEndOfPhrase()) {
            if (lexer.acceptInTurn()) {
                throw lexer.fault(
                        elements.isEmpty() ? start : lexer.offset(),
                        "in turn: stands in the middle of the rule",
                        "write it once, at the beginning");
            }
            if (lexer.at('(')) {
                int open = lexer.offset();
                Rule group = group();
                if (!(group instanceof Rule.Phrase phrase)) {
                    return standingAlone(group, elements, open);
                }
                elements.addAll(phrase.elements());
            } else {
                elements.addAll(element());
            }
        }
        if (elements.isEmpty()) {
            throw lexer.fault(start, "a word is missing here", "write the words to look for, or take the operator out");
        }
        checkGaps(elements, start);
        return new Rule.Phrase(elements);
    }

    private Rule standingAlone(Rule group, List<Element> before, int open) {
        if (!before.isEmpty() || !lexer.atEndOfPhrase()) {
            throw lexer.fault(
                    open,
                    "parentheses that hold and, or, near or unless cannot be part of a phrase",
                    "use | between alternatives inside a phrase, or put an operator before and after the parentheses");
        }
        return group;
    }

    private void checkGaps(List<Element> elements, int start) {
        if (elements.get(0) instanceof Element.Gap || elements.get(elements.size() - 1) instanceof Element.Gap) {
            throw lexer.fault(start, "a gap has no word on one side", "put words on both sides of ~N, or take it out");
        }
        if (elements.stream().allMatch(e -> e instanceof Element.Maybe || e instanceof Element.Gap)) {
            throw lexer.fault(
                    start,
                    "nothing in the phrase has to be there",
                    "keep at least one word outside of square brackets");
        }
    }

    /** Parentheses: alternatives that are a phrase element, or a whole rule in brackets. */
    private Rule group() {
        int open = lexer.offset();
        enter(open);
        lexer.expect('(', open);
        List<Rule> options = new ArrayList<>(List.of(unless()));
        while (lexer.accept('|')) {
            options.add(unless());
        }
        lexer.close(')', '(', open);
        depth--;
        List<List<Element>> phrases = new ArrayList<>();
        for (Rule option : options) {
            if (option instanceof Rule.Phrase phrase) {
                phrases.add(phrase.elements());
            }
        }
        if (phrases.size() == options.size()) {
            return new Rule.Phrase(List.of(new Element.OneOf(phrases)));
        }
        return options.size() == 1 ? options.get(0) : new Rule.AnyOf(options);
    }

    private List<Element> element() {
        if (lexer.at('[')) {
            return List.of(maybe());
        }
        if (lexer.at('"')) {
            return lexer.quoted().stream().<Element>map(Element.Exact::new).toList();
        }
        if (lexer.at('~')) {
            return List.of(new Element.Gap(lexer.gap()));
        }
        if (lexer.at('@')) {
            return List.of(listEntry());
        }
        return word();
    }

    private Element maybe() {
        int open = lexer.offset();
        enter(open);
        lexer.expect('[', open);
        List<List<Element>> options = new ArrayList<>(List.of(sequence()));
        while (lexer.accept('|')) {
            options.add(sequence());
        }
        if (lexer.atOperator()) {
            throw withoutOperators(lexer.offset());
        }
        lexer.close(']', '[', open);
        depth--;
        return new Element.Maybe(options);
    }

    private List<Element> sequence() {
        int start = lexer.offset();
        if (operand() instanceof Rule.Phrase phrase) {
            return phrase.elements();
        }
        throw withoutOperators(start);
    }

    private RuleSyntaxException withoutOperators(int offset) {
        return lexer.fault(offset, "square brackets hold words only", "take the operator out of the brackets");
    }

    private void enter(int open) {
        if (++depth > MAX_DEPTH) {
            throw lexer.fault(
                    open, "brackets are nested more than " + MAX_DEPTH + " deep", "split the rule into several");
        }
    }

    private Element listEntry() {
        int start = lexer.offset();
        String name = lexer.chunk().substring(1);
        if (!lists.contains(name)) {
            throw lexer.fault(
                    start,
                    "there is no list named " + (name.isEmpty() ? "like that" : name),
                    lists.isEmpty()
                            ? "add it under lists: at the top of the codebook"
                            : "add it under lists:, or use one of: " + String.join(", ", lists));
        }
        return new Element.ListEntry(name);
    }

    private Rule regex() {
        int start = lexer.offset();
        String pattern = lexer.regex();
        if (hasEndlessCharacters(pattern)) {
            throw lexer.fault(
                    start,
                    "the regular expression names characters by number or as a range beyond U+1C80",
                    "write the characters themselves, or a class such as \\p{L}");
        }
        try {
            if (Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher("").find()) {
                throw lexer.fault(
                        start,
                        "the regular expression also matches nothing at all, and so everywhere",
                        "make one part of it necessary, such as x+ for x*");
            }
        } catch (PatternSyntaxException e) {
            throw lexer.fault(
                    start,
                    "the regular expression is not valid: " + e.getDescription(),
                    "mend it; look-around and back-references are not available, because they can take for ever");
        }
        return new Rule.Regex(pattern);
    }

    /** RE2/J 1.8 never ends on U+1C80 to U+1C88 where capitals are ignored, nor on a range that holds them. */
    private static boolean hasEndlessCharacters(String pattern) {
        boolean beyond = pattern.codePoints().anyMatch(c -> c >= 0x1C80);
        boolean within = pattern.codePoints().anyMatch(c -> c >= 0x1C80 && c <= 0x1C88);
        return pattern.contains("\\x{") || within || beyond && pattern.indexOf('[') >= 0 && pattern.indexOf('-') >= 0;
    }

    private List<Element> word() {
        int start = lexer.offset();
        String chunk = lexer.chunk();
        if (chunk.startsWith("=")) {
            return parts(chunk.substring(1), start).stream()
                    .<Element>map(Element.Exact::new)
                    .toList();
        }
        if (chunk.toLowerCase(Locale.ROOT).startsWith("case:")) {
            return parts(chunk.substring(5), start).stream()
                    .<Element>map(Element.Cased::new)
                    .toList();
        }
        int slash = chunk.lastIndexOf('/');
        if (slash > 0 && !isNumber(chunk.substring(slash + 1))) {
            return List.of(used(chunk.substring(0, slash), chunk.substring(slash + 1), start, slash));
        }
        if (chunk.equals("*")) {
            return List.of(new Element.AnyWord());
        }
        List<String> parts = parts(chunk, start);
        if (parts.size() > 1 && isHyphened(chunk)) {
            return List.of(new Element.Hyphenated(parts));
        }
        return parts.size() == 1
                ? List.of(plain(parts.get(0), chunk))
                : parts.stream().map(part -> plain(part, chunk)).toList();
    }

    /** 24/7 is two words, not a part of speech. */
    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    private Element used(String word, String use, int start, int slash) {
        PartOfSpeech part = PartOfSpeech.of(use)
                .orElseThrow(() -> lexer.fault(
                        start + slash,
                        "/" + use + " is no part of speech",
                        "write /verb, /noun, /adjective or /adverb"));
        List<String> parts = parts(word, start);
        if (parts.size() != 1 || isWild(word)) {
            throw lexer.fault(start, "a part of speech goes with one plain word", "write it as in act/verb");
        }
        return new Element.Used(parts.get(0), part);
    }

    /** A word, or a wildcard where it holds one. What would be read as an operator elsewhere is kept from that. */
    private static Element plain(String part, String chunk) {
        if (isWild(part)) {
            return new Element.Wildcard(part);
        }
        boolean operator = RuleLexer.isOperator(part) || part.equalsIgnoreCase("not") && !part.equals(chunk);
        return operator ? new Element.Exact(part) : new Element.Word(part);
    }

    private List<String> parts(String chunk, int start) {
        List<String> parts = RuleLexer.words(chunk);
        if (parts.isEmpty()) {
            throw lexer.fault(start, "there is no letter or digit in " + chunk, "write a word, or put it in a /regex/");
        }
        for (String part : parts) {
            if (isWild(part) && part.chars().noneMatch(Character::isLetterOrDigit)) {
                throw lexer.fault(start, "a wildcard needs a letter beside it", "write a word with * or ? in it");
            }
        }
        return parts;
    }

    private static boolean isWild(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    private static boolean isHyphened(String chunk) {
        return chunk.codePoints()
                .allMatch(c -> c == '-'
                        || c == '\u2010'
                        || c == '\u2011'
                        || c == '\u2013'
                        || c == '*'
                        || c == '?'
                        || c <= Character.MAX_VALUE && WordScanner.isApostrophe((char) c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK
                        || Character.isLetterOrDigit(c));
    }
}
