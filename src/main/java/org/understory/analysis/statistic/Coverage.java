package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.understory.analysis.Material;
import org.understory.analysis.Statistic;
import org.understory.analysis.structure.Untouched;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * Talk that no theme touches: how much of it there is, by transcript and for the participant in the middle, and examples
 * to read, as a prompt for themes that the codebook lacks.
 */
public final class Coverage implements Statistic {

    private static final String HOW =
            "Most talk has no theme, and need not have any: welcomes, breaks, asides, and what leads"
                    + " up to a point. But a theme that the codebook lacks is in here as well, and so is what the rules missed: read"
                    + " some of it before you say that nothing else was voiced.";

    private static final List<Column> COLUMNS = List.of(
            new Column("transcript", "Transcript", "", "", false, true),
            new Column("words", "words", "", "", false, true),
            new Column("untouched_words", "without a theme", "", "", false, false),
            new Column("untouched_words_share", "words without a theme", "", "", true, true),
            new Column("sentences", "sentences", "", "", false, false),
            new Column("untouched_sentences_share", "sentences without a theme", "", "", false, true),
            new Column("participants", "participants", "", "", false, false),
            new Column("median_percent", "median participant, %", "", "", false, true));

    private final List<String> attributes;

    /**
     * The statistic.
     *
     * @param attributes what to say of quoted speakers
     */
    public Coverage(List<String> attributes) {
        this.attributes = List.copyOf(attributes);
    }

    @Override
    public List<Block> compute(Material material) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Analysis.COVERAGE.title()));
        Untouched all = Untouched.of(material);
        if (all.words() == 0) {
            blocks.add(new Block.Paragraph("There are no words that count."));
            return blocks;
        }
        blocks.add(new Block.Paragraph(gist(all)));
        blocks.add(Block.Paragraph.ofMethod(HOW));
        blocks.add(table(material, all));
        blocks.addAll(new UntouchedWords(material, attributes).blocks());
        return blocks;
    }

    private static String gist(Untouched all) {
        double[] shares = all.sharesOfPeople();
        String people = shares.length == 0
                ? ""
                : " For the participant in the middle it is " + percent(Untouched.median(shares)) + ", and for "
                        + number(Arrays.stream(shares)
                                .filter(share -> share == 1)
                                .count()) + " of "
                        + count(shares.length, "participant") + " it is everything.";
        return "No theme touches " + number(all.untouchedWords()) + " of " + number(all.words()) + " words ("
                + percent((double) all.untouchedWords() / all.words()) + ")." + people;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f\u00A0%%", 100 * share);
    }

    private static Block table(Material material, Untouched all) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < material.talk().transcripts().size(); i++) {
            rows.add(row(material.talk().transcripts().get(i).name(), Untouched.of(material, i)));
        }
        if (rows.size() != 1) {
            rows.add(row("together", all));
        }
        return new Block.Table(
                "coverage",
                "Talk without a theme",
                Measures.base(material)
                        + "; median: half of the participants have a smaller share of their words without" + " a theme",
                COLUMNS,
                rows);
    }

    private static Row row(String name, Untouched untouched) {
        double[] shares = untouched.sharesOfPeople();
        return new Row(
                "",
                List.of(
                        new Cell.Text(name),
                        new Cell.Count(untouched.words()),
                        new Cell.Count(untouched.untouchedWords()),
                        share(untouched.untouchedWords(), untouched.words(), "no words"),
                        new Cell.Count(untouched.sentences()),
                        share(untouched.untouchedSentences(), untouched.sentences(), "no sentences"),
                        new Cell.Count(shares.length),
                        shares.length == 0
                                ? new Cell.Missing("nobody named")
                                : new Cell.Decimal(100 * Untouched.median(shares), 0)));
    }

    private static Cell share(long part, long whole, String why) {
        return whole == 0 ? new Cell.Missing(why) : new Cell.Share(part, whole);
    }
}
