package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Phrases;
import org.understory.analysis.Statistic;
import org.understory.analysis.Tally;
import org.understory.analysis.disclosure.Decision;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * How often each theme came up in each group of speakers, beside everybody. A group is a value of an attribute; each has
 * its own base, which stands in its heading.
 */
public final class ThemeFrequencyBy implements Statistic {

    private static final String EVERYBODY = "everybody";

    private final String attribute;

    /**
     * The themes by an attribute.
     *
     * @param attribute such as {@code department}, in any case; one of the report's breakdowns
     */
    public ThemeFrequencyBy(String attribute) {
        this.attribute = attribute.strip().toLowerCase(Locale.ROOT);
    }

    /** The id of the table of an attribute. */
    static String id(String attribute) {
        return "themes-by-" + Measures.slug(attribute, "-");
    }

    @Override
    public List<Block> compute(Material material) {
        Decision decision = material.breakdowns().decision(attribute).orElseThrow();
        Block.Heading heading = new Block.Heading(1, "Themes by " + attribute);
        if (decision.withheld()) {
            return List.of(heading, Withheld.inPlaceOf(material, decision));
        }
        Groups groups = material.groups(attribute);
        List<Tally> bases = tallies(material.base(everything(material)), material.base(groups));
        List<Row> rows = new ArrayList<>();
        for (Entry entry : material.outline().entries()) {
            rows.add(new Row(
                    entry.group(),
                    cells(Measures.name(entry), counts(material, material.coded(entry), groups), bases)));
        }
        rows.add(new Row(
                "Together", cells(new Cell.Text("any theme"), counts(material, material.coded(), groups), bases)));
        Block.Table table = new Block.Table(
                id(attribute), "Themes by " + attribute, base(material, groups), columns(groups, bases), rows);
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading);
        map(table, material).ifPresent(blocks::add);
        blocks.add(table);
        return blocks;
    }

    /** The shares of the table as a map: themes down, groups across. Nothing where there is no theme. */
    private Optional<Block> map(Block.Table table, Material material) {
        int themes = material.outline().entries().size();
        if (themes == 0) {
            return Optional.empty();
        }
        List<Block.Series> series = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            Column one = table.columns().get(column);
            if (one.bar()) {
                int index = column;
                series.add(new Block.Series(
                        one.group(),
                        one.base(),
                        table.rows().stream()
                                .limit(themes)
                                .map(row -> row.cells().get(index))
                                .toList()));
            }
        }
        return Optional.of(new Block.Chart(
                "chart-" + table.id(),
                "Share of each group who raised each theme",
                Block.Chart.Kind.HEAT_MAP,
                "Themes down, " + attribute + " across; the darker a field, the larger the share of that group's"
                        + " participants who raised the theme.",
                "the participants of each group who spoke",
                table.id(),
                material.outline().entries().stream()
                        .map(entry -> entry.theme().name())
                        .toList(),
                series));
    }

    private static Groups everything(Material material) {
        return Groups.everything(material.talk());
    }

    private static List<Tally> counts(Material material, BitSet sentences, Groups groups) {
        return tallies(material.tally(sentences, everything(material)), material.tally(sentences, groups));
    }

    private static List<Tally> tallies(List<Tally> everybody, List<Tally> byGroup) {
        List<Tally> tallies = new ArrayList<>(everybody);
        tallies.addAll(byGroup);
        return tallies;
    }

    private String base(Material material, Groups groups) {
        int several = groups.personsInSeveral(material.talk());
        String base = Measures.base(material) + Measures.unplaced(material, attribute);
        return several == 0
                ? base
                : base + "; " + Phrases.count(several, "participant")
                        + (several == 1 ? " speaks" : " speak") + " under more than one " + attribute
                        + " and so in more than one group";
    }

    private List<Column> columns(Groups groups, List<Tally> bases) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("theme", "Theme", "", "", false, true));
        Set<String> taken = new LinkedHashSet<>();
        addColumns(columns, EVERYBODY, Measures.uniqueSlug(EVERYBODY, taken), bases.get(0));
        for (int group = 0; group < groups.size(); group++) {
            String name = groups.names().get(group);
            addColumns(columns, name, Measures.uniqueSlug(name, taken), bases.get(group + 1));
        }
        return columns;
    }

    private void addColumns(List<Column> columns, String name, String id, Tally base) {
        String text = Measures.base(base);
        String of = name.equals(EVERYBODY) ? "" : attribute;
        columns.add(new Column(id + "_participants", "participants", name, text, false, false)
                .measuring("participants", of));
        columns.add(new Column(id + "_participants_share", "of those who spoke", name, text, true, true)
                .measuring("participants_share", of));
        columns.add(new Column(id + "_participants_interval", "95% interval of that share", name, text, false, false)
                .measuring("participants_interval", of));
        columns.add(new Column(id + "_per_1000_words", "per 1,000 words", name, text, false, false)
                .measuring("per_1000_words", of));
    }

    private static List<Cell> cells(Cell name, List<Tally> tallies, List<Tally> bases) {
        List<Cell> cells = new ArrayList<>();
        cells.add(name);
        for (int i = 0; i < tallies.size(); i++) {
            cells.add(Measures.people(tallies.get(i), bases.get(i)));
            cells.add(Measures.shareOfPeople(tallies.get(i), bases.get(i)));
            cells.add(Measures.intervalOfPeople(tallies.get(i), bases.get(i)));
            cells.add(Measures.rate(tallies.get(i), bases.get(i)));
        }
        return cells;
    }
}
