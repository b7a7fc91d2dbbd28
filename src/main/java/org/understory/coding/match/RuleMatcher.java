package org.understory.coding.match;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.understory.model.Sentence;
import org.understory.model.Span;

/** Runs compiled rules over turns. Belongs to one thread; keeps the words it has met from turn to turn. */
public final class RuleMatcher {

    private static final BitSet NOTHING = new BitSet();

    private final CompiledRules rules;
    private final boolean prefilter;
    private final WordTable table;
    private final TurnWords words;
    private final SequenceMatcher sequences;
    private final FlagScopes flags;
    private final UseCheck uses;

    /** Leaf matches of the turn: leaf, first word, word after the last. */
    private final IntList matchLeaf = new IntList();

    private final IntList matchBegin = new IntList();
    private final IntList matchEnd = new IntList();
    /** The sequence that matched, or -1 for a regular expression. */
    private final IntList matchSequence = new IntList();
    /** Where each sequence's last match stands in these lists; means nothing where another's stands there. */
    private final int[] lastMatch;

    /** A matcher for one thread. */
    public RuleMatcher(CompiledRules rules, Prefilter prefilter) {
        this.rules = rules;
        this.prefilter = prefilter == Prefilter.ON;
        this.table = new WordTable(rules);
        this.words = new TurnWords(table);
        this.uses = new UseCheck(rules, table, words);
        this.sequences = new SequenceMatcher(rules, table, words, uses);
        this.lastMatch = new int[rules.sequenceCount()];
        this.flags = new FlagScopes(words, table);
    }

    /**
     * Finds the themes of a turn's sentences: of each theme in each sentence, the longest match.
     *
     * @param text the turn's text
     * @param sentences its sentences, in order
     * @param sink takes the matches by sentence, then by theme in codebook order
     */
    public void match(String text, List<Sentence> sentences, Consumer<ThemeMatch> sink) {
        find(text, sentences);
        if (matchLeaf.size() == 1 && isPlain(rules.leafRule[matchLeaf.get(0)])) {
            sink.accept(only(text, sentences));
        } else if (matchLeaf.size() > 0) {
            longest(found(), text, sentences, sink);
        }
    }

    /** Whether a match of the rule's one phrase is all there is to it. */
    private boolean isPlain(int rule) {
        return rules.expressions[rule] == null && !rules.isException[rule];
    }

    /** The only match of a turn: by far the most frequent case, and nothing to compare it with. */
    private ThemeMatch only(String text, List<Sentence> sentences) {
        int rule = rules.leafRule[matchLeaf.get(0)];
        Hit hit = Hit.of(matchBegin.get(0), matchEnd.get(0));
        int sentence = words.sentenceOf(hit.begin());
        return match(sentence, rules.ruleTheme[rule], new Best(new RuleHit(rule, hit), List.of()), text, sentences);
    }

    /**
     * Finds all matches that do not overlap a longer one of the same theme, by sentence, theme and place. They do not name
     * the other rules that matched.
     */
    public void matchAll(String text, List<Sentence> sentences, Consumer<ThemeMatch> sink) {
        find(text, sentences);
        if (matchLeaf.size() > 0) {
            separate(found(), text, sentences, sink);
        }
    }

    private void find(String text, List<Sentence> sentences) {
        matchLeaf.clear();
        matchBegin.clear();
        matchEnd.clear();
        matchSequence.clear();
        words.read(text, sentences);
        uses.newTurn();
        for (int s = 0; s < words.sentences; s++) {
            scan(s);
        }
        for (RegexLeaf regex : rules.regexes) {
            search(regex, text, sentences);
        }
    }

    /** The loop that every word of a corpus goes through. */
    private void scan(int sentence) {
        int from = words.sentenceStart[sentence];
        int to = words.sentenceStart[sentence + 1];
        long bits = words.sentenceBits[sentence];
        if (prefilter && bits == 0) {
            return;
        }
        for (int i = words.liveStart[sentence]; i < words.liveStart[sentence + 1]; i++) {
            int w = words.live[i];
            int[] triggered = table.triggers[words.word[w]];
            for (int sequence : triggered) {
                if (prefilter && (rules.sequenceMask[sequence] & ~bits) != 0) {
                    continue;
                }
                if (sequences.matches(sequence, w, from, to)) {
                    int length = rules.sequenceStart[sequence + 1] - rules.sequenceStart[sequence];
                    addMinimal(sequence, sequences.at[0], sequences.at[length - 1] + 1);
                }
            }
        }
    }

    /**
     * Adds a match unless it contains another of the sequence. Anchors are met in ascending order, and so are the begins
     * and the ends of the narrowest matches around them: only neighbours can contain each other.
     */
    private void addMinimal(int sequence, int begin, int end) {
        int last = lastMatch[sequence];
        if (last < matchSequence.size() && matchSequence.get(last) == sequence) {
            if (matchBegin.get(last) == begin) {
                return;
            }
            if (matchEnd.get(last) == end) {
                matchBegin.set(last, begin);
                return;
            }
        }
        lastMatch[sequence] = matchSequence.size();
        addMatch(rules.sequenceLeaf[sequence], sequence, begin, end);
    }

    private void addMatch(int leaf, int sequence, int begin, int end) {
        matchLeaf.add(leaf);
        matchSequence.add(sequence);
        matchBegin.add(begin);
        matchEnd.add(end);
    }

    private void search(RegexLeaf regex, String text, List<Sentence> sentences) {
        for (int s = 0; s < sentences.size(); s++) {
            Span span = sentences.get(s).span();
            Matcher matcher = regex.pattern().matcher(span.of(text));
            while (matcher.find()) {
                addRegexMatch(regex.leaf(), s, span.begin() + matcher.start(), span.begin() + matcher.end());
            }
        }
    }

    private void addRegexMatch(int leaf, int sentence, int begin, int end) {
        int from = words.sentenceStart[sentence];
        int to = words.sentenceStart[sentence + 1];
        int first = words.firstEndingAfter(begin, from, to);
        int last = first;
        while (last < to && words.begin[last] < end) {
            last++;
        }
        if (last > first) {
            addMatch(leaf, -1, first, last);
        }
    }

    /** What the rules found in a turn: hits by sentence and theme, and the words that exceptions cover, by theme. */
    private record Found(TreeMap<Long, List<RuleHit>> byPlace, TreeMap<Integer, BitSet> exceptions) {}

    /** Puts leaf matches together, rule by rule: exceptions first, because nothing may overlap them. */
    private Found found() {
        Found found = new Found(new TreeMap<>(), new TreeMap<>());
        LeafMatches matches = new LeafMatches(matchLeaf, matchBegin, matchEnd);
        List<int[]> groups = matches.byRuleAndSentence(rules, words);
        for (int[] group : groups) {
            if (rules.isException[group[0]]) {
                BitSet covered = found.exceptions.computeIfAbsent(rules.ruleTheme[group[0]], t -> new BitSet());
                hits(group, matches, NOTHING).forEach(hit -> Expression.cover(hit, covered));
            }
        }
        for (int[] group : groups) {
            if (!rules.isException[group[0]]) {
                BitSet covered = found.exceptions.getOrDefault(rules.ruleTheme[group[0]], NOTHING);
                hits(group, matches, covered).forEach(hit -> place(group[0], hit, found.byPlace));
            }
        }
        return found;
    }

    private List<Hit> hits(int[] group, LeafMatches matches, BitSet covered) {
        Expression expression = rules.expressions[group[0]];
        return expression == null ? matches.all(group) : expression.hits(matches.in(group), covered);
    }

    private void longest(Found found, String text, List<Sentence> sentences, Consumer<ThemeMatch> sink) {
        found.byPlace.forEach((place, hits) -> {
            int theme = place.intValue();
            Best best = best(hits, found.exceptions.getOrDefault(theme, NOTHING));
            if (best != null) {
                sink.accept(match((int) (place >> 32), theme, best, text, sentences));
            }
        });
    }

    private void separate(Found found, String text, List<Sentence> sentences, Consumer<ThemeMatch> sink) {
        found.byPlace.forEach((place, hits) -> {
            int theme = place.intValue();
            BitSet covered =
                    (BitSet) found.exceptions.getOrDefault(theme, NOTHING).clone();
            List<RuleHit> longestFirst = new ArrayList<>(hits);
            longestFirst.sort((a, b) -> length(a.hit) != length(b.hit)
                    ? Integer.compare(length(b.hit), length(a.hit))
                    : isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0);
            List<RuleHit> separate = new ArrayList<>();
            for (RuleHit hit : longestFirst) {
                if (!Expression.overlaps(hit.hit, covered)) {
                    separate.add(hit);
                    Expression.cover(hit.hit, covered);
                }
            }
            separate.sort(Comparator.comparing(RuleHit::hit));
            separate.forEach(
                    hit -> sink.accept(match((int) (place >> 32), theme, new Best(hit, List.of()), text, sentences)));
        });
    }

    private ThemeMatch match(int sentence, int theme, Best best, String text, List<Sentence> sentences) {
        Hit hit = best.hit.hit;
        int end = sentences.get(sentence).span().end();
        return new ThemeMatch(
                sentence, theme, best.hit.rule, spans(hit), best.also, flags.of(hit, sentence, text, end));
    }

    /** Files a hit under its sentence and theme; a hit over several sentences is filed under each, cut at their borders. */
    private void place(int rule, Hit hit, TreeMap<Long, List<RuleHit>> byPlace) {
        int[] runs = hit.words();
        int last = -1;
        IntList own = new IntList();
        for (int i = 0; i < runs.length; i += 2) {
            for (int begin = runs[i]; begin < runs[i + 1]; ) {
                int sentence = words.sentenceOf(begin);
                int end = Math.min(runs[i + 1], words.sentenceStart[sentence + 1]);
                if (sentence != last && own.size() > 0) {
                    file(rule, last, own, byPlace);
                    own.clear();
                }
                own.add(begin);
                own.add(end);
                last = sentence;
                begin = end;
            }
        }
        file(rule, last, own, byPlace);
    }

    private void file(int rule, int sentence, IntList runs, TreeMap<Long, List<RuleHit>> byPlace) {
        long place = (long) sentence << 32 | rules.ruleTheme[rule];
        byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(new RuleHit(rule, new Hit(runs.toArray())));
    }

    private record RuleHit(int rule, Hit hit) {}

    /** The longest of the hits that overlap no exception, with the other rules that matched; null if there is none. */
    private Best best(List<RuleHit> hits, BitSet exceptions) {
        RuleHit best = null;
        int longest = 0;
        BitSet matched = new BitSet();
        for (RuleHit hit : hits) {
            if (Expression.overlaps(hit.hit, exceptions)) {
                continue;
            }
            matched.set(hit.rule);
            int length = length(hit.hit);
            if (best == null || length > longest || length == longest && isBefore(hit, best)) {
                best = hit;
                longest = length;
            }
        }
        if (best == null) {
            return null;
        }
        matched.clear(best.rule);
        return new Best(best, matched.stream().boxed().toList());
    }

    private record Best(RuleHit hit, List<Integer> also) {}

    private static boolean isBefore(RuleHit one, RuleHit other) {
        int byPlace = one.hit.compareTo(other.hit);
        return byPlace != 0 ? byPlace < 0 : one.rule < other.rule;
    }

    private int length(Hit hit) {
        int length = 0;
        int[] runs = hit.words();
        for (int i = 0; i < runs.length; i += 2) {
            length += words.end[runs[i + 1] - 1] - words.begin[runs[i]];
        }
        return length;
    }

    private List<Span> spans(Hit hit) {
        List<Span> spans = new ArrayList<>();
        int[] runs = hit.words();
        for (int i = 0; i < runs.length; i += 2) {
            spans.add(new Span(words.begin[runs[i]], words.end[runs[i + 1] - 1]));
        }
        Collections.sort(spans);
        return spans;
    }
}
