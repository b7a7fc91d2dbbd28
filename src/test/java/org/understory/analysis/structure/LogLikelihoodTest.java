package org.understory.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLikelihoodTest {

    /**
     * The first three are the head of Dunning's list of pairs (1993: the swiss, can be, previous year), the others from
     * Python by way of entropies: 2 (Σ k ln k − Σ rows − Σ columns + N ln N).
     */
    @ParameterizedTest
    @CsvSource({
        "110, 2552, 111, 29225, 270.72, 0.005",
        "29, 42, 123, 31735, 263.90, 0.005",
        "31, 54, 139, 31723, 256.84, 0.005",
        "3, 20, 1, 80, 5.928965, 1e-6",
        "4, 12, 4, 12, 0, 0",
        "0, 10, 5, 90, 1.082401, 1e-6",
        "5, 5, 0, 70, 36.739504, 1e-6"
    })
    void theRatioOfTwoRates(long times, long size, long others, long rest, double g2, double exact) {
        assertThat(LogLikelihood.ratio(times, size, others, rest)).isCloseTo(g2, within(exact));
        assertThat(LogLikelihood.ratio(others, rest, times, size)).isCloseTo(g2, within(Math.max(exact, 1e-9)));
    }
}
