package org.understory.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.analysis.interval.Shuffles;

/**
 * The parts of a comparison against published figures, or against a computation with whole numbers and fractions in
 * Python ({@code math.comb}, all tables enumerated) made on its own.
 */
class ComparisonFiguresTest {

    /** Fisher's tea: 3 of 4 against 1 of 4 has p 0.4857 (R's help of fisher.test); the rest from Python. */
    @ParameterizedTest
    @CsvSource({
        "3, 4, 1, 4, 0.485714",
        "14, 46, 8, 124, 0.000122",
        "11, 38, 7, 132, 0.000187",
        "24, 44, 31, 126, 0.000614",
        "9, 32, 9, 138, 0.001468",
        "2, 44, 16, 126, 0.162364",
        "0, 10, 0, 12, 1.0"
    })
    void fisher(int a, int n, int b, int m, double p) {
        assertThat(FisherExact.twoSided(a, n, b, m)).isCloseTo(p, within(6e-7));
        assertThat(FisherExact.twoSided(b, m, a, n)).isCloseTo(p, within(6e-7));
        assertThat(FisherExact.twoSided(n - a, n, m - b, m)).isCloseTo(p, within(6e-7));
    }

    /** Planned people of four departments (DHSC, Defra, DfE, Treasury) and four grades; p from Python. */
    @ParameterizedTest
    @CsvSource({
        "11 2 2 3, 38 44 42 46, 0.00052",
        "2 3 3 14, 38 44 42 46, 0.00053",
        "9 24 11 11, 38 44 42 46, 0.00358",
        "3 3 3 2, 38 44 42 46, 0.92750",
        "9 2 7 0, 32 43 82 13, 0.00403"
    })
    void theExactTestOfSeveralGroupsAndShufflesThatAgree(String people, String sizes, double p) {
        HomogeneityTest test = new HomogeneityTest(ints(people), ints(sizes));
        assertThat(test.isSmall()).isTrue();
        assertThat(test.exact()).isCloseTo(p, within(6e-6));
        // four standard errors of a share of 9,999
        assertThat(test.shuffled(new Shuffles(9_999, 1)))
                .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / 9_999) + 1e-4));
    }

    /** Without one of the eleven: 10 of 37; p from Python. */
    @Test
    void thePersonWhoMattersMostIsOneOfTheGroupThatStandsOut() {
        HomogeneityTest without = new HomogeneityTest(new int[] {11, 2, 2, 3}, new int[] {38, 44, 42, 46}).withoutOne();
        assertThat(without.people()).containsExactly(10, 2, 2, 3);
        assertThat(without.sizes()).containsExactly(37, 44, 42, 46);
        assertThat(without.exact()).isCloseTo(0.00152, within(6e-6));
    }

    @Test
    void tablesWithTooManyOutcomesAreShuffled() {
        assertThat(new HomogeneityTest(new int[] {30, 30, 30, 30}, new int[] {90, 90, 90, 90}).isSmall())
                .isFalse();
    }

    private static int[] ints(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    /** Benjamini and Hochberg (1995), section 3: of fifteen p values the first four are findings at 0.05. */
    @Test
    void theExampleOfBenjaminiAndHochberg() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000
        };
        double[] corrected = BenjaminiHochberg.corrected(p);
        assertThat(Arrays.stream(corrected).filter(q -> q <= 0.05).count()).isEqualTo(4);
        assertThat(corrected[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
        double[] mixed = BenjaminiHochberg.corrected(new double[] {0.04, 0.01, 0.03});
        assertThat(mixed).containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-12));
    }

    /** Bergsma's formula in Python on chi-squares from the four cells of each group. */
    @ParameterizedTest
    @CsvSource({
        "11 2 2 3, 38 44 42 46, 17.535704, 0.293101",
        "14 8, 46 124, 17.129994, 0.308888",
        "3 3 3 3, 46 44 42 38, 0.065035, 0"
    })
    void chiSquareAndCramersV(String people, String sizes, double chiSquare, double v) {
        HomogeneityTest test = new HomogeneityTest(ints(people), ints(sizes));
        assertThat(test.chiSquare()).isCloseTo(chiSquare, within(1e-5));
        int all = Arrays.stream(test.sizes()).sum();
        assertThat(CramersV.of(test.chiSquare(), all, test.sizes().length)).isCloseTo(v, within(1e-5));
    }

    /** Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000"
    })
    void newcombeAsPublished(int a, int n, int b, int m, double low, double high) {
        Bounds bounds = NewcombeInterval.of(a, n, b, m);
        assertThat(bounds.low()).isCloseTo(low, within(0.00006));
        assertThat(bounds.high()).isCloseTo(high, within(0.00006));
    }
}
