package org.understory.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.analysis.interval.WilsonInterval;
import org.understory.model.Theme;
import org.understory.report.Block;
import org.understory.report.Cell;

/** Figures worked out by hand, and figures that others have published. */
class EvaluationTest {

    private static final Theme A = theme("a");
    private static final Theme B = theme("b");
    private static final Theme UNUSED = theme("unused");

    private static Theme theme(String id) {
        return new Theme(
                id,
                id.toUpperCase(java.util.Locale.ROOT),
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Judged judged(String wanted, String disputed, String found) {
        Map<String, String> rules = new java.util.TreeMap<>();
        set(found).forEach(theme -> rules.put(theme, theme + "/1 “x”"));
        return new Judged("t:1", wanted + "-" + disputed + "-" + found, set(wanted), set(disputed), rules);
    }

    private static Set<String> set(String themes) {
        return themes.isEmpty() ? Set.of() : Set.of(themes.split(""));
    }

    /** a: 3 both, 1 machine only, 2 people only, 3 neither, 1 left out; b: 1 both, 1 machine only, 0, 8 neither. */
    private static final List<Judged> SENTENCES = List.of(
            judged("ab", "", "ab"),
            judged("a", "", "a"),
            judged("a", "", "a"),
            judged("", "", "ab"),
            judged("a", "", ""),
            judged("a", "", ""),
            judged("", "a", "a"),
            judged("", "", ""),
            judged("", "", ""),
            judged("", "", ""));

    private final Evaluation evaluation = new Evaluation(List.of(A, B, UNUSED), SENTENCES);

    @Test
    void countsWithoutWhatOnlyOneCoderSaw() {
        assertThat(evaluation.of(A)).isEqualTo(new Confusion(3, 1, 2, 3));
        assertThat(evaluation.of(B)).isEqualTo(new Confusion(1, 1, 0, 8));
        assertThat(evaluation.of(UNUSED)).isEqualTo(new Confusion(0, 0, 0, 10));
        assertThat(evaluation.together()).isEqualTo(new Confusion(4, 2, 2, 21));
    }

    @Test
    void f1IsTheHarmonicMean() {
        assertThat(evaluation.of(A).f1()).isCloseTo(2 * 0.75 * 0.6 / (0.75 + 0.6), within(1e-12));
        assertThat(evaluation.of(B).f1()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(evaluation.of(UNUSED).f1()).isNaN();
        assertThat(evaluation.together().f1()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(evaluation.macroF1()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void kappaByHand() {
        // a: observed 6/9; expected 4/9 * 5/9 + 5/9 * 4/9 = 40/81; (54 - 40) / (81 - 40)
        assertThat(evaluation.of(A).kappa()).isCloseTo(14.0 / 41, within(1e-12));
        assertThat(evaluation.of(UNUSED).kappa()).isNaN();
        assertThat(Confusion.NONE.kappa()).isNaN();
    }

    /**
     * Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section A; the simple example of Wikipedia's
     * article on Cohen's kappa; the high-agreement paradox after Feinstein and Cicchetti (1990), Journal of Clinical
     * Epidemiology 43, 543-549, and the same level with balanced margins. All checked with R's irr 0.84.1 and irrCAC 1.0.
     */
    @ParameterizedTest
    @CsvSource({"1, 1, 3, 5, 0.090909", "20, 5, 10, 15, 0.4", "118, 5, 2, 0, -0.023392", "60, 3, 4, 58, 0.887978"})
    void kappaAsPublished(long both, long machineOnly, long referenceOnly, long neither, double kappa) {
        assertThat(new Confusion(both, machineOnly, referenceOnly, neither).kappa())
                .isCloseTo(kappa, within(5e-7));
        assertThat(new Confusion(both, referenceOnly, machineOnly, neither).kappa())
                .isCloseTo(kappa, within(5e-7));
    }

    /** Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3: the score interval without correction. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonsIntervalAsPublished(long successes, long trials, double low, double high) {
        WilsonInterval interval = WilsonInterval.of(successes, trials);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
        WilsonInterval mirrored = WilsonInterval.of(trials - successes, trials);
        assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-12));
    }

    @Test
    void theTableShowsThemesThatOccurAndAllTogether() {
        Block.Table table = (Block.Table) evaluation.blocks().get(0);
        assertThat(table.rows()).hasSize(3);
        List<Cell> a = table.rows().get(0).cells();
        assertThat(a.subList(0, 4))
                .containsExactly(new Cell.Text("A"), new Cell.Count(5), new Cell.Count(4), new Cell.Count(3));
        assertThat(((Cell.Interval) a.get(4)).value()).isEqualTo(0.75);
        assertThat(((Cell.Interval) a.get(5)).value()).isEqualTo(0.6);
        Cell.Interval f1 = (Cell.Interval) a.get(6);
        assertThat(f1.low()).isBetween(0.0, f1.value());
        assertThat(f1.high()).isBetween(f1.value(), 1.0);
        assertThat(table.base()).isEqualTo("n = 10 sentences; intervals are 95 %; macro-F1 0.67");
    }

    @Test
    void everyDifferenceIsListed() {
        assertThat(evaluation.blocks().subList(1, 4))
                .containsExactly(
                        new Block.Notices("A: tagged, not coded", List.of("t:1  a/1 “x”  --ab")),
                        new Block.Notices("A: coded, not tagged", List.of("t:1  a--", "t:1  a--")),
                        new Block.Notices("B: tagged, not coded", List.of("t:1  b/1 “x”  --ab")));
    }

    @Test
    void twoRunsGiveTheSameIntervals() {
        assertThat(new Evaluation(List.of(A, B), SENTENCES).blocks())
                .isEqualTo(new Evaluation(List.of(A, B), SENTENCES).blocks());
    }

    @Test
    void nothingToJudgeIsSaidToBeNothing() {
        for (List<Judged> none : List.of(List.<Judged>of(), List.of(judged("", "", "")))) {
            List<Block> blocks = new ArrayList<>(new Evaluation(List.of(A), none).blocks());
            Block.Table table = (Block.Table) blocks.get(0);
            assertThat(table.rows()).hasSize(1);
            assertThat(table.rows().get(0).cells().subList(4, 8)).allMatch(cell -> cell instanceof Cell.Missing);
            assertThat(table.base()).endsWith("macro-F1 not defined");
        }
    }

    @Test
    void aPerfectMachineIsPerfect() {
        Confusion perfect = new Confusion(5, 0, 0, 5);
        assertThat(perfect.f1()).isEqualTo(1);
        assertThat(perfect.kappa()).isEqualTo(1);
    }
}
