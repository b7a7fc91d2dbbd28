package org.understory.analysis.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Says how many sentences are drawn from each stratum.
 *
 * <p>Half of the sample goes to strata that the machine gave a theme, by the square root of their sizes, which favours
 * rare themes (power allocation: Bankier 1988, The American Statistician 42, 174-177); half to those it gave none, by
 * their sizes. Each stratum gets {@value #LEAST} where it has as many, so that its variance can be estimated (Cochran
 * 1977, Sampling Techniques, section 5.25). Places are given one by one to the stratum that is furthest behind (Sainte-Laguë), so that
 * a larger sample takes nothing away from any stratum.
 */
public final class Allocation {

    /** What each stratum gets at least, where it has as many sentences. */
    public static final int LEAST = 2;

    private Allocation() {}

    /** How many sentences of each stratum to draw, in the order of the strata. */
    public static int[] of(List<Stratum> strata, int size) {
        long tagged =
                strata.stream().filter(Stratum::tagged).mapToLong(Stratum::size).sum();
        long untagged = strata.stream().mapToLong(Stratum::size).sum() - tagged;
        long first = Math.min(tagged, size / 2);
        long rest = Math.min(untagged, size - first);
        int[] drawn = new int[strata.size()];
        give(strata, true, Math.min(tagged, size - rest), stratum -> Math.sqrt(stratum.size()), drawn);
        give(strata, false, rest, Stratum::size, drawn);
        return drawn;
    }

    private static void give(
            List<Stratum> strata, boolean tagged, long places, ToDoubleFunction<Stratum> weight, int[] drawn) {
        List<Integer> mine = new ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            if (strata.get(i).tagged() == tagged) {
                mine.add(i);
            }
        }
        long left = places;
        for (int least = 0; least < LEAST; least++) {
            for (int i : mine) {
                if (left > 0 && drawn[i] < strata.get(i).size()) {
                    drawn[i]++;
                    left--;
                }
            }
        }
        Comparator<Integer> behind =
                Comparator.comparingDouble(i -> weight.applyAsDouble(strata.get(i)) / (drawn[i] + 0.5));
        for (; left > 0; left--) {
            int next = mine.stream()
                    .filter(i -> drawn[i] < strata.get(i).size())
                    .max(behind.thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            drawn[next]++;
        }
    }
}
