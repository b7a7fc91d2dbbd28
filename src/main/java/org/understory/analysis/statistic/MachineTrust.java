package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.analysis.prevalence.Readings;
import org.understory.analysis.prevalence.ReviewedSample;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * How far the machine can be believed: precision, recall and the corrected share of sentences of each theme, from a
 * random sample that people coded. Where too little was read, it says so.
 *
 * <p>Sentences are corrected, participants are not: that somebody never voices a theme is known only of those whose every
 * sentence was read, and a sample of sentences reads few of each.
 */
public final class MachineTrust implements Statistic {

    /** Fewer sentences read than this tell nothing. */
    static final int LEAST_READ = 50;

    /** Fewer sentences without a theme by the machine tell nothing of what it misses, in a study or in a group. */
    static final int LEAST_WITHOUT = 20;

    /** A study that has grown or shrunk by more than this part since is not the one the sample was drawn from. */
    private static final double MOST_CHANGED = 0.05;

    private static final String TITLE = "How far the machine can be believed";

    private static final String WHY_NOT_PEOPLE =
            "Sentences are corrected, participants are not: that somebody never voices "
                    + "a theme is known only when all their sentences were read, and a sample reads few of each.";

    private static final String METHOD =
            "Corrected share: post-stratified by what the machine said, each sentence weighted "
                    + "by the inverse of its chance to be drawn; 95% intervals from modified Wilson intervals of the parts, joined by "
                    + "MOVER. Beside it, for comparison, prediction-powered inference (PPI++, stratified, normal interval, which is "
                    + "too short for rare themes) and Rogan and Gladen's estimate.";

    private final Material machine;
    private final Optional<ReviewedSample> sample;

    /**
     * Judges the machine.
     *
     * @param machine the machine's tags, with facilitators left out
     * @param sample what people read of a sample, if there is one
     */
    public MachineTrust(Material machine, Optional<ReviewedSample> sample) {
        this.machine = machine;
        this.sample = sample;
    }

    @Override
    public List<Block> compute(Material reported) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, TITLE));
        if (sample.isEmpty()) {
            blocks.add(
                    new Block.Paragraph("Nobody has read a random sample of this study, so nothing can be said of how "
                            + "far the machine's tags are right, or of what they miss. To draw one: understory sample --size 200 "
                            + "--seed 7; people then code its sentences without seeing the tags."));
            return blocks;
        }
        Readings readings = new Readings(machine, sample.get());
        List<String> notices = notices(readings);
        Optional<String> why = tooLittle(readings);
        why.ifPresent(text -> blocks.add(new Block.Paragraph(text)));
        if (why.isEmpty()) {
            figures(readings, blocks);
        }
        if (!notices.isEmpty()) {
            blocks.add(new Block.Notices("About the sample", notices));
        }
        return blocks;
    }

    private List<String> notices(Readings readings) {
        ReviewedSample drawn = sample.orElseThrow();
        List<String> notices = new ArrayList<>(drawn.remarks());
        if (readings.read() < drawn.drawn()) {
            notices.add(number(readings.read()) + " of " + number(drawn.drawn())
                    + " sentences were read to the end; the figures hold if the others are no different");
        }
        return notices;
    }

    private Optional<String> tooLittle(Readings readings) {
        ReviewedSample drawn = sample.orElseThrow();
        if (Math.abs(drawn.population() - readings.sentences()) > MOST_CHANGED * drawn.population()) {
            return Optional.of("The " + drawn.title() + " was drawn from " + count(drawn.population(), "sentence")
                    + ", and the study now has " + number(readings.sentences())
                    + ": it says nothing of the study as it is. Draw another.");
        }
        if (readings.read() >= LEAST_READ && readings.readWithoutTheme() >= LEAST_WITHOUT) {
            return Optional.empty();
        }
        return Optional.of("Not enough review: of the " + drawn.title() + ", " + count(readings.read(), "sentence")
                + " were read to the end, " + number(readings.readWithoutTheme())
                + " of them without a theme by the machine; at least " + LEAST_READ + " and " + LEAST_WITHOUT
                + " are needed.");
    }

    private void figures(Readings readings, List<Block> blocks) {
        List<ThemeTrust> themes = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Entry entry : machine.outline().entries()) {
            ThemeTrust theme = new ThemeTrust(entry, readings.of(entry));
            themes.add(theme);
            rows.add(new Row(
                    entry.group(),
                    List.of(
                            Measures.name(entry),
                            theme.machine(),
                            theme.correctedCell(),
                            theme.precision(),
                            theme.recall(),
                            theme.readThemed(),
                            theme.found(),
                            theme.predictionPowered(),
                            theme.roganGladen(),
                            theme.moreCell())));
        }
        blocks.add(new MachineTrustFindings(themes, base(readings)).block());
        blocks.add(new Block.Table("machine-trust", "The machine and its readers", base(readings), columns(), rows));
        byGroup(readings).ifPresent(blocks::add);
        blocks.add(Block.Paragraph.ofMethod(METHOD + " " + WHY_NOT_PEOPLE));
    }

    private static List<Column> columns() {
        return List.of(
                new Column("theme", "Theme", "", "", false, true),
                new Column("machine_share", "machine: sentences", "", "", false, true),
                new Column("corrected_share", "corrected", "", "", true, true),
                new Column("precision", "precision", "", "", false, true),
                new Column("recall", "recall", "", "", false, true),
                new Column("read_tagged", "tagged ones read", "", "", false, false),
                new Column("found", "found in", "", "", false, false),
                new Column("ppi_share", "prediction-powered", "", "", false, false),
                new Column("rogan_gladen_percent", "Rogan-Gladen, %", "", "", false, false),
                new Column("more_for_one_point", "more to read for \u00B11 point", "", "", false, false));
    }

    private String base(Readings readings) {
        return sample.orElseThrow().title() + ": " + number(readings.read()) + " of "
                + count(readings.sentences(), "sentence") + " read by people, " + number(readings.readWithoutTheme())
                + " of them without a theme by the machine";
    }

    /** Corrected shares in the groups that the sample was stratified by. */
    private Optional<Block> byGroup(Readings readings) {
        String by = sample.orElseThrow().by();
        if (machine.breakdowns().decision(by).filter(one -> !one.withheld()).isEmpty()) {
            return Optional.empty();
        }
        Groups groups = machine.groups(by);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("theme", "Theme", "", "", false, true));
        for (int group = 0; group < groups.size(); group++) {
            String name = groups.names().get(group);
            columns.add(new Column(
                    Measures.slug(name, "_"),
                    name,
                    "",
                    number(readings.readWithoutTheme(groups, group)) + " read without a theme",
                    false,
                    true));
        }
        List<Row> rows = new ArrayList<>();
        for (Entry entry : machine.outline().entries()) {
            rows.add(new Row(entry.group(), row(readings, entry, groups)));
        }
        return Optional.of(new Block.Table(
                "machine-trust-by-" + Measures.slug(by, "-"),
                "Corrected shares of sentences by " + by,
                base(readings) + "; a group needs " + LEAST_WITHOUT + " of these",
                columns,
                rows));
    }

    private static List<Cell> row(Readings readings, Entry entry, Groups groups) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Measures.name(entry));
        for (int group = 0; group < groups.size(); group++) {
            cells.add(
                    readings.readWithoutTheme(groups, group) < LEAST_WITHOUT
                            ? new Cell.Missing("not enough review")
                            : new ThemeTrust(entry, readings.of(entry, groups, group)).correctedCell());
        }
        return cells;
    }
}
