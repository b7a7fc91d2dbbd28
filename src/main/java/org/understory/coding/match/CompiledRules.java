package org.understory.coding.match;

import java.util.List;
import java.util.Map;
import org.understory.coding.rule.Rule;

/**
 * A codebook's rules as flat tables. Immutable and shared by all threads; made by {@link #compile}.
 *
 * <p>Numbers throughout: themes and rules in codebook order; a <em>leaf</em> is a phrase of a rule; a <em>sequence</em>
 * is one spelling-out of a leaf; a <em>class</em> is what may stand in one place of a sequence.
 */
public final class CompiledRules {

    /** The class of a place that any word may take. */
    static final int ANY_WORD = -1;

    final List<String> themes;
    final String[] ruleIds;
    final int[] ruleTheme;
    /** What a rule asks for beyond its one leaf, or null for a rule that is just one phrase. */
    final Expression[] expressions;

    final boolean[] inTurn;
    /** Rules that are exceptions of their theme: what they match, no other rule of the theme may overlap. */
    final boolean[] isException;

    final List<RegexLeaf> regexes;

    /** The rule a leaf belongs to. */
    final int[] leafRule;

    /** Sequence {@code s} has the places {@code sequenceStart[s]} to {@code sequenceStart[s + 1]}. */
    final int[] sequenceStart;

    final int[] sequenceLeaf;
    final int[] sequenceAnchor;
    final long[] sequenceMask;
    final int[] placeClass;
    final int[] placeGap;
    /** The widest window any sequence can span on either side of its anchor. */
    final int widest;

    /** Sequences anchored at class {@code c}: {@code anchored[anchoredStart[c]]} to {@code anchored[anchoredStart[c + 1]]}. */
    final int[] anchoredStart;

    final int[] anchored;
    /** Classes that hold atom {@code a}, in the same form. */
    final int[] classesOfAtomStart;

    final int[] classesOfAtom;
    /** Which classes hold an atom with a part of speech, so that a match still has to be looked at. */
    final boolean[] classHasUse;

    final Vocabulary vocabulary;

    CompiledRules(RuleCompiler c) {
        themes = List.copyOf(c.themes);
        ruleIds = c.ruleIds.toArray(String[]::new);
        ruleTheme = c.ruleTheme.toArray();
        expressions = c.expressions.toArray(Expression[]::new);
        inTurn = c.inTurnFlags();
        isException = c.exceptionFlags();
        regexes = List.copyOf(c.regexes);
        leafRule = c.leafRule.toArray();
        sequenceStart = c.sequenceStart.toArray();
        sequenceLeaf = c.sequenceLeaf.toArray();
        sequenceAnchor = c.sequenceAnchor.toArray();
        sequenceMask = c.sequenceMasks();
        placeClass = c.placeClass.toArray();
        placeGap = c.placeGap.toArray();
        widest = c.widest();
        IntLists anchoredAt = c.anchoredAt();
        anchoredStart = anchoredAt.starts();
        anchored = anchoredAt.items();
        IntLists atomClasses = c.classesOfAtoms();
        classesOfAtomStart = atomClasses.starts();
        classesOfAtom = atomClasses.items();
        classHasUse = c.classUses();
        vocabulary = c.vocabulary;
    }

    /**
     * Compiles rules.
     *
     * @param themes the themes in codebook order
     * @param lists the codebook's lists, each entry a phrase
     * @throws RuleTooLargeException naming the rule that would take too much time or memory
     */
    public static CompiledRules compile(List<ThemeRules> themes, Map<String, List<Rule>> lists) {
        return new RuleCompiler(lists).compile(themes);
    }

    /** The number of themes. */
    public int themeCount() {
        return themes.size();
    }

    /** A theme's id. */
    public String theme(int theme) {
        return themes.get(theme);
    }

    /** A rule's id. */
    public String ruleId(int rule) {
        return ruleIds[rule];
    }

    /** The number of flat sequences all phrases were spelled out into. */
    public int sequenceCount() {
        return sequenceLeaf.length;
    }

    /** The bit that stands for a class in the prefilter's masks. */
    static long bit(int klass) {
        return 1L << (klass * 0x9E3779B1 >>> 26);
    }
}
