package org.understory.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What must hold of every matrix: each property is tried on matrices drawn from a seed. */
class CoefficientPropertiesTest {

    private static final int TRIES = 200;

    /** Some units by two to four coders in two or three categories; a third of them incomplete. */
    private static List<byte[]> units(Random random, int coders, int categories) {
        List<byte[]> units = new ArrayList<>();
        int size = random.nextInt(30);
        for (int u = 0; u < size; u++) {
            byte[] unit = new byte[coders];
            int truth = random.nextInt(categories);
            for (int c = 0; c < coders; c++) {
                int code = random.nextInt(3) == 0 ? random.nextInt(categories) : truth;
                unit[c] = random.nextInt(9) == 0 ? Ratings.MISSING : (byte) code;
            }
            units.add(unit);
        }
        return units;
    }

    private static Counts counts(List<byte[]> units, int coders, int categories) {
        Ratings ratings = new Ratings(coders, categories, units.size());
        units.forEach(unit -> ratings.add(0, 1, unit));
        return Counts.of(ratings);
    }

    private static void assertSame(Counts first, Counts second, List<Coefficient> coefficients) {
        for (Coefficient one : coefficients) {
            assertThat(one.undefined(second)).as(one.title()).isEqualTo(one.undefined(first));
            if (one.undefined(first).isEmpty()) {
                assertThat(one.of(first)).as(one.title()).isFinite().isLessThanOrEqualTo(1 + 1e-12);
                assertThat(one.of(second)).as(one.title()).isCloseTo(one.of(first), within(1e-9));
            }
        }
    }

    @Property(tries = TRIES)
    void theOrderOfUnitsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        int coders = 2 + random.nextInt(3);
        int categories = 2 + random.nextInt(2);
        List<byte[]> units = units(random, coders, categories);
        List<byte[]> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        assertSame(counts(units, coders, categories), counts(shuffled, coders, categories), Coefficients.all());
    }

    @Property(tries = TRIES)
    void theOrderOfCodersDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        int coders = 2 + random.nextInt(3);
        List<byte[]> units = units(random, coders, 2);
        List<byte[]> turned = units.stream()
                .map(unit -> {
                    byte[] other = new byte[coders];
                    for (int c = 0; c < coders; c++) {
                        other[(c + 1) % coders] = unit[c];
                    }
                    return other;
                })
                .toList();
        assertSame(counts(units, coders, 2), counts(turned, coders, 2), Coefficients.all());
    }

    /** All but positive agreement, which is about yes. */
    @Property(tries = TRIES)
    void theNamesOfCategoriesDoNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        int coders = 2 + random.nextInt(3);
        List<byte[]> units = units(random, coders, 3);
        List<byte[]> renamed = units.stream()
                .map(unit -> {
                    byte[] other = unit.clone();
                    for (int c = 0; c < coders; c++) {
                        other[c] = unit[c] == Ratings.MISSING ? Ratings.MISSING : (byte) ((unit[c] + 1) % 3);
                    }
                    return other;
                })
                .toList();
        List<Coefficient> symmetric = Coefficients.all().stream()
                .filter(one -> !(one instanceof PositiveAgreement))
                .toList();
        assertSame(counts(units, coders, 3), counts(renamed, coders, 3), symmetric);
    }

    @Property(tries = TRIES)
    void pabakIsTwiceAgreementLessOne(@ForAll long seed) {
        Random random = new Random(seed);
        Counts counts = counts(units(random, 2, 2), 2, 2);
        if (counts.pairable() > 0) {
            assertThat(new Pabak().of(counts)).isCloseTo(2 * new PercentAgreement().of(counts) - 1, within(1e-12));
        }
    }

    /** With two coders and nothing missing alpha = 1 - (1 - pi) (n - 1) / n over n codes, so that they meet. */
    @Property(tries = TRIES)
    void alphaAndScottsPiMeetAsUnitsGrow(@ForAll long seed) {
        Random random = new Random(seed);
        List<byte[]> units = units(random, 2, 2).stream()
                .filter(unit -> unit[0] != Ratings.MISSING && unit[1] != Ratings.MISSING)
                .toList();
        Counts counts = counts(units, 2, 2);
        if (new FleissKappa().undefined(counts).isEmpty()) {
            double n = 2 * counts.pairable();
            double pi = new FleissKappa().of(counts);
            assertThat(new KrippendorffAlpha().of(counts)).isCloseTo(1 - (1 - pi) * (n - 1) / n, within(1e-9));
        }
    }

    /** Where both coders give a theme equally often, kappa and pi are one. */
    @Test
    void kappaAndAlphaMeetWhereMarginsAreEqual() {
        Ratings ratings = new Ratings(2, 2, 4);
        ratings.add(0, 300_000, Ratings.YES, Ratings.YES);
        ratings.add(0, 100_000, Ratings.YES, Ratings.NO);
        ratings.add(0, 100_000, Ratings.NO, Ratings.YES);
        ratings.add(0, 500_000, Ratings.NO, Ratings.NO);
        Counts counts = Counts.of(ratings);
        assertThat(new CohenKappa().of(counts)).isCloseTo(new FleissKappa().of(counts), within(1e-12));
        assertThat(new KrippendorffAlpha().of(counts)).isCloseTo(new CohenKappa().of(counts), within(1e-6));
    }

    @Test
    void whatHasNoValueSaysWhy() {
        Counts nothing = counts(List.of(), 2, 2);
        Counts alone = counts(List.of(new byte[] {1, Ratings.MISSING}), 2, 2);
        Counts never = counts(List.of(new byte[] {0, 0}, new byte[] {0, 0}), 2, 2);
        for (Coefficient one : Coefficients.all()) {
            assertThat(one.undefined(nothing)).isEqualTo("no unit was coded by two");
            assertThat(one.undefined(alone)).isEqualTo("no unit was coded by two");
        }
        assertThat(new CohenKappa().undefined(never)).isEqualTo("no variation: every code is the same");
        assertThat(new KrippendorffAlpha().undefined(never)).isEqualTo("no variation: every code is the same");
        assertThat(new FleissKappa().undefined(never)).isEqualTo("no variation: every code is the same");
        assertThat(new PositiveAgreement().undefined(never)).isEqualTo("nobody coded it");
        assertThat(new GwetAc1().of(never)).isEqualTo(1);
        Counts one = counts(List.of(new byte[] {0, 0}), 2, 1);
        assertThat(new GwetAc1().undefined(one)).isEqualTo("there is one category only");
        assertThat(new Pabak().undefined(one)).isEqualTo("there is one category only");
    }

    /** By hand: 3 yes-yes, 1 yes-no, 2 no-yes: 6 / 9. */
    @Test
    void positiveAgreementIsF1() {
        Ratings ratings = new Ratings(2, 2, 4);
        ratings.add(0, 3, Ratings.YES, Ratings.YES);
        ratings.add(0, 1, Ratings.YES, Ratings.NO);
        ratings.add(0, 2, Ratings.NO, Ratings.YES);
        ratings.add(0, 9, Ratings.NO, Ratings.NO);
        assertThat(new PositiveAgreement().of(Counts.of(ratings))).isCloseTo(6.0 / 9, within(1e-12));
    }
}
