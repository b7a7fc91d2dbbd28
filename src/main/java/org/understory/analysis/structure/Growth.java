package org.understory.analysis.structure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.understory.analysis.interval.ClusterBootstrap;
import org.understory.analysis.interval.Shuffles;

/** How the themes heard so far grow with each participant or transcript that is added. */
public final class Growth {

    private final List<BitSet> brought;

    /**
     * The growth.
     *
     * @param brought the themes that each one voices, in the order of the study
     */
    public Growth(List<BitSet> brought) {
        this.brought = List.copyOf(brought);
    }

    /**
     * What random orders give.
     *
     * @param mean themes after each number of participants or transcripts, on average
     * @param low below which one order in forty stays
     * @param high above which one order in forty lies
     * @param complete how many it took to have all, in each order, ascending
     */
    public record Shuffled(double[] mean, double[] low, double[] high, double[] complete) {}

    /** How many participants or transcripts there are. */
    public int size() {
        return brought.size();
    }

    /** How many themes all of them voice. */
    public int total() {
        return size() == 0 ? 0 : inOrder()[size() - 1];
    }

    /** The themes after each, in the order of the study. */
    public int[] inOrder() {
        int[] order = new int[size()];
        Arrays.setAll(order, i -> i);
        int[] counts = new int[size()];
        count(order, counts);
        return counts;
    }

    private void count(int[] order, int[] into) {
        BitSet heard = new BitSet();
        for (int i = 0; i < order.length; i++) {
            heard.or(brought.get(order[i]));
            into[i] = heard.cardinality();
        }
    }

    /** The place, from 1, of the one who brought the last new theme; 0 where nobody voiced any. */
    public int last() {
        return first(inOrder(), total());
    }

    private static int first(int[] counts, int total) {
        int place = 0;
        while (place < counts.length && counts[place] < total) {
            place++;
        }
        return total == 0 ? 0 : place + 1;
    }

    /** The same in random orders; the mean tends to the rarefaction curve of Colwell, Mao and Chang 2004, Ecology 85. */
    public Shuffled shuffled(Shuffles shuffles) {
        int total = total();
        double[][] after = new double[size()][shuffles.number()];
        double[] complete = new double[shuffles.number()];
        int[] counts = new int[size()];
        int[] at = {0};
        shuffles.draw(size(), order -> {
            count(order, counts);
            for (int i = 0; i < counts.length; i++) {
                after[i][at[0]] = counts[i];
            }
            complete[at[0]++] = first(counts, total);
        });
        Arrays.sort(complete);
        return summary(after, complete, new ClusterBootstrap(shuffles.number(), shuffles.seed(), 0.95));
    }

    private static Shuffled summary(double[][] after, double[] complete, ClusterBootstrap quantiles) {
        double[] mean = new double[after.length];
        double[] low = new double[after.length];
        double[] high = new double[after.length];
        for (int i = 0; i < after.length; i++) {
            Arrays.sort(after[i]);
            mean[i] = Arrays.stream(after[i]).average().orElseThrow();
            low[i] = quantiles.low(after[i]);
            high[i] = quantiles.high(after[i]);
        }
        return new Shuffled(mean, low, high, complete);
    }
}
