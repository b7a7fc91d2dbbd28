package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.analysis.Tally;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * How often each theme came up. A person counts once for a theme; a theme's figures are those of itself and its
 * sub-themes together, each sentence once. Themes nobody raised are shown with zeros, and two rows say what any theme and
 * no theme amount to.
 */
public final class ThemeFrequency implements Statistic {

    private static final String TOGETHER = "Together";

    private static final String INTERVALS =
            "Intervals of shares are 95% score intervals (Wilson 1927, Journal of the American Statistical Association 22,"
                    + " 209-212). They say how far a share could be off if these participants had been drawn at random from many"
                    + " like them; who was invited and who spoke up is no matter of chance, and no interval covers that.";

    private static final List<Column> COLUMNS = List.of(
            new Column("theme", "Theme", "", "", false, true),
            new Column("participants", "participants", "", "", false, true),
            new Column("participants_share", "of those who spoke", "", "", true, true),
            new Column("participants_interval", "95% interval of that share", "", "", false, false),
            new Column("turns", "turns", "", "", false, false),
            new Column("sentences", "sentences", "", "", false, true),
            new Column("words_share", "share of words", "", "", false, false),
            new Column("per_1000_words", "per 1,000 words", "", "", false, true));

    @Override
    public List<Block> compute(Material material) {
        Groups everything = Groups.everything(material.talk());
        Tally base = material.base(everything).get(0);
        List<Row> rows = new ArrayList<>();
        for (Entry entry : material.outline().entries()) {
            Tally tally = material.tally(material.coded(entry), everything).get(0);
            rows.add(new Row(entry.group(), cells(Measures.name(entry), tally, base)));
        }
        Tally any = material.tally(material.coded(), everything).get(0);
        rows.add(new Row(TOGETHER, cells(new Cell.Text("any theme"), any, base)));
        rows.add(new Row(TOGETHER, cells(new Cell.Text("no theme"), rest(base, any), base)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "How often each theme came up"));
        FrequencyChart.of(material).ifPresent(blocks::add);
        blocks.add(Block.Paragraph.ofMethod(INTERVALS));
        blocks.add(new Block.Table("theme-frequency", "Themes", Measures.base(material), COLUMNS, rows));
        return blocks;
    }

    /** People who raised no theme, turns and sentences without one, and the words outside coded sentences. */
    private static Tally rest(Tally base, Tally any) {
        return new Tally(
                base.people() - any.people(),
                base.turns() - any.turns(),
                base.sentences() - any.sentences(),
                base.words() - any.words());
    }

    private static List<Cell> cells(Cell name, Tally tally, Tally base) {
        return List.of(
                name,
                Measures.people(tally, base),
                Measures.shareOfPeople(tally, base),
                Measures.intervalOfPeople(tally, base),
                new Cell.Count(tally.turns()),
                new Cell.Count(tally.sentences()),
                Measures.shareOfWords(tally, base),
                Measures.rate(tally, base));
    }
}
