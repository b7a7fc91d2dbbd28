package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.analysis.structure.Presence;
import org.understory.analysis.structure.Together;
import org.understory.analysis.structure.Unit;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * Which themes are voiced by the same participant, in the same turn and in the same sentence, beside how often that
 * would be so if one had nothing to do with the other. A theme and its own sub-themes are no pair.
 */
public final class CoOccurrence implements Statistic {

    static final String ID = "cooccurrence";
    private static final int SHOWN = 20;
    private static final List<Unit> UNITS = List.of(Unit.PARTICIPANT, Unit.TURN, Unit.SENTENCE);

    private static final String HOW =
            "A pair is two themes in the same sentence, in the same turn, or voiced by the same"
                    + " participant. Expected is how often they would meet if they had nothing to do with each other: units with"
                    + " the one times units with the other, divided by all units. Lift is how many times as often they do meet; with"
                    + " an expectation below 5 it jumps about, and says little. Jaccard is the units with both out of those with"
                    + " either. Only codings of one coder, or of the machine, are paired with each other. People who talk more voice"
                    + " more of everything, so that most pairs lie somewhat above 1 among participants.";

    private final boolean oneCoder;

    /**
     * The statistic.
     *
     * @param oneCoder whether all codings stand for one coder's
     */
    public CoOccurrence(boolean oneCoder) {
        this.oneCoder = oneCoder;
    }

    /** Two themes, and how they meet in units of each kind, in the order of {@link #UNITS}. */
    record Pair(Entry first, Entry second, List<Together> together) {
        /** How many participants voice both. */
        int people() {
            return together.get(0).both();
        }
    }

    @Override
    public List<Block> compute(Material material) {
        List<Pair> all = pairs(material).stream().sorted(order()).toList();
        List<Pair> met = all.stream()
                .filter(pair -> pair.together().stream().anyMatch(one -> one.both() > 0))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Analysis.COOCCURRENCE.title()));
        blocks.add(Block.Paragraph.ofMethod(HOW));
        if (met.isEmpty()) {
            blocks.add(new Block.Paragraph("No two themes were voiced together."));
            return blocks;
        }
        String base = "pairs of themes, those of most participants first; "
                + number((long) all.size() - met.size()) + " of " + count(all.size(), "pair")
                + " never met and are left out";
        blocks.addAll(new CoOccurrenceDrawings(material, all).blocks());
        blocks.add(new Block.Table(
                ID,
                "Themes voiced together",
                base,
                columns(met.get(0).together()),
                met.stream().map(CoOccurrence::row).toList(),
                SHOWN));
        return blocks;
    }

    private static Comparator<Pair> order() {
        Comparator<Pair> order = Comparator.comparing(pair -> 0);
        for (int unit = 0; unit < UNITS.size(); unit++) {
            int at = unit;
            order = order.thenComparing(Comparator.comparingInt(
                            (Pair pair) -> pair.together().get(at).both())
                    .reversed());
        }
        return order;
    }

    private List<Pair> pairs(Material material) {
        List<Presence> presences = UNITS.stream()
                .map(unit -> Presence.of(material, unit, oneCoder))
                .toList();
        List<Entry> entries = material.outline().entries();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (int j = i + 1; j < entries.size(); j++) {
                Entry first = entries.get(i);
                Entry second = entries.get(j);
                if (!related(first, second)) {
                    pairs.add(new Pair(
                            first,
                            second,
                            presences.stream()
                                    .map(presence -> presence.together(first, second))
                                    .toList()));
                }
            }
        }
        return pairs;
    }

    static boolean related(Entry first, Entry second) {
        return first.members().contains(second.index()) || second.members().contains(first.index());
    }

    private static List<Column> columns(List<Together> bases) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("theme", "Theme", "", "", false, true));
        columns.add(new Column("with", "with", "", "", false, true));
        for (int i = 0; i < UNITS.size(); i++) {
            String noun = UNITS.get(i).noun();
            String group = "same " + noun;
            String base = "n = " + number(bases.get(i).base());
            boolean brief = i < 2;
            columns.add(new Column(noun + "_both", "both", group, base, false, brief));
            columns.add(new Column(noun + "_expected", "expected", group, base, false, brief));
            columns.add(new Column(noun + "_lift", "lift", group, base, false, false));
            columns.add(new Column(noun + "_jaccard", "Jaccard", group, base, false, false));
        }
        return columns;
    }

    private static Row row(Pair pair) {
        List<Cell> cells = new ArrayList<>();
        cells.add(name(pair.first()));
        cells.add(name(pair.second()));
        for (Together together : pair.together()) {
            cells.add(new Cell.Count(together.both()));
            cells.add(decimal(together.expected(), 1));
            cells.add(decimal(together.lift(), 1));
            cells.add(decimal(together.jaccard(), 2));
        }
        return new Row("", cells);
    }

    static Cell name(Entry entry) {
        return new Cell.ThemeName(entry.theme().id(), entry.theme().name());
    }

    private static Cell decimal(OptionalDouble value, int decimals) {
        return value.isPresent() ? new Cell.Decimal(value.getAsDouble(), decimals) : new Cell.Missing("never voiced");
    }
}
