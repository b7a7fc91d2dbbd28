package org.understory.coding.match;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<Set<Integer>, Integer> classes = new HashMap<>();
    private final List<Set<Integer>> classAtoms = new ArrayList<>();
    private final List<Integer> classCommonness = new ArrayList<>();

    RuleCompiler(Map<String, List<Rule>> lists) {
        this.expansion = new Expansion(lists);
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
        for (List<Slot> sequence : expansion.of(phrase)) {
            addSequence(sequence, leaf);
        }
        return new Expression.Leaf(leaf);
    }

    private int newLeaf(int owner) {
        leafRule.add(owner);
        return leafRule.size() - 1;
    }

    private void addSequence(List<Slot> slots, int leaf) {
        List<Slot> trimmed = trim(slots);
        if (trimmed.isEmpty()) {
            throw new RuleTooLargeException("matches any words at all");
        }
        sequenceStart.add(placeClass.size());
        sequenceLeaf.add(leaf);
        int anchor = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < trimmed.size(); i++) {
            Slot slot = trimmed.get(i);
            int klass = slot.isAnyWord() ? CompiledRules.ANY_WORD : classOf(slot.atoms());
            placeClass.add(klass);
            placeGap.add(slot.gap());
            int commonness = klass < 0 ? Integer.MAX_VALUE : classCommonness.get(klass);
            if (commonness < least) {
                least = commonness;
                anchor = i;
            }
        }
        sequenceAnchor.add(anchor);
    }

    /** An any-word place at either end is kept: it demands a word there. Only a sequence of nothing else is refused. */
    private static List<Slot> trim(List<Slot> slots) {
        return slots.stream().allMatch(Slot::isAnyWord) ? List.of() : slots;
    }

    private int classOf(Set<Element> atoms) {
        Set<Integer> numbers = new java.util.TreeSet<>();
        int commonness = 0;
        for (Element atom : atoms) {
            numbers.add(vocabulary.number(atom));
            commonness = Math.max(commonness, Commonness.of(atom)) + 1;
        }
        Integer known = classes.get(numbers);
        if (known != null) {
            return known;
        }
        int number = classAtoms.size();
        classes.put(numbers, number);
        classAtoms.add(numbers);
        classCommonness.add(commonness);
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
        return masks;
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
        boolean[] uses = new boolean[classAtoms.size()];
        for (int c = 0; c < uses.length; c++) {
            uses[c] = classAtoms.get(c).stream().anyMatch(atom -> vocabulary.atom(atom) instanceof Element.Used);
        }
        return uses;
    }

    private static List<IntList> lists(int count) {
        List<IntList> lists = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lists.add(new IntList());
        }
        return lists;
    }
}
