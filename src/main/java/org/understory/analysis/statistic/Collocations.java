package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.analysis.structure.Collocates;
import org.understory.analysis.structure.Collocates.Collocate;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/** The words and pairs of words that go with each theme: where to read, and what rules could look for. */
public final class Collocations implements Statistic {

    private static final int PEOPLE = 3;
    private static final int MOST = 8;
    private static final int PER = 1_000;

    /** What chi-square with one degree of freedom exceeds one time in a thousand; words are many. */
    private static final double LEAST = 10.83;

    private static final String HOW =
            "Words, and pairs of neighbouring words, that stand in the sentences of a theme more"
                    + " often than in all others, by the log-likelihood ratio G² of Dunning (1993). Where rules found the"
                    + " sentences, their own words come first: that is the rules, not a finding. How often that was so stands"
                    + " beside each; the others may be what people say when they speak of the theme, and worth a rule. G² takes"
                    + " words for independent, which they are not: read it as an order, not as a test.";

    private static final List<Column> COLUMNS = List.of(
            new Column("words", "Words", "", "", false, true),
            new Column("participants", "participants", "sentences of the theme", "", false, true),
            new Column("times", "times", "sentences of the theme", "", false, true),
            new Column("in_rules", "in words that triggered a rule", "sentences of the theme", "", false, true),
            new Column("per_1000", "per 1,000", "sentences of the theme", "", false, false),
            new Column("others_per_1000", "per 1,000", "all other sentences", "", false, false),
            new Column("g2", "G²", "", "", false, true));

    @Override
    public List<Block> compute(Material material) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Analysis.COLLOCATIONS.title()));
        blocks.add(Block.Paragraph.ofMethod(HOW));
        Collocates collocates = Collocates.of(material);
        List<Row> rows = new ArrayList<>();
        for (Entry entry : material.outline().entries()) {
            collocates.of(entry, PEOPLE, LEAST, MOST).forEach(one -> rows.add(row(entry, one)));
        }
        String base =
                "words that at least " + PEOPLE + " participants used in sentences of the theme, with G² of at least "
                        + LEAST + ", at most " + MOST + " for a theme";
        blocks.add(
                rows.isEmpty()
                        ? new Block.Paragraph("No words stand out: " + base + ".")
                        : new Block.Table("collocations", "Words that go with each theme", base, COLUMNS, rows));
        return blocks;
    }

    private static Row row(Entry entry, Collocate one) {
        return new Row(
                entry.theme().name(),
                List.of(
                        new Cell.Text(one.form()),
                        new Cell.Count(one.people()),
                        new Cell.Count(one.times()),
                        new Cell.Count(one.evidence()),
                        new Cell.Rate(one.times(), one.size(), PER),
                        one.rest() == 0
                                ? new Cell.Missing("no other sentences")
                                : new Cell.Rate(one.others(), one.rest(), PER),
                        new Cell.Decimal(one.g2(), 1)));
    }
}
