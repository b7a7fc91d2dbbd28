package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.analysis.comparison.BenjaminiHochberg;
import org.understory.analysis.interval.Shuffles;
import org.understory.analysis.structure.Succession;
import org.understory.analysis.structure.Succession.Step;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/** Which theme follows which within a session, beside random order, and when in a session each theme is voiced. */
public final class Sequence implements Statistic {

    private static final String ID = "sequence";
    private static final int ORDERS = 9_999;
    private static final int SHOWN = 20;
    private static final double ALPHA = 0.05;

    /** Below this, what is expected is too little to be exceeded by anything but chance, or to tell that it was not. */
    private static final int LEAST_EXPECTED = 1;

    /** What happened fewer times hangs on a moment or two, however unlikely it is in random order. */
    private static final int LEAST_TIMES = 5;

    private static final String HOW = "A step leads from a turn with a theme to the next turn with a theme in the same"
            + " transcript, whatever is said between them. Expected is how many steps there would be between two themes"
            + " if the turns with themes of each transcript stood in random order, and p how often " + number(ORDERS)
            + " such orders gave as many or more, corrected for the number of pairs tested (Benjamini and Hochberg 1995);"
            + " tested is what at least one step was expected of. Notes and written answers have no order and are left out."
            + " That one theme follows another does not say that it came of it: the same person may go on, or a"
            + " facilitator ask for it.";

    private static final List<Column> COLUMNS = List.of(
            new Column("theme", "Theme", "", "", false, true),
            new Column("next", "and next", "", "", false, true),
            new Column("times", "steps", "", "", false, true),
            new Column("expected", "expected", "", "", false, true),
            new Column("by_another", "by another participant", "", "", false, false),
            new Column("p", "p", "", "", false, true),
            new Column("p_corrected", "p, corrected", "", "", false, true));

    private final boolean oneCoder;
    private final long seed;

    /**
     * The statistic.
     *
     * @param oneCoder whether all codings stand for one coder's
     * @param seed where chance starts
     */
    public Sequence(boolean oneCoder, long seed) {
        this.oneCoder = oneCoder;
        this.seed = seed;
    }

    /** Two themes, what leads from one to the other, and how likely that is by chance; 2 where it was not tested. */
    private record Pair(Entry first, Entry second, Step step, double p, double corrected) {
        boolean isTested() {
            return p <= 1;
        }

        boolean isFound() {
            return corrected <= ALPHA;
        }
    }

    @Override
    public List<Block> compute(Material material) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Analysis.SEQUENCE.title()));
        Shuffles shuffles = new Shuffles(ORDERS, seed);
        Succession succession = Succession.of(material, oneCoder, shuffles);
        if (succession.steps() == 0) {
            blocks.add(new Block.Paragraph("No turn with a theme follows on another in any conversation."));
            return blocks;
        }
        List<Pair> pairs = pairs(material, succession, shuffles);
        List<Row> rows = pairs.stream()
                .filter(pair -> pair.step().times() > 0)
                .map(Sequence::row)
                .toList();
        String base = count(succession.steps(), "step") + " between " + count(succession.turns(), "turn")
                + " with a theme; a turn with several themes leads from and to each of them; the least likely by chance"
                + " first; pairs without a step are left out";
        blocks.add(findings(pairs));
        blocks.add(new Block.Table(ID, "Steps from theme to theme", base, COLUMNS, rows, SHOWN));
        blocks.addAll(new SessionThirds().compute(material));
        return blocks;
    }

    private static List<Pair> pairs(Material material, Succession succession, Shuffles shuffles) {
        List<Entry> entries = material.outline().entries();
        List<Pair> tested = new ArrayList<>();
        List<Pair> others = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < entries.size(); j++) {
                Step step = succession.step(i, j);
                if (i != j && CoOccurrence.related(entries.get(i), entries.get(j))) {
                    continue;
                }
                boolean isTested = step.expected() >= LEAST_EXPECTED;
                double p = isTested ? shuffles.p(step.asMany()) : 2;
                (isTested ? tested : others).add(new Pair(entries.get(i), entries.get(j), step, p, 2));
            }
        }
        List<Pair> pairs = corrected(tested);
        pairs.addAll(others);
        pairs.sort(Comparator.comparingDouble(Pair::p)
                .thenComparing(
                        Comparator.comparingInt((Pair pair) -> pair.step().times())
                                .reversed()));
        return pairs;
    }

    private static List<Pair> corrected(List<Pair> tested) {
        double[] p =
                BenjaminiHochberg.corrected(tested.stream().mapToDouble(Pair::p).toArray());
        List<Pair> corrected = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            Pair pair = tested.get(i);
            corrected.add(new Pair(pair.first(), pair.second(), pair.step(), pair.p(), p[i]));
        }
        return corrected;
    }

    private static Block findings(List<Pair> pairs) {
        List<Block.Finding> findings = new ArrayList<>(
                pairs.stream().filter(Pair::isFound).map(Sequence::finding).toList());
        long tested = pairs.stream().filter(Pair::isTested).count();
        if (tested == 0) {
            findings.add(new Block.Finding(
                    Block.Strength.TOO_FEW, "There are too few steps between any two themes to test.", "", ID));
        } else if (findings.isEmpty()) {
            double least = pairs.stream().mapToDouble(Pair::corrected).min().orElseThrow();
            findings.add(new Block.Finding(
                    Block.Strength.NOT_FOUND,
                    "No theme was found to follow on another, or on itself, more often than in random order.",
                    count(tested, "pair") + " tested, the smallest corrected p is " + p(least),
                    ID));
        }
        return new Block.Findings(ID + "-findings", "What follows on what", HOW, findings);
    }

    private static Block.Finding finding(Pair pair) {
        String first = pair.first().theme().name();
        boolean same = pair.first().equals(pair.second());
        String text = same
                ? "After a turn on " + first
                        + " the next turn with a theme was on it again more often than in random order."
                : "After a turn on " + first + " the next turn with a theme was on "
                        + pair.second().theme().name() + " more often than in random order.";
        Step step = pair.step();
        String detail = count(step.times(), "time") + ", " + number(step.byAnother())
                + " of them by another participant, against " + String.format(Locale.ROOT, "%.1f", step.expected())
                + " expected; corrected p " + p(pair.corrected());
        Block.Strength strength = step.times() < LEAST_TIMES ? Block.Strength.UNCERTAIN : Block.Strength.FOUND;
        return new Block.Finding(strength, text, detail, ID);
    }

    private static String p(double value) {
        return value < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static Row row(Pair pair) {
        Cell untested = new Cell.Missing("less than one step expected");
        return new Row(
                "",
                List.of(
                        CoOccurrence.name(pair.first()),
                        CoOccurrence.name(pair.second()),
                        new Cell.Count(pair.step().times()),
                        new Cell.Decimal(pair.step().expected(), 1),
                        new Cell.Count(pair.step().byAnother()),
                        pair.isTested() ? new Cell.Probability(pair.p()) : untested,
                        pair.isTested() ? new Cell.Probability(pair.corrected()) : untested));
    }
}
