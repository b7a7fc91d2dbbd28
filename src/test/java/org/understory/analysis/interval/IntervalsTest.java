package org.understory.analysis.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals that others have published, and chance that is the same every time. */
class IntervalsTest {

    /** Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 5: the exact interval. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2527, 0.3676", "15, 148, 0.0578, 0.1617", "0, 20, 0.0000, 0.1684", "1, 29, 0.0009, 0.1776"})
    void clopperAndPearsonAsPublished(long successes, long trials, double low, double high) {
        ClopperPearsonInterval interval = ClopperPearsonInterval.of(successes, trials, 0.95);
        assertThat(interval.low()).isCloseTo(low, within(0.00006));
        assertThat(interval.high()).isCloseTo(high, within(0.00006));
        ClopperPearsonInterval mirrored = ClopperPearsonInterval.of(trials - successes, trials, 0.95);
        assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-9));
    }

    private static List<int[]> drawn(ClusterBootstrap bootstrap, int clusters) {
        List<int[]> all = new ArrayList<>();
        bootstrap.draw(clusters, (number, some) -> {
            assertThat(number).isEqualTo(all.size());
            all.add(some.clone());
        });
        return all;
    }

    @Test
    void aSeedGivesTheSameResamplesAndAnotherOthers() {
        ClusterBootstrap bootstrap = new ClusterBootstrap(50, 7, 0.95);
        assertThat(drawn(bootstrap, 9)).hasSize(50).usingRecursiveComparison().isEqualTo(drawn(bootstrap, 9));
        assertThat(Arrays.deepToString(drawn(bootstrap, 9).toArray()))
                .isNotEqualTo(Arrays.deepToString(
                        drawn(new ClusterBootstrap(50, 8, 0.95), 9).toArray()));
    }

    @Test
    void everyClusterIsDrawnAboutEquallyOften() {
        int[] times = new int[5];
        new ClusterBootstrap(4_000, 1, 0.95).draw(5, (number, some) -> {
            for (int cluster : some) {
                times[cluster]++;
            }
        });
        for (int each : times) {
            assertThat(each).isBetween(3_700, 4_300);
        }
    }

    @Test
    void quantilesLieOnStraightLines() {
        double[] sorted = {1, 2, 3, 4};
        assertThat(ClusterBootstrap.quantile(sorted, 0.25)).isCloseTo(1.75, within(1e-12));
        assertThat(ClusterBootstrap.quantile(sorted, 0)).isEqualTo(1);
        assertThat(ClusterBootstrap.quantile(sorted, 1)).isEqualTo(4);
        assertThat(new ClusterBootstrap(1, 1, 0.5).low(sorted)).isCloseTo(1.75, within(1e-12));
        assertThat(new ClusterBootstrap(1, 1, 0.5).high(sorted)).isCloseTo(3.25, within(1e-12));
    }
}
