package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.understory.analysis.Outline;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Phrases;
import org.understory.analysis.comparison.AgainstOthers;
import org.understory.analysis.comparison.Bounds;
import org.understory.analysis.comparison.Cohort;
import org.understory.analysis.comparison.Compared;
import org.understory.analysis.comparison.GroupRate;
import org.understory.analysis.comparison.Influence;
import org.understory.analysis.comparison.ThemeShares;
import org.understory.analysis.interval.WilsonInterval;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Block.Series;
import org.understory.report.Cell;

/** The figures of a comparison as tables and charts; {@link ComparisonFindings} says what they come to. */
final class ComparisonTables {

    private static final double LEVEL = 0.95;
    private static final int WORDS = 1000;
    private static final Cell UNTESTED = new Cell.Missing("too few people to test");
    private static final Cell NONE = new Cell.Missing("too few for an interval");

    private final List<Entry> entries;
    private final String attribute;
    private final String id;
    private final String base;
    private final Compared compared;
    private final Cohort cohort;
    /** The groups whose participants may be named. */
    private final List<String> named;

    ComparisonTables(Outline outline, String attribute, String base, Compared compared, List<String> named) {
        this.entries = outline.entries();
        this.attribute = attribute;
        this.id = id(attribute);
        this.base = base;
        this.compared = compared;
        this.cohort = compared.cohort();
        this.named = List.copyOf(named);
    }

    /** The id of the main table; the others' begin with it. */
    static String id(String attribute) {
        return "compare-" + Measures.slug(attribute, "-");
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(shares(), heatMap(), againstOthers(), differences()));
        blocks.add(new Block.Heading(2, "By the words they spoke"));
        blocks.add(rates());
        influences().ifPresent(blocks::add);
        return blocks;
    }

    /** The two tables that findings rest on, without what else a comparison looks at. */
    List<Block> behindFindings() {
        return List.of(ofThoseCompared(shares()), ofThoseCompared(againstOthers()));
    }

    /** In a report the same measures are those of all who spoke, in other tables. */
    private static Block ofThoseCompared(Block.Table table) {
        return new Block.Table(
                table.id(),
                table.caption(),
                table.base(),
                table.columns().stream()
                        .map(column -> column.measuring(
                                "compared_" + column.measure().id(),
                                column.measure().attribute()))
                        .toList(),
                table.rows());
    }

    private Block.Table shares() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("theme", "Theme", "", "", false, true));
        Set<String> taken = new LinkedHashSet<>();
        for (int group = 0; group < cohort.groups().size(); group++) {
            String name = cohort.groups().get(group);
            String slug = Measures.uniqueSlug(name, taken);
            columns.add(new Column(slug + "_participants", "participants", name, groupBase(group), false, false)
                    .measuring("participants", attribute));
            columns.add(
                    new Column(slug + "_participants_share", "of those who spoke", name, groupBase(group), true, true)
                            .measuring("participants_share", attribute));
            columns.add(new Column(slug + "_interval", "95% interval", name, groupBase(group), false, false)
                    .measuring("participants_interval", attribute));
        }
        columns.add(new Column("p", "p", "all groups", "", false, false));
        columns.add(new Column("p_corrected", "p, corrected", "all groups", "", false, true));
        columns.add(new Column("cramers_v", "Cramér's V", "all groups", "", false, false));
        List<Row> rows = new ArrayList<>();
        for (ThemeShares theme : compared.shares()) {
            Entry entry = entries.get(theme.theme());
            rows.add(new Row(entry.group(), sharesOf(theme, Measures.name(entry))));
        }
        return new Block.Table(id, "Who mentioned what, by " + attribute, base, columns, rows);
    }

    private List<Cell> sharesOf(ThemeShares theme, Cell name) {
        List<Cell> cells = new ArrayList<>(List.of(name));
        for (AgainstOthers group : theme.groups()) {
            cells.add(new Cell.Count(group.counts().people()));
            cells.add(new Cell.Share(group.counts().people(), group.counts().size()));
            cells.add(wilson(group));
        }
        cells.add(probability(theme.p()));
        cells.add(probability(theme.corrected()));
        cells.add(theme.p().isPresent() ? new Cell.Decimal(theme.cramersV(), 2) : UNTESTED);
        return cells;
    }

    private String groupBase(int group) {
        return "n = " + Phrases.number(cohort.sizes()[group]);
    }

    private static Cell wilson(AgainstOthers group) {
        AgainstOthers.Counts counts = group.counts();
        WilsonInterval interval = WilsonInterval.of(counts.people(), counts.size());
        double value = (double) counts.people() / counts.size();
        return new Cell.Interval(value, interval.low(), interval.high(), LEVEL, Cell.Unit.SHARE);
    }

    private Block heatMap() {
        return chart(
                Block.Chart.Kind.HEAT_MAP,
                "map-" + id,
                "Who mentioned what, by " + attribute,
                group -> new Cell.Share(group.counts().people(), group.counts().size()));
    }

    /** Intervals of shares beside each other are no test; that stands in the table of differences. */
    private Block differences() {
        return chart(
                Block.Chart.Kind.BARS,
                "bars-" + id,
                "Who mentioned what, by " + attribute + ", with 95% intervals",
                ComparisonTables::wilson);
    }

    private Block chart(Block.Chart.Kind kind, String chartId, String title, Function<AgainstOthers, Cell> cell) {
        List<Series> series = new ArrayList<>();
        for (int group = 0; group < cohort.groups().size(); group++) {
            int of = group;
            List<Cell> values = compared.shares().stream()
                    .map(theme -> cell.apply(theme.groups().get(of)))
                    .toList();
            series.add(new Series(cohort.groups().get(group), groupBase(group), values));
        }
        List<String> names = entries.stream().map(entry -> entry.theme().name()).toList();
        String alt = "The share of participants of each " + attribute + " who mentioned each theme; the findings above "
                + "say which differences stand.";
        return new Block.Chart(chartId, title, kind, alt, base, id, names, series);
    }

    private Block.Table againstOthers() {
        List<Column> columns = List.of(
                new Column("theme", "Theme", "", "", false, true),
                new Column("group", attribute, "", "", false, true),
                new Column("participants", "participants", "the group", "", false, true),
                new Column("participants_share", "of those who spoke", "the group", "", true, true),
                new Column("others", "participants", "the others", "", false, true),
                new Column("others_share", "of those who spoke", "the others", "", true, true),
                new Column("difference", "difference (95% interval)", "", "", false, true),
                new Column("ratio", "ratio (95% interval)", "", "", false, false),
                new Column("p", "p", "", "", false, false),
                new Column("p_corrected", "p, corrected", "", "", false, true));
        List<Row> rows = new ArrayList<>();
        for (ThemeShares theme : compared.shares()) {
            Entry entry = entries.get(theme.theme());
            theme.groups().forEach(group -> rows.add(new Row(entry.group(), against(entry, group))));
        }
        return new Block.Table(
                id + "-others", "Each " + attribute + " against all others together", base, columns, rows);
    }

    private List<Cell> against(Entry entry, AgainstOthers group) {
        AgainstOthers.Counts counts = group.counts();
        return List.of(
                Measures.name(entry),
                new Cell.Text(cohort.groups().get(group.group())),
                new Cell.Count(counts.people()),
                new Cell.Share(counts.people(), counts.size()),
                new Cell.Count(counts.others()),
                new Cell.Share(counts.others(), counts.rest()),
                interval(Optional.of(group.difference()), Cell.Unit.POINTS, 1),
                interval(group.ratio(), Cell.Unit.PLAIN, 1),
                probability(group.p()),
                probability(group.corrected()));
    }

    private Block rates() {
        List<Column> columns = List.of(
                new Column("theme", "Theme", "", "", false, true),
                new Column("group", attribute, "", "", false, true),
                new Column("sentences", "sentences", "the group", "", false, true),
                new Column("per_1000_words", "per 1,000 words", "the group", "", false, true),
                new Column("interval", "95% interval", "the group", "", false, false),
                new Column("others_per_1000_words", "per 1,000 words", "the others", "", false, true),
                new Column("ratio", "ratio (95% interval)", "", "", false, true),
                new Column("p", "p", "", "", false, false),
                new Column("p_corrected", "p, corrected", "", "", false, true));
        List<Row> rows = new ArrayList<>();
        for (GroupRate rate : compared.rates()) {
            Entry entry = entries.get(rate.theme());
            rows.add(new Row(entry.group(), rate(entry, rate)));
        }
        String words = base + "; rates are coded sentences for 1,000 words of these participants";
        return new Block.Table(
                id + "-rates", "How much each " + attribute + " spoke of each theme", words, columns, rows);
    }

    private List<Cell> rate(Entry entry, GroupRate rate) {
        GroupRate.Counts counts = rate.counts();
        return List.of(
                Measures.name(entry),
                new Cell.Text(cohort.groups().get(rate.group())),
                new Cell.Count(counts.sentences()),
                rate(counts.sentences(), counts.words()),
                interval(rate.rate(), Cell.Unit.PLAIN, WORDS),
                rate(counts.others(), counts.rest()),
                interval(rate.ratio(), Cell.Unit.PLAIN, 1),
                probability(rate.p()),
                probability(rate.corrected()));
    }

    private static Cell rate(long sentences, long words) {
        return words == 0 ? new Cell.Missing("no words") : new Cell.Rate(sentences, words, WORDS);
    }

    /** Whoever is in this table is named only where an analyst asks for it: a report is sent round. */
    private Optional<Block> influences() {
        List<Column> columns = List.of(
                new Column("theme", "Theme", "", "", false, true),
                new Column("group", attribute, "", "", false, true),
                new Column("participant", "participant", "", "", false, true),
                new Column("sentences_share", "of the group's sentences", "", "", true, true),
                new Column("per_1000_words", "per 1,000 words", "with them", "", false, true),
                new Column("without_per_1000_words", "per 1,000 words", "without them", "", false, true),
                new Column("others_per_1000_words", "per 1,000 words", "the others", "", false, true),
                new Column("gone", "what is left without them", "", "", false, true));
        List<Row> rows = new ArrayList<>();
        for (GroupRate rate : compared.rates()) {
            Entry entry = entries.get(rate.theme());
            rate.influence()
                    .ifPresent(influence -> rows.add(new Row(entry.group(), influence(entry, rate, influence))));
        }
        String differences =
                base + "; those differences of rates that would show if each sentence were a case of its own";
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        id + "-influence", "On whom differences of rates hang most", differences, columns, rows));
    }

    private List<Cell> influence(Entry entry, GroupRate rate, Influence influence) {
        GroupRate.Counts counts = rate.counts();
        return List.of(
                Measures.name(entry),
                new Cell.Text(cohort.groups().get(rate.group())),
                new Cell.Text(
                        named.contains(cohort.groups().get(rate.group()))
                                ? cohort.names().get(influence.participant())
                                : "one participant"),
                new Cell.Share(influence.sentences(), counts.sentences()),
                rate(counts.sentences(), counts.words()),
                rate(influence.without().sentences(), influence.without().words()),
                rate(counts.others(), counts.rest()),
                new Cell.Text(influence.goesAway() ? "no difference" : "a difference"));
    }

    private static Cell interval(Optional<Bounds> bounds, Cell.Unit unit, int times) {
        return bounds.<Cell>map(one ->
                        new Cell.Interval(one.value() * times, one.low() * times, one.high() * times, LEVEL, unit))
                .orElse(NONE);
    }

    private static Cell probability(OptionalDouble p) {
        return p.isPresent() ? new Cell.Probability(p.getAsDouble()) : UNTESTED;
    }
}
