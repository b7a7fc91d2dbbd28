package org.understory.analysis.statistic;

import java.util.List;
import org.understory.analysis.Material;
import org.understory.analysis.Statistic;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/** Where each formula comes from whose results the report prints, all in one place; a line for what it does not print is left out. */
public final class FormulaSources implements Statistic {

    /** The heading of its chapter. */
    static final String TITLE = "Sources of the measures";

    /** The id of the table. */
    public static final String ID = "sources";

    private static final String PLAIN = "a plain fraction or count; the base stands beside it";

    private static final List<Column> COLUMNS = List.of(
            new Column("measure", "Measure", "", "", false, true),
            new Column("where", "in", "", "", false, true),
            new Column("source", "formula after", "", "", false, true));

    private final List<Statistic> printed;

    /** The sources of what some statistics print. */
    FormulaSources(List<Statistic> printed) {
        this.printed = List.copyOf(printed);
    }

    /**
     * A measure and where its formula comes from.
     *
     * @param of the statistic that prints it
     * @param measure as its column or sentence calls it
     * @param where the chapter or table
     * @param source the publication
     */
    private record Source(Class<? extends Statistic> of, String measure, String where, String source) {}

    private static final List<Source> SOURCES = List.of(
            new Source(
                    ThemeFrequency.class,
                    "participants, turns, sentences, shares, per 1,000 words",
                    "all tables",
                    PLAIN),
            new Source(
                    ThemeFrequency.class,
                    "95% interval of a share",
                    "How often each theme came up; by group; headline findings",
                    "Wilson 1927, Journal of the American Statistical Association 22, 209-212"),
            new Source(
                    GroupFindings.class,
                    "p, all groups",
                    "Who mentioned what",
                    "permutation test with Pearson's chi-square: Good 2005, Permutation, Parametric, and Bootstrap Tests of"
                            + " Hypotheses, section 6.2"),
            new Source(
                    GroupFindings.class,
                    "p, a group against the others",
                    "Each group against all others",
                    "exact test: Fisher 1934, Statistical Methods for Research Workers, 5th edition, section 21.02"),
            new Source(
                    GroupFindings.class,
                    "p, corrected",
                    "comparison of groups",
                    "Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57, 289-300"),
            new Source(
                    GroupFindings.class,
                    "Cramér's V, corrected for bias",
                    "Who mentioned what",
                    "Bergsma 2013, Journal of the Korean Statistical Society 42, 323-328"),
            new Source(
                    GroupFindings.class,
                    "intervals of differences and ratios",
                    "Each group against all others",
                    "bootstrap of participants, percentile method: Davison and Hinkley 1997, Bootstrap Methods and their"
                            + " Application, section 5.3; where resamples cannot vary, Newcombe 1998, Statistics in Medicine 17,"
                            + " 873-890, method 10"),
            new Source(
                    MachineTrust.class,
                    "corrected, precision, recall",
                    "How far the machine can be believed",
                    "post-stratification: Holt and Smith 1979, Journal of the Royal Statistical Society A 142, 33-46;"
                            + " intervals joined by MOVER: Zou and Donner 2008, Statistics in Medicine 27, 1693-1702"),
            new Source(
                    MachineTrust.class,
                    "prediction-powered",
                    "How far the machine can be believed",
                    "Angelopoulos, Duchi and Zrnic 2023, arXiv 2311.01453"),
            new Source(
                    MachineTrust.class,
                    "Rogan-Gladen",
                    "How far the machine can be believed",
                    "Rogan and Gladen 1978, American Journal of Epidemiology 107, 71-76"),
            new Source(
                    CoOccurrence.class,
                    "lift",
                    Analysis.COOCCURRENCE.title(),
                    "Brin, Motwani, Ullman and Tsur 1997, SIGMOD Record 26, 255-264, who call it interest"),
            new Source(
                    CoOccurrence.class,
                    "Jaccard",
                    Analysis.COOCCURRENCE.title(),
                    "Jaccard 1912, New Phytologist 11, 37-50"),
            new Source(
                    Sequence.class,
                    "expected, p",
                    Analysis.SEQUENCE.title(),
                    "sampled permutations: Bakeman, Robinson and Quera 1996, Psychological Methods 1, 4-15"),
            new Source(
                    Sequence.class,
                    "p, corrected",
                    Analysis.SEQUENCE.title(),
                    "Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57, 289-300"),
            new Source(
                    Collocations.class,
                    "G²",
                    Analysis.COLLOCATIONS.title(),
                    "Dunning 1993, Computational Linguistics 19, 61-74"),
            new Source(
                    Saturation.class,
                    "when new themes became rare",
                    Analysis.SATURATION.title(),
                    "Guest, Namey and Chen 2020, PLoS ONE 15, e0232076"),
            new Source(
                    Saturation.class,
                    "themes, random orders",
                    Analysis.SATURATION.title(),
                    "random orders; their mean tends to the curve of Colwell, Mao and Chang 2004, Ecology 85"),
            new Source(
                    Coverage.class,
                    "z score",
                    Analysis.COVERAGE.title(),
                    "Monroe, Colaresi and Quinn 2008, Political Analysis 16, 372-403, equations 15 to 22"));

    @Override
    public List<Block> compute(Material material) {
        List<Row> rows = SOURCES.stream()
                .filter(source -> printed.stream().anyMatch(source.of()::isInstance))
                .map(FormulaSources::row)
                .toList();
        return List.of(
                new Block.Heading(1, TITLE),
                new Block.Table(ID, "Sources of the measures", "what this report prints", COLUMNS, rows));
    }

    private static Row row(Source source) {
        return new Row(
                "",
                List.of(
                        new Cell.Text(source.measure()),
                        new Cell.Text(source.where()),
                        new Cell.Text(source.source())));
    }
}
