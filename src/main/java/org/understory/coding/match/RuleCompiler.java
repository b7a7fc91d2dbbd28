package org.understory.coding.match;

import com.google.re2j.Pattern;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.understory.coding.rule.Element;
import org.understory.coding.rule.Rule;

/** Turns rule trees into the tables of {@link CompiledRules}; used once. */
final class RuleCompiler {

    final List<String> themes = new ArrayList<>();
    final List<String> ruleIds = new ArrayList<>();
    final IntList ruleTheme = new IntList();
    final List<Expression> expressions = new ArrayList<>();
    final List<RegexLeaf> regexes = new ArrayList<>();
    final IntList leafRule = new IntList();
    final IntList sequenceStart = new IntList();
    final IntList sequenceLeaf = new IntList();
    final IntList sequenceAnchor = new IntList();
    final IntList placeClass = new IntList();
    final IntList placeGap = new IntList();
    final Vocabulary vocabulary = new Vocabulary();

    private final List<Boolean> inTurn = new ArrayList<>();
    private final List<Boolean> exception = new ArrayList<>();
    private final Expansion expansion;
    /** The number of a class by its sorted atoms. */
    private final Map<IntBuffer, Integer> classes = new HashMap<>();

    private final List<int[]> classAtoms = new ArrayList<>();
    private final IntList classCommonness = new IntList();
    private final List<Boolean> classUse = new ArrayList<>();

    RuleCompiler(Map<String, List<Rule>> lists) {
        this.expansion = new Expansion(lists, this::classOf);
    }

    CompiledRules compile(List<ThemeRules> all) {
        for (ThemeRules theme : all) {
            int number = themes.size();
            themes.add(theme.theme());
            theme.rules().forEach(rule -> add(number, rule.id(), rule.rule(), false));
            for (int i = 0; i < theme.exceptions().size(); i++) {
                String id = theme.theme() + "/unless/" + (i + 1);
                add(number, id, theme.exceptions().get(i), true);
            }
        }
        sequenceStart.add(placeClass.size());
        return new CompiledRules(this);
    }

    private void add(int theme, String id, Rule named, boolean isException) {
        int number = ruleIds.size();
        ruleIds.add(id);
        ruleTheme.add(theme);
        exception.add(isException);
        boolean wholeTurn = named instanceof Rule.InTurn;
        inTurn.add(wholeTurn);
        Rule rule = named instanceof Rule.InTurn turn ? turn.rule() : named;
        try {
            Expression expression = leaves(rule, number);
            boolean plain = expression instanceof Expression.Leaf && !wholeTurn;
            expressions.add(plain ? null : expression);
        } catch (RuleTooLargeException e) {
            throw new RuleTooLargeException(id, e.getMessage());
        }
    }

    /** Compiles the leaves of a rule and returns how they go together. */
    private Expression leaves(Rule rule, int owner) {
        if (rule instanceof Rule.Phrase phrase) {
            return phrase(phrase, owner);
        }
        if (rule instanceof Rule.Regex regex) {
            int leaf = newLeaf(owner);
            regexes.add(new RegexLeaf(leaf, Pattern.compile(regex.pattern(), Pattern.CASE_INSENSITIVE)));
            return new Expression.Leaf(leaf);
        }
        if (rule instanceof Rule.Near near) {
            return new Expression.Near(near.words(), leaves(near.left(), owner), leaves(near.right(), owner));
        }
        if (rule instanceof Rule.AllOf all) {
            return new Expression.All(leaves(all.present(), owner), leaves(all.absent(), owner));
        }
        if (rule instanceof Rule.AnyOf any) {
            return new Expression.Any(leaves(any.options(), owner));
        }
        if (rule instanceof Rule.Unless unless) {
            return new Expression.Except(leaves(unless.rule(), owner), leaves(unless.exception(), owner));
        }
        throw new RuleTooLargeException("says in turn: inside of a rule");
    }

    private List<Expression> leaves(List<Rule> rules, int owner) {
        return rules.stream().map(rule -> leaves(rule, owner)).toList();
    }

    private Expression phrase(Rule.Phrase phrase, int owner) {
        int leaf = newLeaf(owner);
        for (int[] sequence : expansion.of(phrase)) {
            addSequence(sequence, leaf);
        }
        return new Expression.Leaf(leaf);
    }

    private int newLeaf(int owner) {
        leafRule.add(owner);
        return leafRule.size() - 1;
    }

    /** Files a sequence under the place whose class is likely to be met least. */
    private void addSequence(int[] places, int leaf) {
        sequenceStart.add(placeClass.size());
        sequenceLeaf.add(leaf);
        int anchor = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < places.length; i += 2) {
            int klass = places[i];
            placeClass.add(klass);
            placeGap.add(places[i + 1]);
            if (klass != CompiledRules.ANY_WORD && classCommonness.get(klass) < least) {
                least = classCommonness.get(klass);
                anchor = i / 2;
            }
        }
        if (anchor < 0) {
            throw new RuleTooLargeException("matches any words at all");
        }
        sequenceAnchor.add(anchor);
    }

    private int classOf(List<Element> atoms) {
        int[] numbers = new int[atoms.size()];
        int commonness = 0;
        boolean asksForUse = false;
        for (int i = 0; i < numbers.length; i++) {
            Element atom = atoms.get(i);
            numbers[i] = vocabulary.number(atom);
            commonness = Math.max(commonness, Commonness.of(atom)) + 1;
            asksForUse |= atom instanceof Element.Used;
        }
        Arrays.sort(numbers);
        IntBuffer key = IntBuffer.wrap(numbers);
        Integer known = classes.get(key);
        if (known != null) {
            return known;
        }
        int number = classAtoms.size();
        classes.put(key, number);
        classAtoms.add(numbers);
        classCommonness.add(commonness);
        classUse.add(asksForUse);
        return number;
    }

    boolean[] inTurnFlags() {
        return flags(inTurn);
    }

    boolean[] exceptionFlags() {
        return flags(exception);
    }

    private static boolean[] flags(List<Boolean> list) {
        boolean[] flags = new boolean[list.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = list.get(i);
        }
        return flags;
    }

    long[] sequenceMasks() {
        long[] masks = new long[sequenceLeaf.size()];
        for (int s = 0; s < masks.length; s++) {
            for (int p = sequenceStart.get(s); p < sequenceStart.get(s + 1); p++) {
                if (placeClass.get(p) >= 0) {
                    masks[s] |= CompiledRules.bit(placeClass.get(p));
                }
            }
        }
        PrefilterMasks widened = new PrefilterMasks(masks, sequenceLeaf.toArray(), leafRule.size());
        for (int rule = 0; rule < expressions.size(); rule++) {
            if (expressions.get(rule) != null && !inTurn.get(rule)) {
                widened.widen(expressions.get(rule), 0);
            }
        }
        return widened.masks();
    }

    int widest() {
        int widest = 1;
        for (int s = 0; s < sequenceLeaf.size(); s++) {
            int width = 0;
            for (int p = sequenceStart.get(s); p < sequenceStart.get(s + 1); p++) {
                width += placeGap.get(p) + 1;
            }
            widest = Math.max(widest, width);
        }
        return widest;
    }

    IntLists anchoredAt() {
        List<IntList> lists = lists(classAtoms.size());
        for (int s = 0; s < sequenceLeaf.size(); s++) {
            lists.get(placeClass.get(sequenceStart.get(s) + sequenceAnchor.get(s)))
                    .add(s);
        }
        return IntLists.of(lists);
    }

    IntLists classesOfAtoms() {
        List<IntList> lists = lists(vocabulary.size());
        for (int c = 0; c < classAtoms.size(); c++) {
            for (int atom : classAtoms.get(c)) {
                lists.get(atom).add(c);
            }
        }
        return IntLists.of(lists);
    }

    boolean[] classUses() {
        return flags(classUse);
    }

    private static List<IntList> lists(int count) {
        List<IntList> lists = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lists.add(new IntList());
        }
        return lists;
    }
}
