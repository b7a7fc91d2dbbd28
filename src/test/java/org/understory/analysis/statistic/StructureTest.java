package org.understory.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.understory.analysis.Breakdowns;
import org.understory.analysis.Material;
import org.understory.analysis.Plain;
import org.understory.analysis.Study;
import org.understory.model.Coding;
import org.understory.model.Flag;
import org.understory.report.Block;

/**
 * A study small enough to count by hand: 8 sentences, 6 turns and 4 participants that count. With sub-themes in their
 * theme, by sentence: a 3, b 3, sub 2, c 3; by turn: a 3, b 3, sub 2, c 3; by participant: a 2, b 3, sub 2, c 2.
 */
class StructureTest {

    private static Study study() {
        return new Study()
                .theme("a", "Same", "")
                .theme("b", "Same", "")
                .theme("sub", "Same", "b")
                .theme("c", "Different", "")
                .person("Ana", "HMT")
                .person("Ben", "HMT")
                .person("Cat", "DfE")
                .person("Dån 🙂", "DfE")
                .facilitator("Host")
                .transcript("one")
                .says("Ana", "One twó. [a b]", "Three. [c]")
                .says("Host", "I sum up. [a b c]")
                .says("Ben", "Four five 🌊. [a]", "Seven.")
                .says("Unknown Speaker", "Eight. [a c]")
                .transcript("two")
                .says("Ben", "Nine ten. [sub]")
                .says("Cat", "Eleven. [sub c]")
                .says("Dån 🙂", "Twelve thirteen.");
    }

    private static String plain(List<Block> blocks, String from) {
        String all = Plain.of(blocks);
        return all.substring(all.indexOf(from));
    }

    @Test
    void pairsAreCountedWithWhatChanceWouldGive() {
        // b and c: Ana and Cat of 4; expected 3 * 2 / 4; lift 2 / 1.5; either: Ana, Cat, Ben. Turns: 2 of Ana and Cat,
        // expected 3 * 3 / 6. Sentences: Cat's; expected 3 * 3 / 8; either 5. A theme and its sub-theme are no pair.
        assertThat(plain(new CoOccurrence(true).compute(study().material()), "[chart"))
                .isEqualTo("""
                [chart-cooccurrence] HEAT_MAP of cooccurrence: Most often the same participants voiced B and C: \
                2 participants, as many as voiced 1 other pair.
                [network-cooccurrence] network of cooccurrence: Most often the same participants voiced B and C: \
                2 participants, as many as voiced 1 other pair.
                o Same: A 2
                o Same: B 3
                o Same: SUB 2
                o Different: C 2
                - B C 2
                - A B 2
                [cooccurrence] pairs of themes, those of most participants first; 0 of 5 pairs never met and are left out
                B | C | 2 | 1.5 | 1.3 | 0.67 | 2 | 1.5 | 1.3 | 0.50 | 1 | 1.1 | 0.9 | 0.20
                A | B | 2 | 1.5 | 1.3 | 0.67 | 1 | 1.5 | 0.7 | 0.20 | 1 | 1.1 | 0.9 | 0.20
                A | C | 1 | 1.0 | 1.0 | 0.33 | 2 | 1.5 | 1.3 | 0.50 | 1 | 1.1 | 0.9 | 0.20
                SUB | C | 1 | 1.0 | 1.0 | 0.33 | 1 | 1.0 | 1.0 | 0.25 | 1 | 0.8 | 1.3 | 0.25
                A | SUB | 1 | 1.0 | 1.0 | 0.33 | 0 | 1.0 | 0.0 | 0.00 | 0 | 0.8 | 0.0 | 0.00
                """);
    }

    @Test
    void nothingIsSaidOfPairsWhereThereIsNoCoding() {
        Study study = study();
        Material silent = study.material(study.transcripts(), List.of());
        assertThat(Plain.of(new CoOccurrence(true).compute(silent))).endsWith("No two themes were voiced together.\n");
        assertThat(Plain.of(new Saturation(1).compute(silent))).endsWith("No participant voiced a theme.\n");
        assertThat(Plain.of(new Paradox(List.of(), List.of()).compute(silent)))
                .contains("everybody | 4 | 0 | 0 | 0 | 0/4 | 0 | 4")
                .endsWith("No theme was voiced as there and as absent, by the flags that the rules set.\n");
        assertThat(Plain.of(new Coverage(List.of()).compute(silent))).contains("No theme touches 13 of 13 words");
    }

    @Test
    void thoseWhoDidNotMentionAreCountedAndNamedOnlyWhenAsked() {
        assertThat(plain(new Silence(List.of(), false).compute(study().material()), "Same:"))
                .isEqualTo("""
                Same: A | 2 | 2/4
                Same: B | 1 | 1/4
                Same: >SUB | 2 | 2/4
                Different: C | 2 | 2/4
                """);
        List<Block> byGroup = new Silence(List.of("department"), true).compute(study().material());
        assertThat(plain(byGroup, "Same:")).startsWith("""
                Same: A | 2 | 2/4 | 2 | 2/2 | 0 | 0/2 | (nobody named) | (nobody named)
                Same: B | 1 | 1/4 | 1 | 1/2 | 0 | 0/2 | (nobody named) | (nobody named)
                """).endsWith("""
                [who-did-not-mention-names] 7 pairs of a theme and a participant
                Same: A | Cat
                Same: A | Dån 🙂
                Same: B | Dån 🙂
                Same: SUB | Ana
                Same: SUB | Dån 🙂
                Different: C | Ben
                Different: C | Dån 🙂
                """);
        assertThat(((Block.Table) byGroup.get(byGroup.size() - 1)).visible())
                .isEqualTo(new Block.Paragraph("Participants who did not mention each theme, by name: all 7 rows are in"
                        + " who-did-not-mention-names.csv."));
    }

    @Test
    void bothSidesAreCountedByPeople() {
        // Same: Ana, Ben, Cat. Different: Ana, Cat, each in one turn. Dan: neither.
        assertThat(plain(new Paradox(List.of("department"), List.of()).compute(study().material()), "Same / "))
                .startsWith("""
                Same / Different: everybody | 4 | 1 | 0 | 2 | 2/4 | 2 | 1
                Same / Different: DfE | 2 | 0 | 0 | 1 | 1/2 | 1 | 1
                Same / Different: HMT | 2 | 1 | 0 | 1 | 1/2 | 1 | 0
                Same / Different: (not stated) | 0 | 0 | 0 | 0 | (nobody named) | 0 | 0
                """);
    }

    @Test
    void themesVoicedBothWaysAreQuotedBothWays() {
        // Ben's a is negated and Ana's is not; nobody's a is only supposed. sub: Ben negated and later plain.
        Study study = study().says("Ben", "Back again. [sub]");
        List<Coding> flagged = new ArrayList<>();
        for (Coding coding : study.codings()) {
            boolean ben = coding.transcript().equals("one") && coding.turn() == 3
                    || coding.transcript().equals("two") && coding.turn() == 1;
            boolean nobody = coding.transcript().equals("one") && coding.turn() == 4;
            flagged.add(with(coding, ben ? Set.of(Flag.NEGATED) : nobody ? Set.of(Flag.HYPOTHETICAL) : Set.of()));
        }
        Material material = study.material(study.transcripts(), flagged);
        assertThat(plain(new Paradox(List.of("department"), List.of()).compute(material), "[both-directions] "))
                .contains("""
                Same: A | everybody | 1 | 1 | 1 | 1 | 0
                Same: A | HMT | 1 | 1 | 1 | 1 | 0
                Same: >SUB | everybody | 2 | 2 | 1 | 1 | 1
                Same: >SUB | HMT | 1 | 1 | 1 | 1 | 1
                [both-directions-a] A both ways: First as there, then as absent; 0 participants said it both ways.
                - One twó. / Ana /  / one#1 /  / a/1
                - Four five 🌊. / Ben /  / one#3 /  / a/1, negated
                [both-directions-sub] SUB both ways: First as there, then as absent; 1 participant said it both ways.
                - Back again. / Ben /  / two#4 /  / sub/1
                - Nine ten. / Ben /  / two#1 /  / sub/1, negated
                """);
    }

    private static Coding with(Coding coding, Set<Flag> flags) {
        return new Coding(
                coding.transcript(),
                coding.turn(),
                coding.sentence(),
                coding.theme(),
                coding.origin(),
                coding.evidence(),
                coding.also(),
                flags);
    }

    @Test
    void newThemesAreCountedInTheOrderOfTheStudy() {
        // Ana brings a, b and c, Ben sub, the others nothing. Of 24 orders of four: those in which the set is whole
        // early.
        String report = plain(new Saturation(1).compute(study().material()), "4 of 4 themes");
        assertThat(report)
                .startsWith(
                        "4 of 4 themes were voiced by participants. In the order of the files the last new one came with"
                                + " participant 2 of 4, and with transcript 2 of 2 (two).")
                .contains("\n1 | 3 | 3 | 3 | 3 | Interval", "\n2 | 1 | 4 | 3 | 6 | Interval")
                .contains("\n4 | 0 | 4 | 0 | 9 | Interval[value=4.0, low=4.0, high=4.0")
                .contains("\none | 3 | 3 | 4 | 4 | Interval", "\ntwo | 1 | 4 | 5 | 9 | Interval[value=4.0");
    }

    /** Ana was in W2 and Ben in W1, which two transcripts are of; nobody knows where Cat was. */
    @Test
    void whereWorkshopsAreKnownTheyAreCountedAndNotTranscripts() {
        Study study = new Study()
                .theme("a", "", "")
                .theme("b", "", "")
                .theme("c", "", "")
                .person("Ana", Map.of("workshop", "W2"))
                .person("Ben", Map.of("workshop", "W1"))
                .person("Cat", Map.of())
                .transcript("one")
                .says("Ana", "One. [a]")
                .transcript("two")
                .says("Ben", "Two. [a b]")
                .says("Cat", "Three. [c]")
                .transcript("three")
                .says("Ana", "Four. [b]");
        assertThat(saturation(study, 2))
                .as("workshops of one person are not shown")
                .contains("with transcript 2 of 3 (two).")
                .doesNotContain("W1");
        assertThat(saturation(study, 1))
                .contains("with participant 3 of 3, and with workshop 1 of 2 (W2).")
                .contains("\nW2 | 2 | 2 | 2 | 2 | Interval", "\nW1 | 0 | 2 | 2 | 4 | Interval");
    }

    private static String saturation(Study study, int minimum) {
        Breakdowns breakdowns = Breakdowns.of(study.talk(false), List.of(), minimum);
        return Plain.of(new Saturation(1).compute(Material.of(breakdowns, study.themes(), study.codings())));
    }

    @Test
    void talkWithoutAThemeIsCounted() {
        // 13 words, 10 in coded sentences. Ana 0 of 3, Ben 1 of 6, Cat 0 of 1, Dan 2 of 2: the middle is 1/12.
        assertThat(plain(new Coverage(List.of()).compute(study().material()), "No theme touches"))
                .startsWith("""
                No theme touches 3 of 13 words (23 %). For the participant in the middle it is 8 %, and for 1 of \
                4 participants it is everything.
                """)
                .contains("""
                one | 8 | 1 | 1/8 | 5 | 1/5 | 2 | 13
                two | 5 | 2 | 2/5 | 3 | 1/3 | 3 | 0
                together | 13 | 3 | 3/13 | 8 | 2/8 | 4 | 8
                """)
                .endsWith("""
                - Twelve thirteen. / Dån 🙂 /  / two#3 /  /\s
                - Seven. / Ben /  / one#3 /  /\s
                """);
    }
}
