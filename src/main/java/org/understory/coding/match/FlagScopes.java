package org.understory.coding.match;

import java.util.EnumSet;
import java.util.Set;
import org.understory.model.Flag;

/**
 * Decides what the words around a match say of it. Made for talk, so it goes by reach and not by grammar:
 *
 * <ul>
 *   <li><b>negated</b>: a negator ("not", "nobody", "without") at most {@value #NEGATOR_REACH} words before the evidence,
 *       or a word of ending ("overcame", "lack of", "got rid of") at most {@value #ENDING_REACH} before it, or "gone",
 *       "no more", "isn't there" at most {@value #GONE_REACH} after it. "Not only" and "not just" do not negate.
 *   <li><b>hypothetical</b>: "if", "would", "hope", "need" and their like at most {@value #SUPPOSING_REACH} words before.
 *   <li><b>reported</b>: somebody "said", "told us", "apparently" at most {@value #REPORT_REACH} words before, or the
 *       evidence stands in quotation marks.
 *   <li><b>questioned</b>: the sentence ends with a question mark that is no mere tag ("isn't it?", "right?"), or "I
 *       wonder" stands before the evidence.
 * </ul>
 *
 * <p>No reach crosses the end of a clause: "but", "because", a semicolon, a colon, a dash, or a comma before a new
 * subject. Words inside the evidence never flag it: "nobody told us" is how a rule says what it looks for.
 */
final class FlagScopes {

    static final int NEGATOR_REACH = 5;
    static final int ENDING_REACH = 4;
    static final int GONE_REACH = 4;
    static final int SUPPOSING_REACH = 9;
    static final int REPORT_REACH = 14;
    /** No clause of talk is longer; keeps a transcript without full stops from taking for ever. */
    static final int CLAUSE_REACH = 60;

    private final TurnWords words;
    private final WordTable table;
    private final QuotationMarks quotes = new QuotationMarks();

    FlagScopes(TurnWords words, WordTable table) {
        this.words = words;
        this.table = table;
    }

    /** The flags of a match in a sentence of the text. */
    Set<Flag> of(Hit hit, int sentence, String text, int sentenceEnd) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        int from = words.sentenceStart[sentence];
        int to = words.sentenceStart[sentence + 1];
        int begin = hit.begin();
        int clause = clauseStart(begin, from, text);
        if (isNegatedBefore(begin, clause) || isNegatedAfter(hit.end(), to, text)) {
            flags.add(Flag.NEGATED);
        }
        if (any(Math.max(clause, begin - SUPPOSING_REACH), begin, Cues.SUPPOSES)) {
            flags.add(Flag.HYPOTHETICAL);
        }
        if (isReported(begin, from) || isQuoted(hit, from, to, text)) {
            flags.add(Flag.REPORTED);
        }
        if (isQuestion(from, to, text, sentenceEnd) || any(clause, begin, Cues.WONDERS)) {
            flags.add(Flag.QUESTIONED);
        }
        return flags;
    }

    private int cue(int word) {
        return table.cues[words.word[word]];
    }

    private boolean any(int from, int to, int cue) {
        for (int w = from; w < to; w++) {
            if ((cue(w) & cue) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The first word of the clause that a word stands in. */
    private int clauseStart(int word, int from, String text) {
        int first = Math.max(from, word - CLAUSE_REACH);
        for (int w = word; w > first; w--) {
            if (w < word && (cue(w) & Cues.BREAK) != 0) {
                return w + 1;
            }
            if (isBreak(w, text)) {
                return w;
            }
        }
        return first;
    }

    /** Whether a clause begins with the word, going by what stands before it. */
    private boolean isBreak(int w, String text) {
        for (int i = words.end[w - 1]; i < words.begin[w]; i++) {
            char c = text.charAt(i);
            if (c == ';' || c == ':' || c == '\u2013' || c == '\u2014' || c == '(' || c == ')') {
                return true;
            }
            if (c == ',' && (cue(w) & Cues.BEGINS) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegatedBefore(int begin, int clause) {
        for (int w = Math.max(clause, begin - NEGATOR_REACH); w < begin; w++) {
            boolean takenBack = w + 1 < begin && (cue(w + 1) & Cues.TAKES_BACK) != 0;
            if ((cue(w) & Cues.NEGATOR) != 0 && !takenBack) {
                return true;
            }
            if ((cue(w) & Cues.ENDING) != 0 && begin - w <= ENDING_REACH) {
                return true;
            }
        }
        return false;
    }

    /** "the silos are gone", "silos no more", "the trust isn't there". */
    private boolean isNegatedAfter(int end, int to, String text) {
        boolean verb = false;
        for (int w = end; w < Math.min(to, end + GONE_REACH); w++) {
            if (isBreak(w, text) || hasComma(w, text) || (cue(w) & Cues.BREAK) != 0) {
                return false;
            }
            boolean last = w + 1 == to || isBreak(w + 1, text) || (cue(w + 1) & Cues.BREAK) != 0;
            if (verb && (cue(w) & Cues.GONE) != 0) {
                return true;
            }
            boolean there = !last && w + 2 == to && (cue(w + 1) & Cues.BEGINS) != 0;
            if ((cue(w) & Cues.NEGATOR) != 0 && (cue(w) & Cues.AUXILIARY) != 0 && (last || there)) {
                return true;
            }
            verb |= (cue(w) & Cues.AUXILIARY) != 0;
        }
        return false;
    }

    private boolean isReported(int begin, int from) {
        for (int w = Math.max(from, begin - REPORT_REACH); w < begin; w++) {
            if ((cue(w) & Cues.REPORTS) == 0) {
                continue;
            }
            boolean bySomebody =
                    w > from && (cue(w - 1) & Cues.PRONOUN) != 0 || w > from + 1 && (cue(w - 2) & Cues.PRONOUN) != 0;
            boolean supposed = w > from && (cue(w - 1) & (Cues.SUPPOSES | Cues.NEGATOR)) != 0;
            if (!supposed && (bySomebody || w == from)) {
                return true;
            }
        }
        return false;
    }

    private boolean isQuoted(Hit hit, int from, int to, String text) {
        quotes.read(text, words.begin[from] - 1, words.end[to - 1] + 2);
        return quotes.isOpenAt(words.begin[hit.begin()]) && quotes.isClosedAfter(words.end[hit.end() - 1]);
    }

    private boolean isQuestion(int from, int to, String text, int sentenceEnd) {
        int last = sentenceEnd - 1;
        while (last > words.end[to - 1] - 1 && text.charAt(last) != '?') {
            last--;
        }
        return last >= words.end[to - 1] && !isTag(from, to, text);
    }

    /** "…, isn't it?", "…, right?", "…, you know?" and the like ask nothing. */
    private boolean isTag(int from, int to, String text) {
        int tag = to - 1;
        while (tag > from && to - tag < 4 && !hasComma(tag, text)) {
            tag--;
        }
        if (tag == from || !hasComma(tag, text)) {
            return false;
        }
        boolean inverted = to - tag == 2 && (cue(tag) & Cues.AUXILIARY) != 0 && (cue(tag + 1) & Cues.PRONOUN) != 0;
        String first = table.text(words.word[tag]).toLowerCase(java.util.Locale.ROOT);
        boolean set = to - tag == 1
                        && (first.equals("right") || first.equals("yeah") || first.equals("no") || first.equals("eh"))
                || to - tag == 2 && first.equals("you");
        return inverted || set;
    }

    private boolean hasComma(int w, String text) {
        return text.substring(words.end[w - 1], words.begin[w]).indexOf(',') >= 0;
    }
}
