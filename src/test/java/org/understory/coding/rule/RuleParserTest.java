package org.understory.coding.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source on the left, the tree printed back on the right; and what is said of source that is no rule. */
class RuleParserTest {

    private static final Set<String> LISTS = Set.of("list");

    private static Rule parse(String source) {
        return RuleParser.parse(source, LISTS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            silo                               § silo                              § Phrase[silo]
            =siloed                            § =siloed                           § Phrase[=siloed]
            =mission-led                       § =mission =led                     § Phrase[=mission, =led]
            case:HMT                           § case:HMT                          § Phrase[case:HMT]
            CASE:HMT                           § case:HMT                          § Phrase[case:HMT]
            fragment*                          § fragment*                         § Phrase[fragment*]
            wom?n                              § wom?n                             § Phrase[wom?n]
            say * no                           § say * no                          § Phrase[say, *, no]
            act/verb                           § act/verb                          § Phrase[act/verb]
            act/VERB act/noun                  § act/verb act/noun                 § Phrase[act/verb, act/noun]
            24/7                               § 24 7                              § Phrase[24, 7]
            mission-led                        § mission-led                       § Phrase[mission-led]
            mission\u2011led                   § mission-led                       § Phrase[mission-led]
            don\u2019t                         § don't                             § Phrase[don't]
            don\u2018t tell                    § don't tell                        § Phrase[don't, tell]
            'quoted'                           § quoted                            § Phrase[quoted]
            e.g.                               § e g                               § Phrase[e, g]
            "command and control"              § =command =and =control            § Phrase[=command, =and, =control]
            (claim|find my|take) ~2 agency     § (claim|find my|take) ~2 agency    § Phrase[(claim|find my|take), ~2, agency]
            own [little|very own] patch        § own [little|very own] patch       § Phrase[own, [little|very own], patch]
            ( a | b c )                        § (a|b c)                           § Phrase[(a|b c)]
            (a [b (c|d)])                      § (a [b (c|d)])                     § Phrase[(a [b (c|d)])]
            @list ~3 alone                     § @list ~3 alone                    § Phrase[@list, ~3, alone]
            a near/4 b                         § a near/4 b                        § Near[4, a, b]
            a NEAR/0 b near/2 c                § (a near/0 b) near/2 c             § Near[2, Near[0, a, b], c]
            a and b and c                      § a and b and c                     § AllOf[[a, b, c], []]
            a and not b and c                  § a and c and not b                 § AllOf[[a, c], [b]]
            a or b or c                        § a or b or c                       § AnyOf[[a, b, c]]
            a and b or c near/1 d              § a and b or c near/1 d             § AnyOf[[AllOf[[a, b], []], Near[1, c, d]]]
            (a or b) and c                     § (a or b) and c                    § AllOf[[AnyOf[[a, b]], c], []]
            (a and b|c)                        § a and b or c                      § AnyOf[[AllOf[[a, b], []], c]]
            a unless b or c                    § a unless b or c                   § Unless[a, AnyOf[[b, c]]]
            a or b unless c unless d           § a or b unless c unless d          § Unless[Unless[AnyOf[[a, b]], c], d]
            a unless (b unless c)              § a unless (b unless c)             § Unless[a, Unless[b, c]]
            in turn: a and b                   § in turn: a and b                  § InTurn[AllOf[[a, b], []]]
            In  Turn:a                         § in turn: a                        § InTurn[a]
            /\\bCOP ?\\d+\\b/ or cop           § /\\bCOP ?\\d+\\b/ or cop          § AnyOf[[/\\bCOP ?\\d+\\b/, cop]]
            /a\\/b/                            § /a\\/b/                           § /a\\/b/
            not my job                         § not my job                        § Phrase[not, my, job]
            a and =not b                       § a and =not b                      § AllOf[[a, Phrase[=not, b]], []]
            (for|and|or)                       § (for|=and|=or)                    § Phrase[(for|=and|=or)]
            word [and] word                    § word [=and] word                  § Phrase[word, [=and], word]
            word, and, word                    § word =and word                    § Phrase[word, =and, word]
            android or orange                  § android or orange                 § AnyOf[[android, orange]]
            linear/adjective                   § linear/adjective                  § Phrase[linear/adjective]
            """)
    void readsRules(String source, String printed, String tree) {
        Rule rule = parse(unescape(source));
        assertThat(rule).hasToString(unescape(printed));
        assertThat(shape(rule)).isEqualTo(unescape(tree));
        assertThat(parse(rule.toString())).isEqualTo(rule);
    }

    private static String unescape(String text) {
        return text.replace("\\u2011", "\u2011")
                .replace("\\u2019", "\u2019")
                .replace("\\u2018", "\u2018")
                .replace("\\\\", "\\");
    }

    /** The tree with the names of its records; a phrase of one word inside another record is just the word. */
    private static String shape(Rule rule) {
        if (rule instanceof Rule.Phrase phrase) {
            return "Phrase" + phrase.elements();
        }
        if (rule instanceof Rule.Near near) {
            return "Near[" + near.words() + ", " + inner(near.left()) + ", " + inner(near.right()) + "]";
        }
        if (rule instanceof Rule.AllOf all) {
            return "AllOf[" + inner(all.present()) + ", " + inner(all.absent()) + "]";
        }
        if (rule instanceof Rule.AnyOf any) {
            return "AnyOf[" + inner(any.options()) + "]";
        }
        if (rule instanceof Rule.Unless unless) {
            return "Unless[" + inner(unless.rule()) + ", " + inner(unless.exception()) + "]";
        }
        if (rule instanceof Rule.InTurn turn) {
            return "InTurn[" + inner(turn.rule()) + "]";
        }
        return rule.toString();
    }

    private static String inner(Rule rule) {
        return rule instanceof Rule.Phrase phrase && phrase.elements().size() == 1 ? phrase.toString() : shape(rule);
    }

    private static List<String> inner(List<Rule> rules) {
        return rules.stream().map(RuleParserTest::inner).toList();
    }

    @Property(tries = 3_000)
    void whatIsPrintedParsesToTheSameTree(@ForAll long seed) {
        Rule rule = RandomRules.anything(new Random(seed), List.of("silo", "own", "don't", "HMT", "naïve", "24"));
        assertThat(parse(rule.toString())).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            (a|b                § 0  § this ( is never closed                             § add ) where the alternatives end
            own [a              § 4  § this [ is never closed                             § add ] where the alternatives end
            say "no way         § 4  § the quotation has no end                           § close it with a double quote
            say ""              § 4  § there is no word between the quotes                § write the words between them
            say "..."           § 4  § there is no word between the quotes                § write the words between them
            a or /b             § 5  § the regular expression is empty or has no end      § close it with a slash
            a or //             § 5  § the regular expression is empty or has no end      § close it with a slash
            /a(/                § 0  § the regular expression is not valid: missing closing ) § mend it; look-around and back-references are not available, because they can take for ever
            /(?=a)/             § 0  § the regular expression is not valid: invalid or unsupported Perl syntax § mend it; look-around and back-references are not available, because they can take for ever
            /[a-\\x{ffff}]/     § 0  § the regular expression names characters by number or as a range beyond U+1C80 § write the characters themselves, or a class such as \\p{L}
            /x*/                § 0  § the regular expression also matches nothing at all, and so everywhere § make one part of it necessary, such as x+ for x*
            a /b/               § 2  § did not expect this here                           § join a /regex/ to words with and, or or near/N
            ~2 a                § 0  § a gap has no word on one side                      § put words on both sides of ~N, or take it out
            a ~2                § 0  § a gap has no word on one side                      § put words on both sides of ~N, or take it out
            (a ~2|b) c          § 1  § a gap has no word on one side                      § put words on both sides of ~N, or take it out
            a ~0 b              § 2  § ~0 leaves no gap                                   § write the words next to each other
            a ~99 b             § 2  § ~99 is too far                                     § use at most 30, or and for the whole sentence
            a ~ b               § 2  § ~ wants a number of words                          § write it as in ~3
            a ~x b              § 2  § ~ wants a number of words                          § write it as in ~3
            a ~1234567 b        § 2  § ~ wants a number of words                          § write it as in ~3
            a ~2x b             § 2  § ~ wants a number of words                          § write it as in ~3
            a near/ b           § 2  § near/ wants a number of words                      § write it as in near/3
            a near/x b          § 2  § near/ wants a number of words                      § write it as in near/3
            a near/31 b         § 2  § near/31 is too far                                 § use at most 30, or and for the whole sentence
            a near/3            § 8  § a word is missing here                             § write the words to look for, or take the operator out
            near/3 a            § 0  § a word is missing here                             § write the words to look for, or take the operator out
            @other              § 0  § there is no list named other                       § add it under lists:, or use one of: list
            a @ b               § 2  § there is no list named like that                   § add it under lists:, or use one of: list
            act/werb            § 3  § /werb is no part of speech                         § write /verb, /noun, /adjective or /adverb
            and/or              § 3  § /or is no part of speech                           § write /verb, /noun, /adjective or /adverb
            act*/verb           § 0  § a part of speech goes with one plain word          § write it as in act/verb
            mission-led/noun    § 0  § a part of speech goes with one plain word          § write it as in act/verb
            and                 § 0  § a word is missing here                             § write the words to look for, or take the operator out
            a and               § 5  § a word is missing here                             § write the words to look for, or take the operator out
            a or or b           § 5  § a word is missing here                             § write the words to look for, or take the operator out
            unless a            § 0  § a word is missing here                             § write the words to look for, or take the operator out
            a and not           § 9  § a word is missing here                             § write the words to look for, or take the operator out
            ()                  § 1  § a word is missing here                             § write the words to look for, or take the operator out
            (a|)                § 3  § a word is missing here                             § write the words to look for, or take the operator out
            [a]                 § 0  § nothing in the phrase has to be there              § keep at least one word outside of square brackets
            [a] ~2 [b]          § 0  § nothing in the phrase has to be there              § keep at least one word outside of square brackets
            x [[a]]             § 3  § nothing in the phrase has to be there              § keep at least one word outside of square brackets
            x [a and b]         § 5  § square brackets hold words only                     § take the operator out of the brackets
            a|b                 § 1  § | stands outside of parentheses                    § put the alternatives in parentheses: (one|other)
            a) b                § 1  § this ) closes nothing                              § take it out
            a ] b               § 2  § this ] closes nothing                              § take it out
            x (a and b)         § 2  § parentheses that hold and, or, near or unless cannot be part of a phrase § use | between alternatives inside a phrase, or put an operator before and after the parentheses
            (a or b) x          § 0  § parentheses that hold and, or, near or unless cannot be part of a phrase § use | between alternatives inside a phrase, or put an operator before and after the parentheses
            ... a               § 0  § there is no letter or digit in ...                 § write a word, or put it in a /regex/
            😀                  § 0  § there is no letter or digit in 😀                  § write a word, or put it in a /regex/
            **                  § 0  § a wildcard needs a letter beside it                § write a word with * or ? in it
            co-*                § 0  § a wildcard needs a letter beside it                § write a word with * or ? in it
            a or in turn: b     § 5  § in turn: stands in the middle of the rule          § write it once, at the beginning
            (in turn: b)        § 1  § in turn: stands in the middle of the rule          § write it once, at the beginning
            """)
    void saysWhatIsWrongAndWhere(String source, int offset, String what, String remedy) {
        assertThat(fault(source)).isEqualTo(new RuleFault(offset, what, remedy));
    }

    private static RuleFault fault(String source) {
        RuleSyntaxException fault = catchThrowableOfType(RuleSyntaxException.class, () -> parse(source));
        assertThat(fault).as("a fault in %s", source).isNotNull();
        return fault.fault();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void nothingIsNoRule(String source) {
        assertThat(fault(source).what()).isEqualTo("a word is missing here");
    }

    @Test
    void bracketsAreNestedFiftyDeepAndNoDeeper() {
        assertThat(parse("(".repeat(50) + "a" + ")".repeat(50))).isNotNull();
        RuleFault fault = fault("(".repeat(100_000) + "a" + ")".repeat(100_000));
        assertThat(fault.offset()).isEqualTo(50);
        assertThat(fault.what()).isEqualTo("brackets are nested more than 50 deep");
        assertThat(fault("a " + "[b ".repeat(60) + "]".repeat(60)).what()).contains("50 deep");
    }

    @Test
    void noSourceMakesTheParserFailInAnyOtherWay() {
        String[] pieces =
                "a b ( ) [ ] | ~ ~2 near/ near/3 and or not unless in turn: @list @ \" /x/ / * ? = case: -  ' 😀 \u0301"
                        .split(" ");
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder source = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                source.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            try {
                Rule rule = parse(source.toString());
                assertThat(parse(rule.toString())).as("%s", source).isEqualTo(rule);
            } catch (RuleSyntaxException e) {
                assertThat(e.fault().offset()).as("%s", source).isBetween(0, source.length());
                assertThat(e.fault().remedy()).isNotBlank();
            }
        }
    }
}
