package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.NaturalOrder;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.analysis.Talk;
import org.understory.analysis.Tally;
import org.understory.analysis.structure.Presence;
import org.understory.analysis.structure.Unit;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/** How many participants who spoke did not mention each theme, together and by group; by name only where asked for. */
public final class Silence implements Statistic {

    private static final String ID = "who-did-not-mention";

    private static final String HOW =
            "Participants who spoke and in none of whose sentences the theme was coded. That is no"
                    + " sign that they disagree, or that the theme means nothing to them: they may not have been asked, or the"
                    + " rules may have missed them.";

    private final List<String> by;
    private final boolean names;

    /**
     * The statistic.
     *
     * @param by attributes to break it down by, in lower case
     * @param names whether to list people by name as well, in files for programs only
     */
    public Silence(List<String> by, boolean names) {
        this.by = List.copyOf(by);
        this.names = names;
    }

    @Override
    public List<Block> compute(Material material) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Analysis.SILENCE.title()));
        blocks.add(Block.Paragraph.ofMethod(HOW));
        if (by.isEmpty()) {
            blocks.add(table(material, "", Groups.everything(material.talk())));
        }
        by.forEach(attribute -> blocks.add(table(material, attribute, material.groups(attribute))));
        if (names) {
            blocks.add(named(material));
        }
        return blocks;
    }

    private static Block table(Material material, String attribute, Groups groups) {
        Groups everything = Groups.everything(material.talk());
        List<Tally> bases = tallies(material.base(everything), attribute.isEmpty() ? List.of() : material.base(groups));
        List<Row> rows = new ArrayList<>();
        for (Entry entry : material.outline().entries()) {
            BitSet coded = material.coded(entry);
            List<Tally> tallies = tallies(
                    material.tally(coded, everything), attribute.isEmpty() ? List.of() : material.tally(coded, groups));
            List<Cell> cells = new ArrayList<>(List.of(Measures.name(entry)));
            for (int i = 0; i < tallies.size(); i++) {
                cells.addAll(silent(tallies.get(i), bases.get(i)));
            }
            rows.add(new Row(entry.group(), cells));
        }
        String suffix = attribute.isEmpty() ? "" : "-by-" + Measures.slug(attribute, "-");
        String caption = "Participants who did not mention it" + (attribute.isEmpty() ? "" : ", by " + attribute);
        return new Block.Table(
                ID + suffix,
                caption,
                Measures.base(material) + Measures.unplaced(material, attribute),
                columns(attribute, groups, bases),
                rows);
    }

    private static List<Tally> tallies(List<Tally> everybody, List<Tally> byGroup) {
        List<Tally> tallies = new ArrayList<>(everybody);
        tallies.addAll(byGroup);
        return tallies;
    }

    private static List<Cell> silent(Tally tally, Tally base) {
        Tally silent = new Tally(base.people() - tally.people(), 0, 0, 0);
        return List.of(Measures.people(silent, base), Measures.shareOfPeople(silent, base));
    }

    private static List<Column> columns(String attribute, Groups groups, List<Tally> bases) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("theme", "Theme", "", "", false, true));
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < bases.size(); i++) {
            String name = i == 0 ? "everybody" : groups.names().get(i - 1);
            String id = Measures.slug(name, "_");
            for (int n = 2; !taken.add(id); n++) {
                id = Measures.slug(name, "_") + "_" + n;
            }
            String base = Measures.base(bases.get(i));
            String of = i == 0 ? "" : attribute;
            columns.add(new Column(id + "_silent", "did not", name, base, false, false).measuring("silent", of));
            columns.add(new Column(id + "_silent_share", "of those who spoke", name, base, true, true)
                    .measuring("silent_share", of));
        }
        return columns;
    }

    private static Block named(Material material) {
        Talk talk = material.talk();
        String[] nameOf = new String[talk.persons()];
        for (int turn = talk.turns() - 1; turn >= 0; turn--) {
            if (talk.counts(turn) && talk.personOf(turn) >= 0) {
                nameOf[talk.personOf(turn)] = talk.voiceOf(turn).name();
            }
        }
        Presence presence = Presence.of(material, Unit.PARTICIPANT, true);
        List<Row> rows = new ArrayList<>();
        for (Entry entry : material.outline().entries()) {
            BitSet voiced = presence.of(entry);
            List<String> silent = new ArrayList<>();
            for (int person = 0; person < nameOf.length; person++) {
                if (nameOf[person] != null && !voiced.get(person)) {
                    silent.add(nameOf[person]);
                }
            }
            silent.sort(NaturalOrder.COMPARATOR);
            silent.forEach(name -> rows.add(new Row(
                    entry.group(),
                    List.of(new Cell.ThemeName(entry.theme().id(), entry.theme().name()), new Cell.Text(name)))));
        }
        return new Block.Table(
                ID + "-names",
                "Participants who did not mention each theme, by name",
                count(rows.size(), "pair") + " of a theme and a participant",
                List.of(
                        new Column("theme", "Theme", "", "", false, true),
                        new Column("participant", "Participant", "", "", false, true)),
                rows,
                0);
    }
}
