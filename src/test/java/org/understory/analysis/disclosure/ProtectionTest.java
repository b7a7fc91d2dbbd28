package org.understory.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.analysis.disclosure.Decision.Pooled;
import org.understory.analysis.disclosure.Decision.Why;

/** What is decided of small crowds that can be checked in the head. People are numbered; groups are given as ranges. */
class ProtectionTest {

    private static final int MINIMUM = 5;

    private static BitSet people(int from, int to) {
        BitSet set = new BitSet();
        set.set(from, to);
        return set;
    }

    /** Groups one after the other, named A, B and so on; whoever is left is of no known group. */
    private static Division division(int everybody, int... sizes) {
        List<String> names = new ArrayList<>();
        List<BitSet> groups = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            names.add(Character.toString('A' + names.size()));
            groups.add(people(from, from + size));
            from += size;
        }
        return new Division("team", names, groups, people(from, everybody));
    }

    private static Decision alone(int everybody, int... sizes) {
        return Protection.decide(people(0, everybody), List.of(division(everybody, sizes)), MINIMUM)
                .get(0);
    }

    private static List<Decision> decide(int everybody, Division... divisions) {
        return Protection.decide(people(0, everybody), List.of(divisions), MINIMUM);
    }

    private static Pooled pooled(String group, Why why) {
        return new Pooled(group, why);
    }

    @Test
    void nothingIsWithheldWhereEveryGroupIsLargeEnough() {
        assertThat(alone(17, 5, 6, 6))
                .isEqualTo(new Decision("team", List.of("A", "B", "C"), List.of(), false, 0, false));
    }

    @Test
    void aLoneSmallGroupIsPooledWithTheNextSmallestAndTiesGoByOrder() {
        Decision decision = alone(33, 10, 3, 10, 10);
        assertThat(decision.shown()).containsExactly("C", "D");
        assertThat(decision.pooled()).containsExactly(pooled("A", Why.SUBTRACTION), pooled("B", Why.SMALL));
    }

    @Test
    void smallGroupsThatAreEnoughTogetherTakeNobodyWithThem() {
        assertThat(alone(25, 3, 2, 20).pooled()).containsExactly(pooled("A", Why.SMALL), pooled("B", Why.SMALL));
        assertThat(alone(34, 2, 2, 20, 10).pooled())
                .containsExactly(pooled("A", Why.SMALL), pooled("B", Why.SMALL), pooled("D", Why.SUBTRACTION));
    }

    @Test
    void aBreakdownOfWhichNoGroupIsLeftIsWithheld() {
        Decision decision = alone(23, 20, 3);
        assertThat(decision.withheld()).isTrue();
        assertThat(decision.withheldForOthers()).isFalse();
        assertThat(decision.shown()).isEmpty();
        assertThat(alone(20, 20).withheld()).isFalse();
    }

    @Test
    void peopleOfNoKnownGroupMakeNoGroupDisappear() {
        assertThat(alone(22, 10, 10)).isEqualTo(new Decision("team", List.of("A", "B"), List.of(), false, 2, false));
        assertThat(alone(26, 10, 10).unstatedShown()).isTrue();
    }

    @Test
    void oneShowsEverything() {
        assertThat(Protection.decide(people(0, 4), List.of(division(4, 1, 2)), 1))
                .containsExactly(new Decision("team", List.of("A", "B"), List.of(), false, 1, true));
    }

    @Test
    void theSameAttributeTwiceLosesNothingMore() {
        List<Decision> decisions = decide(33, division(33, 10, 3, 10, 10), division(33, 10, 3, 10, 10));
        assertThat(decisions.get(1)).isEqualTo(decisions.get(0));
    }

    /** Regions: 13 people of A and B, 10 of C, 10 of D. B would be the region less A, if sites showed A. */
    @Test
    void aRegionThatHoldsAShownSiteAndFewMoreIsPooled() {
        Division sites = division(43, 20, 3, 10, 10);
        Division regions = division(43, 23, 10, 10);
        assertThat(decide(43, sites).get(0).shown()).containsExactly("A", "D");
        assertThat(decide(43, sites, regions).get(1).pooled())
                .containsExactly(pooled("A", Why.OTHER_BREAKDOWN), pooled("B", Why.SUBTRACTION));
    }

    /** The later breakdown has no small group, but splits off three people of the first group. */
    @Test
    void aDifferenceOfFewPeopleBetweenTwoBreakdownsIsNotToBeHad() {
        List<Decision> decisions = decide(40, division(40, 20, 20), division(40, 17, 23));
        assertThat(decisions.get(0).pooled()).isEmpty();
        assertThat(decisions.get(1).withheldForOthers()).isTrue();
    }

    /** Two groups of the first breakdown hold one of the second and two people besides. */
    @Test
    void norADifferenceFromSeveralGroupsTogether() {
        Division regions = new Division(
                "region", List.of("N", "S"), List.of(people(1, 19), union(people(0, 1), people(19, 40))), new BitSet());
        assertThat(decide(40, division(40, 10, 10, 20), regions).get(1).withheld())
                .isTrue();
    }

    @Test
    void peopleInSeveralGroupsCountInEachAndMakeNoneDisappear() {
        Division division =
                new Division("team", List.of("A", "B"), List.of(people(0, 12), people(10, 20)), new BitSet());
        assertThat(decide(20, division).get(0).shown()).containsExactly("A", "B");
    }

    @Test
    void groupsInWhichNobodyIsNamedAreSmall() {
        assertThat(alone(20, 0, 10, 10).pooled()).containsExactly(pooled("A", Why.SMALL), pooled("B", Why.SUBTRACTION));
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet union = (BitSet) one.clone();
        union.or(other);
        return union;
    }
}
