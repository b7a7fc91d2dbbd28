package org.understory.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.understory.analysis.interval.WilsonInterval;
import org.understory.model.Theme;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * How well a codebook's rules tag sentences that people have coded: precision, recall, F1 and kappa for each theme and
 * over all, with 95 % intervals, and every sentence on which they differ, so that a rule can be mended.
 *
 * <p>Intervals of precision and recall are Wilson's; those of F1 and kappa are percentiles of a seeded bootstrap over
 * sentences (Efron and Tibshirani 1993, chapter 13).
 */
public final class Evaluation {

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 20_261_123;

    private final List<Theme> themes;
    private final List<Judged> sentences;

    /** An evaluation of these themes on these sentences. */
    public Evaluation(List<Theme> themes, List<Judged> sentences) {
        this.themes = List.copyOf(themes);
        this.sentences = List.copyOf(sentences);
    }

    /** The counts of one theme. */
    public Confusion of(Theme theme) {
        Confusion counts = Confusion.NONE;
        for (Judged sentence : sentences) {
            if (sentence.counts(theme.id())) {
                counts = counts.plus(
                        sentence.found().containsKey(theme.id()),
                        sentence.wanted().contains(theme.id()));
            }
        }
        return counts;
    }

    /** The counts of all themes together, each sentence once for each theme: what micro-averages are made of. */
    public Confusion together() {
        return themes.stream().map(this::of).reduce(Confusion.NONE, Confusion::plus);
    }

    /** The mean F1 of the themes that occur in the reference or were found; {@code NaN} if none does. */
    public double macroF1() {
        return themes.stream()
                .mapToDouble(theme -> of(theme).f1())
                .filter(f1 -> !Double.isNaN(f1))
                .average()
                .orElse(Double.NaN);
    }

    /** The table, and the lists of differences by theme. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(table());
        themes.forEach(theme -> differences(theme, blocks));
        return blocks;
    }

    private Block table() {
        List<Column> columns = List.of(
                new Column("theme", "Theme", "", "", false, true),
                new Column("reference", "coded", "", "", false, true),
                new Column("machine", "tagged", "", "", false, true),
                new Column("both", "both", "", "", false, true),
                new Column("precision", "precision", "", "", false, true),
                new Column("recall", "recall", "", "", false, true),
                new Column("f1", "F1", "", "", false, true),
                new Column("kappa", "kappa", "", "", false, true));
        List<Row> rows = new ArrayList<>();
        for (Theme theme : themes) {
            Confusion counts = of(theme);
            if (counts.machine() + counts.reference() > 0) {
                rows.add(row(new Cell.Text(theme.name()), counts, resampled(List.of(theme))));
            }
        }
        rows.add(row(new Cell.Text("together (micro)"), together(), resampled(themes)));
        double f1 = macroF1();
        String macro = Double.isNaN(f1) ? "not defined" : String.format(Locale.ROOT, "%.2f", f1);
        return new Block.Table(
                "evaluation",
                "Machine against reference",
                "n = " + Phrases.count(sentences.size(), "sentence") + "; intervals are 95 %; macro-F1 " + macro,
                columns,
                rows);
    }

    private static Row row(Cell name, Confusion counts, List<Confusion> resampled) {
        return new Row(
                "",
                List.of(
                        name,
                        new Cell.Count(counts.reference()),
                        new Cell.Count(counts.machine()),
                        new Cell.Count(counts.both()),
                        share(counts.both(), counts.machine(), "nothing tagged"),
                        share(counts.both(), counts.reference(), "nothing coded"),
                        interval(counts, resampled, Confusion::f1),
                        interval(counts, resampled, Confusion::kappa)));
    }

    private static Cell share(long part, long whole, String why) {
        if (whole == 0) {
            return new Cell.Missing(why);
        }
        WilsonInterval interval = WilsonInterval.of(part, whole);
        return new Cell.Interval((double) part / whole, interval.low(), interval.high(), 0.95);
    }

    private static Cell interval(Confusion counts, List<Confusion> resampled, ToDoubleFunction<Confusion> measure) {
        double value = measure.applyAsDouble(counts);
        double[] values = resampled.stream()
                .mapToDouble(measure)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        if (Double.isNaN(value) || values.length == 0) {
            return new Cell.Missing("not defined");
        }
        return new Cell.Interval(value, values[at(values, 0.025)], values[at(values, 0.975)], 0.95);
    }

    private static int at(double[] values, double quantile) {
        return (int) Math.round(quantile * (values.length - 1));
    }

    private List<Confusion> resampled(List<Theme> of) {
        Confusion[] each = sentences.stream()
                .map(sentence -> of.stream()
                        .filter(theme -> sentence.counts(theme.id()))
                        .map(theme -> Confusion.NONE.plus(
                                sentence.found().containsKey(theme.id()),
                                sentence.wanted().contains(theme.id())))
                        .reduce(Confusion.NONE, Confusion::plus))
                .toArray(Confusion[]::new);
        SplittableRandom random = new SplittableRandom(SEED);
        Confusion[] samples = new Confusion[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            long[] sum = new long[4];
            for (int j = 0; j < each.length; j++) {
                Confusion one = each[random.nextInt(each.length)];
                sum[0] += one.both();
                sum[1] += one.machineOnly();
                sum[2] += one.referenceOnly();
                sum[3] += one.neither();
            }
            samples[i] = new Confusion(sum[0], sum[1], sum[2], sum[3]);
        }
        return Arrays.asList(samples);
    }

    private void differences(Theme theme, List<Block> blocks) {
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Judged sentence : sentences) {
            if (!sentence.counts(theme.id())) {
                continue;
            }
            String found = sentence.found().get(theme.id());
            boolean wanted = sentence.wanted().contains(theme.id());
            if (found != null && !wanted) {
                wrong.add(sentence.where() + "  " + found + "  " + sentence.text());
            } else if (found == null && wanted) {
                missed.add(sentence.where() + "  " + sentence.text());
            }
        }
        if (!wrong.isEmpty()) {
            blocks.add(new Block.Notices(theme.name() + ": tagged, not coded", wrong));
        }
        if (!missed.isEmpty()) {
            blocks.add(new Block.Notices(theme.name() + ": coded, not tagged", missed));
        }
    }
}
