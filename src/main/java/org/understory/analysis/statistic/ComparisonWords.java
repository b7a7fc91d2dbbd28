package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import org.understory.analysis.Phrases;
import org.understory.analysis.comparison.Cohort;
import org.understory.analysis.comparison.DistinctiveWords;
import org.understory.analysis.comparison.DistinctiveWords.Word;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/** The words that tell groups apart as a table. They suggest where to read; they are no findings. */
final class ComparisonWords {

    private static final int MOST = 10;
    private static final int PER = 1000;

    /** The score below which a word says little; words are many, so that some reach it by chance. */
    private static final double LEAST_Z = 1.96;

    private static final List<Column> COLUMNS = List.of(
            new Column("word", "Word", "", "", false, true),
            new Column("participants", "participants", "the group", "", false, true),
            new Column("participants_share", "of those who spoke", "the group", "", true, false),
            new Column("times", "times", "the group", "", false, true),
            new Column("per_1000_words", "per 1,000 words", "the group", "", false, true),
            new Column("others_per_1000_words", "per 1,000 words", "the others", "", false, true),
            new Column("z", "z score", "", "", false, true));

    private final String attribute;
    private final int minimum;

    ComparisonWords(String attribute, int minimum) {
        this.attribute = attribute;
        this.minimum = minimum;
    }

    List<Block> blocks(DistinctiveWords words, Cohort cohort) {
        List<Row> rows = new ArrayList<>();
        for (int group = 0; group < cohort.groups().size(); group++) {
            int size = cohort.sizes()[group];
            String name = cohort.groups().get(group) + " (n = " + Phrases.number(size) + ")";
            words.of(group, minimum, MOST, LEAST_Z).forEach(word -> rows.add(new Row(name, cells(word, size))));
        }
        String base = "words that at least " + Phrases.number(minimum) + " participants of a group said, the "
                + MOST + " that tell it most from all others; log-odds ratio with a prior worth "
                + Phrases.number(DistinctiveWords.PRIOR) + " words (Monroe, Colaresi and Quinn 2008)";
        return List.of(
                new Block.Heading(2, "Words that tell them apart"),
                rows.isEmpty()
                        ? new Block.Paragraph("No word that at least " + Phrases.count(minimum, "participant")
                                + " of a group said tells it from the others.")
                        : new Block.Table(
                                ComparisonTables.id(attribute) + "-words",
                                "Words of each " + attribute,
                                base,
                                COLUMNS,
                                rows));
    }

    private static List<Cell> cells(Word word, int size) {
        return List.of(
                new Cell.Text(word.word()),
                new Cell.Count(word.people()),
                new Cell.Share(word.people(), size),
                new Cell.Count(word.times()),
                new Cell.Rate(word.times(), word.words(), PER),
                new Cell.Rate(word.others(), word.rest(), PER),
                new Cell.Decimal(word.z(), 1));
    }
}
