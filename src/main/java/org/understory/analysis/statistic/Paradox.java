package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.analysis.Talk;
import org.understory.analysis.structure.Presence;
import org.understory.analysis.structure.Unit;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * Where things are said that do not seem to go together: participants who voice themes of both sides of the codebook, such
 * as what stays the same and what is different, and themes that are voiced as there and as not there.
 */
public final class Paradox implements Statistic {

    private static final String HOW =
            "The codebook's groups of themes are its sides. A participant voices a side who voices"
                    + " any of its themes, at whatever time.";

    private final List<String> by;
    private final BothDirections directions;

    /**
     * The statistic.
     *
     * @param by attributes to break it down by, in lower case
     * @param attributes what to say of quoted speakers
     */
    public Paradox(List<String> by, List<String> attributes) {
        this.by = List.copyOf(by);
        this.directions = new BothDirections(by, attributes);
    }

    @Override
    public List<Block> compute(Material material) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Analysis.PARADOX.title()));
        Map<String, List<Entry>> sides = sides(material);
        if (sides.size() < 2) {
            blocks.add(new Block.Paragraph(
                    "The codebook does not divide its themes into groups, so that there are no sides."));
        } else {
            blocks.add(Block.Paragraph.ofMethod(HOW));
            blocks.add(table(material, sides));
        }
        blocks.addAll(directions.compute(material));
        return blocks;
    }

    private static Map<String, List<Entry>> sides(Material material) {
        Map<String, List<Entry>> sides = new LinkedHashMap<>();
        for (Entry entry : material.outline().entries()) {
            if (!entry.group().isEmpty()) {
                sides.computeIfAbsent(entry.group(), any -> new ArrayList<>()).add(entry);
            }
        }
        return sides;
    }

    private Block table(Material material, Map<String, List<Entry>> sides) {
        Presence people = Presence.of(material, Unit.PARTICIPANT, true);
        Presence turns = Presence.of(material, Unit.TURN, true);
        List<String> names = List.copyOf(sides.keySet());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                Sides voiced = new Sides(
                        names.get(i),
                        names.get(j),
                        union(people, sides.get(names.get(i))),
                        union(people, sides.get(names.get(j))),
                        speakers(material.talk(), both(turns, sides.get(names.get(i)), sides.get(names.get(j)))));
                rows.addAll(rows(material, voiced));
            }
        }
        return new Block.Table(
                "both-sides", "Participants by the sides they voice", Measures.base(material), COLUMNS, rows);
    }

    /** Two sides: their names, the persons who voice each, and those who voice both in one turn. */
    private record Sides(String first, String second, BitSet one, BitSet other, BitSet atOnce) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("who", "Who", "", "", false, true),
            new Column("base", "spoke", "", "", false, true),
            new Column("first_only", "only the first", "", "", false, true),
            new Column("second_only", "only the second", "", "", false, true),
            new Column("both", "both sides", "", "", false, true),
            new Column("both_share", "both, of those who spoke", "", "", true, true),
            new Column("both_in_one_turn", "in one turn", "", "", false, true),
            new Column("neither", "neither", "", "", false, true));

    private static BitSet union(Presence presence, List<Entry> entries) {
        BitSet units = new BitSet();
        entries.forEach(entry -> units.or(presence.of(entry)));
        return units;
    }

    private static BitSet both(Presence turns, List<Entry> one, List<Entry> other) {
        BitSet both = union(turns, one);
        both.and(union(turns, other));
        return both;
    }

    private static BitSet speakers(Talk talk, BitSet turns) {
        BitSet people = new BitSet();
        turns.stream().map(talk::personOf).filter(person -> person >= 0).forEach(people::set);
        return people;
    }

    private List<Row> rows(Material material, Sides sides) {
        List<Row> rows = new ArrayList<>();
        String heading = sides.first() + " / " + sides.second();
        rows.add(row(heading, "everybody", Members.all(material), sides));
        for (String attribute : by) {
            Groups groups = material.groups(attribute);
            for (int group = 0; group < groups.size(); group++) {
                rows.add(row(heading, groups.names().get(group), Members.of(material, groups, group), sides));
            }
        }
        return rows;
    }

    private static Row row(String heading, String who, BitSet members, Sides sides) {
        int base = members.cardinality();
        int one = shared(members, sides.one());
        int other = shared(members, sides.other());
        BitSet overlap = (BitSet) sides.one().clone();
        overlap.and(sides.other());
        int both = shared(members, overlap);
        return new Row(
                heading,
                List.of(
                        new Cell.Text(who),
                        new Cell.Count(base),
                        new Cell.Count(one - both),
                        new Cell.Count(other - both),
                        new Cell.Count(both),
                        base == 0 ? new Cell.Missing("nobody named") : new Cell.Share(both, base),
                        new Cell.Count(shared(members, sides.atOnce())),
                        new Cell.Count(base - one - other + both)));
    }

    private static int shared(BitSet members, BitSet set) {
        BitSet shared = (BitSet) members.clone();
        shared.and(set);
        return shared.cardinality();
    }
}
