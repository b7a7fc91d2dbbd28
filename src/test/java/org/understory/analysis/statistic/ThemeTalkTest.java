package org.understory.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.analysis.Plain;
import org.understory.analysis.Study;
import org.understory.model.Timing;
import org.understory.model.TurnKind;
import org.understory.report.Block;

/** What stands in a theme's sentences and outside of them, and when in a session they come, counted by hand. */
class ThemeTalkTest {

    private static String plain(List<Block> blocks, String from) {
        String all = Plain.of(blocks);
        return all.substring(all.indexOf(from));
    }

    /** 12 words that count; the host's four, and the note's, do not make a session longer. */
    @Test
    void aSentenceBelongsToTheThirdInWhichItsMiddleLies() {
        Study study = new Study()
                .theme("a", "Same", "")
                .theme("b", "Same", "a")
                .theme("c", "Same", "")
                .person("Ana", "")
                .person("Bén 🙂", "")
                .facilitator("Host")
                .transcript("one")
                .says("Host", "one two three four [a]")
                .says("Ana", "one two three [a]", "four five six [b]")
                .turn("Ana", TurnKind.NOTE, Timing.NONE, "a note [a]")
                .says("Bén 🙂", "seven eight [a]")
                .says("Unknown Speaker", "nine ten eleven twelve [a]");
        // middles: 1.5, 4.5 (b), 7, and 10 of 12
        assertThat(plain(new Sequence(true, 1).compute(study.material()), "Same:"))
                .isEqualTo("""
                Same: A | 4 | 1/4 | 1 | 2/4 | 2 | 1/4 | 0
                Same: >B | 1 | 0/1 | 0 | 1/1 | 1 | 0/1 | 0
                Same: C | 0 | (not voiced in a conversation) | 0 | (not voiced in a conversation) | 0 \
                | (not voiced in a conversation) | 0
                """);
    }

    private static Study inTurn(int rounds) {
        Study study = new Study()
                .theme("a", "", "")
                .theme("b", "", "")
                .theme("c", "", "")
                .person("Ana", "")
                .person("Bén 🙂", "")
                .transcript("one");
        for (int i = 0; i < rounds; i++) {
            study.says("Ana", "Yes. [a]").says("Bén 🙂", "No. [b]").says("Ana", "Perhaps. [c]");
        }
        return study;
    }

    /** a, b, c, a, b, c …: eight times each, so that 8 × 8 / 24 of 23 steps are expected. */
    @Test
    void aThemeThatAlwaysFollowsAnotherIsFound() {
        String report = plain(new Sequence(true, 1).compute(inTurn(8).material()), "[sequence-findings]");
        assertThat(report)
                .contains("""
                * FOUND After a turn on A the next turn with a theme was on B more often than in random order. / 8 times, \
                8 of them by another participant, against 2.7 expected; corrected p < 0.001
                """)
                .contains("on C more often than in random order. / 8 times, 8 of them")
                .contains("\nA | B | 8 | 2.7 | 8 | p 0.0001 | p 0.0005\n")
                .doesNotContain("After a turn on B the next turn with a theme was on A ");
    }

    @Test
    void nothingIsClaimedOfAFewSteps() {
        assertThat(plain(new Sequence(true, 1).compute(inTurn(1).material()), "[sequence-findings]"))
                .startsWith("""
                [sequence-findings] What follows on what
                * TOO_FEW There are too few steps between any two themes to test. /\s
                """)
                .contains("A | B | 1 | 0.3 | 1 | (less than one step expected) | (less than one step expected)");
        assertThat(plain(new Sequence(true, 1).compute(inTurn(3).material()), "* "))
                .contains("* UNCERTAIN After a turn on A the next turn with a theme was on B more often than in random"
                        + " order. / 3 times, 3 of them by another participant, against 1.0 expected; corrected p 0.0");
        Study mixed = inTurn(2).says("Ana", "No. [b]").says("Ana", "Yes. [a]").says("Ana", "Perhaps. [c]");
        assertThat(plain(new Sequence(true, 1).compute(mixed.material()), "* "))
                .startsWith(
                        "* NOT_FOUND No theme was found to follow on another, or on itself, more often than in random order. /");
        assertThat(Plain.of(new Sequence(true, 1).compute(inTurn(0).material())))
                .endsWith("No turn with a theme follows on another in any conversation.\n");
    }

    private static Study night(int rounds) {
        Study study = new Study().theme("night", "", "").transcript("one");
        for (String name : List.of("Ana", "Bén 🙂", "Cat", "Dan", "Eve")) {
            study.person(name, "");
            for (int i = 0; i < rounds; i++) {
                study.says(
                        name,
                        "Late at Night work. [night]",
                        "Night work, yes. [night]",
                        "The canteen is fine.",
                        "Late or not, the canteen is the canteen.");
            }
        }
        return study.says("Unknown Speaker", "Night work canteen canteen.");
    }

    /**
     * The theme has 35 words and 25 pairs, all else 64 and 53. night work: 10 and 1, so that night and work by themselves
     * say nothing more; G² from Python. Evidence is the first letter of each sentence.
     */
    @Test
    void wordsThatGoWithAThemeAreCountedWithTheRulesOwn() {
        assertThat(plain(new Collocations().compute(night(1).material()), "[collocations]"))
                .isEqualTo("""
                [collocations] words that at least 3 participants used in sentences of the theme, with G² of at least \
                10.83, at most 8 for a theme
                NIGHT: night work | 5 | 10 | 5 | 10 in 25 per 1000 | 1 in 53 per 1000 | 19.9
                NIGHT: at night | 5 | 5 | 0 | 5 in 25 per 1000 | 0 in 53 per 1000 | 12.1
                NIGHT: late at | 5 | 5 | 5 | 5 in 25 per 1000 | 0 in 53 per 1000 | 12.1
                NIGHT: work yes | 5 | 5 | 0 | 5 in 25 per 1000 | 0 in 53 per 1000 | 12.1
                """);
    }

    @Test
    void wordsOfTwoPeopleAreNobodysButTheirs() {
        Study study = new Study()
                .theme("a", "", "")
                .person("Ana", "")
                .person("Bén 🙂", "")
                .transcript("one");
        for (int i = 0; i < 9; i++) {
            study.says("Ana", "Zebra zebra. [a]", "Nothing else.").says("Bén 🙂", "Zebra. [a]", "Something.");
        }
        assertThat(Plain.of(new Collocations().compute(study.material()))).contains("No words stand out: words that");
        assertThat(Plain.of(new Coverage(List.of()).compute(study.material())))
                .contains("No word that at least 5 participants said");
    }

    /** 302 of 1,204 words without a theme and none of 700 with one; the score from Python (equations 15 to 22). */
    @Test
    void wordsOfTalkWithoutAThemeAreShownWithSentencesThatHoldThem() {
        String report = plain(new Coverage(List.of()).compute(night(20).material()), "[coverage-words]");
        assertThat(report)
                .contains("\ncanteen | 5 | 302 | 302 in 1204 per 1000 | 0 in 700 per 1000 | 10.2\n")
                .contains("- Late or not, the canteen is the canteen. / Ana /")
                .doesNotContain("\nnight |");
    }
}
