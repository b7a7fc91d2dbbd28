package org.understory.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.understory.analysis.interval.ClusterBootstrap;
import org.understory.report.Cell;

/** The figures of one row: how many units, whose, how often each coder says yes, and each coefficient with its interval. */
final class Figures {

    /** With fewer participants than this who voice a theme there is no interval: too few to draw from. */
    static final int FEWEST = 5;

    /** At least this share of resamples has to have a value for them to tell about all. */
    private static final double MOST = 0.95;

    /** What it means that a figure has no interval. */
    static final String NO_INTERVAL = "a figure without an interval rests on too few participants: fewer than " + FEWEST
            + " voice the theme, or it goes undefined in more than 5% of resamples";

    private final Counts counts;
    private final double[] byCluster;
    private final int clusters;
    private final int persons;
    private final BitSet voicing = new BitSet();

    /** Nothing yet. */
    Figures(Grid grid) {
        int coders = grid.works().size();
        this.counts = new Counts(coders, 2);
        this.byCluster = new double[grid.clusters() * Counts.width(coders, 2)];
        this.clusters = grid.clusters();
        this.persons = grid.persons();
    }

    /** Takes in what the coders said of a theme; of several themes, every unit counts once for each. */
    Figures add(Ratings ratings) {
        double[] sums = Counts.byCluster(ratings, clusters);
        int width = Counts.width(ratings.coders(), 2);
        for (int cluster = 0; cluster < clusters; cluster++) {
            counts.add(sums, cluster * width);
        }
        for (int i = 0; i < sums.length; i++) {
            byCluster[i] += sums[i];
        }
        for (int unit = 0; unit < ratings.units(); unit++) {
            for (int coder = 0; coder < ratings.coders(); coder++) {
                if (ratings.of(unit, coder) == Ratings.YES) {
                    voicing.set(ratings.clusterOf(unit));
                }
            }
        }
        return this;
    }

    /** Whether any coder said yes to a unit that two coded. */
    boolean used() {
        return counts.chosen(Ratings.YES) > 0;
    }

    /** Units that at least two coded. */
    Cell units() {
        return new Cell.Count(Math.round(counts.pairable()));
    }

    /** Participants in whose words some coder saw it. */
    Cell voicing() {
        return new Cell.Count(voices());
    }

    private int voices() {
        return voicing.get(0, persons).cardinality();
    }

    /** How often a coder says yes, out of the units that at least one other coded as well. */
    Cell prevalence(int coder) {
        return counts.ratedBy(coder) == 0
                ? new Cell.Missing("no unit was coded by two")
                : new Cell.Share(Math.round(counts.yesOf(coder)), Math.round(counts.ratedBy(coder)));
    }

    /** A cell for each of the coefficients; without an interval where too few participants voice the theme. */
    List<Cell> cells(List<Coefficient> coefficients, ClusterBootstrap bootstrap) {
        double[][] values = new double[coefficients.size()][bootstrap.resamples()];
        int[] known = new int[coefficients.size()];
        if (voices() >= FEWEST) {
            resample(coefficients, bootstrap, values, known);
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            cells.add(cell(coefficients.get(i), Arrays.copyOf(values[i], known[i]), bootstrap));
        }
        return cells;
    }

    /** The same without intervals. */
    List<Cell> cells(List<Coefficient> coefficients) {
        return coefficients.stream().map(this::cell).toList();
    }

    private void resample(List<Coefficient> coefficients, ClusterBootstrap bootstrap, double[][] values, int[] known) {
        Counts resampled = new Counts(counts.coders(), 2);
        int width = Counts.width(counts.coders(), 2);
        bootstrap.draw(clusters, (number, drawn) -> {
            resampled.clear();
            for (int cluster : drawn) {
                resampled.add(byCluster, cluster * width);
            }
            for (int i = 0; i < values.length; i++) {
                if (coefficients.get(i).undefined(resampled).isEmpty()) {
                    values[i][known[i]++] = coefficients.get(i).of(resampled);
                }
            }
        });
    }

    private Cell cell(Coefficient coefficient, double[] values, ClusterBootstrap bootstrap) {
        if (values.length < MOST * bootstrap.resamples()
                || !coefficient.undefined(counts).isEmpty()) {
            return cell(coefficient);
        }
        Arrays.sort(values);
        return new Cell.Interval(
                coefficient.of(counts), bootstrap.low(values), bootstrap.high(values), bootstrap.level());
    }

    private Cell cell(Coefficient coefficient) {
        String why = coefficient.undefined(counts);
        return why.isEmpty() ? new Cell.Decimal(coefficient.of(counts), 2) : new Cell.Missing(why);
    }
}
