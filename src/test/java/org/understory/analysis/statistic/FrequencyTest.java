package org.understory.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.understory.analysis.Material;
import org.understory.analysis.Plain;
import org.understory.analysis.Study;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.UserError;
import org.understory.report.Block;

/**
 * A study small enough to count by hand. Words per turn that counts: Ana 3 + 4, Ben 4 + 3, nobody 1, Ana 3, Cat 4 + 2,
 * Dan 2: 26 in 9 sentences and 6 turns. The host's 4 words and one coding are nowhere.
 */
class FrequencyTest {

    private static Study study() {
        return new Study()
                .theme("silos", "How we work", "")
                .theme("agency", "How we act", "")
                .theme("washing", "How we work", "")
                .theme("labels", "", "washing")
                .theme("never", "How we act", "")
                .person("Ana", "HMT")
                .person("Ben", "HMT")
                .person("Cat", "DfE")
                .person("Dan", "DfE")
                .facilitator("Host")
                .transcript("one")
                .says("Ana", "Nobody owns it. [agency]", "We sit in silos. [silos]")
                .says("Host", "Tell me about silos. [silos]")
                .says("Ben (HMT)", "Silos again and silos. [silos]", "It is fine.")
                .says("Unknown Speaker", "Silos! [silos agency]")
                .transcript("two")
                .says("ANA:", "Silos here too. [silos silos]")
                .says("Cat", "Just a new label. [labels washing]", "Words only. [washing]")
                .says("Dan", "No idea.");
    }

    @Test
    void themesAreCountedByPeopleTurnsSentencesAndWords() {
        // silos: Ana and Ben of 4; turns Ana, Ben, nobody, Ana; words 4 + 4 + 1 + 3 = 12. Coded twice is once.
        // agency: Ana; turns Ana, nobody; words 3 + 1.  washing: Cat, union of 4 + 2 words; labels: 4 of them.
        // any: all but Dan's turn; sentences 9 - Ben's second - Dan's; words 26 - 3 - 2.
        assertThat(Plain.of(new ThemeFrequency().compute(study().material()))).isEqualTo("""
                # How often each theme came up
                [chart-theme-frequency] BARS of theme-frequency: Raised most often, of 4 participants: SILOS (2), WASHING \
                (1), LABELS (1). Raised by nobody: 1 theme.
                Intervals of shares are 95% score intervals (Wilson 1927, Journal of the American Statistical Association \
                22, 209-212). They say how far a share could be off if these participants had been drawn at random from \
                many like them; who was invited and who spoke up is no matter of chance, and no interval covers that.
                [theme-frequency] n = 4 participants who spoke, 6 turns, 9 sentences, 26 words; \
                1 turn has no named speaker; 1 facilitator left out
                How we work: SILOS | 2 | 2/4 | Interval[value=0.5, low=0.15003898915214953, high=0.8499610108478505, level=0.95, unit=SHARE] | 4 | 4 | 12/26 | 4 in 26 per 1000
                How we work: WASHING | 1 | 1/4 | Interval[value=0.25, low=0.04558726080970055, high=0.6993581574175981, level=0.95, unit=SHARE] | 1 | 2 | 6/26 | 2 in 26 per 1000
                How we work: >LABELS | 1 | 1/4 | Interval[value=0.25, low=0.04558726080970055, high=0.6993581574175981, level=0.95, unit=SHARE] | 1 | 1 | 4/26 | 1 in 26 per 1000
                How we act: AGENCY | 1 | 1/4 | Interval[value=0.25, low=0.04558726080970055, high=0.6993581574175981, level=0.95, unit=SHARE] | 2 | 2 | 4/26 | 2 in 26 per 1000
                How we act: NEVER | 0 | 0/4 | Interval[value=0.0, low=0.0, high=0.4898908364545973, level=0.95, unit=SHARE] | 0 | 0 | 0/26 | 0 in 26 per 1000
                Together: any theme | 3 | 3/4 | Interval[value=0.75, low=0.30064184258240184, high=0.9544127391902995, level=0.95, unit=SHARE] | 5 | 7 | 21/26 | 7 in 26 per 1000
                Together: no theme | 1 | 1/4 | Interval[value=0.25, low=0.04558726080970055, high=0.6993581574175981, level=0.95, unit=SHARE] | 1 | 2 | 5/26 | 2 in 26 per 1000
                """);
    }

    private static String withoutIntervals(List<Block> blocks) {
        return Plain.of(blocks).replaceAll(" \\| Interval\\[[^]]*]", "");
    }

    @Test
    void groupsHaveTheirOwnBases() {
        // DfE: Cat 6 + Dan 2 words.  HMT: Ana 7 + 3, Ben 7.  Not stated: the 1 word of nobody.
        List<Block> blocks = new ThemeFrequencyBy(" Department").compute(study().material());
        assertThat(Plain.of(blocks))
                .contains(
                        "2 | 2/2 | Interval[value=1.0, low=0.34238022750665303, high=1.0, level=0.95, unit=SHARE] | 3 in 17");
        assertThat(withoutIntervals(blocks)).isEqualTo("""
                # Themes by department
                [chart-themes-by-department] HEAT_MAP of themes-by-department: Themes down, department across; the darker \
                a field, the larger the share of that group's participants who raised the theme.
                [themes-by-department] n = 4 participants who spoke, 6 turns, 9 sentences, 26 words; \
                1 turn has no named speaker; 1 facilitator left out
                How we work: SILOS | 2 | 2/4 | 4 in 26 per 1000 | 0 | 0/2 | 0 in 8 per 1000 \
                | 2 | 2/2 | 3 in 17 per 1000 | (nobody named) | (nobody named) | (nobody named) | 1 in 1 per 1000
                How we work: WASHING | 1 | 1/4 | 2 in 26 per 1000 | 1 | 1/2 | 2 in 8 per 1000 \
                | 0 | 0/2 | 0 in 17 per 1000 | (nobody named) | (nobody named) | (nobody named) | 0 in 1 per 1000
                How we work: >LABELS | 1 | 1/4 | 1 in 26 per 1000 | 1 | 1/2 | 1 in 8 per 1000 \
                | 0 | 0/2 | 0 in 17 per 1000 | (nobody named) | (nobody named) | (nobody named) | 0 in 1 per 1000
                How we act: AGENCY | 1 | 1/4 | 2 in 26 per 1000 | 0 | 0/2 | 0 in 8 per 1000 \
                | 1 | 1/2 | 1 in 17 per 1000 | (nobody named) | (nobody named) | (nobody named) | 1 in 1 per 1000
                How we act: NEVER | 0 | 0/4 | 0 in 26 per 1000 | 0 | 0/2 | 0 in 8 per 1000 \
                | 0 | 0/2 | 0 in 17 per 1000 | (nobody named) | (nobody named) | (nobody named) | 0 in 1 per 1000
                Together: any theme | 3 | 3/4 | 7 in 26 per 1000 | 1 | 1/2 | 2 in 8 per 1000 \
                | 2 | 2/2 | 4 in 17 per 1000 | (nobody named) | (nobody named) | (nobody named) | 1 in 1 per 1000
                """);
        Block.Table table = (Block.Table) blocks.get(2);
        assertThat(table.columns())
                .extracting(column -> column.group() + " " + column.base().replace('\u00A0', ' '))
                .contains("everybody n = 4 · 26 words", "HMT n = 2 · 17 words", "(not stated) n = 0 · 1 word");
        assertThat(table.columns()).extracting(Block.Column::id).doesNotHaveDuplicates();
    }

    @Test
    void facilitatorsCountWhenAskedFor() {
        Material material = Material.of(Study.everyGroup(study().talk(true)), study().themes(), study().codings());
        assertThat(Plain.of(new ThemeFrequency().compute(material)))
                .contains("n = 5 participants who spoke, 7 turns, 10 sentences, 30 words")
                .contains("1 facilitator counted in")
                .contains(
                        "SILOS | 3 | 3/5 | Interval[value=0.6, low=0.2307242812760128, high=0.882379225767352, level=0.95, unit=SHARE] | 5 | 5 | 16/30");
    }

    @Test
    void whereNobodyIsNamedThereIsNoShareOfPeople() {
        Material notes = new Study()
                .theme("silos", "", "")
                .transcript("notes")
                .says("", "Silos. [silos]")
                .material();
        assertThat(Plain.of(new ThemeFrequency().compute(notes)))
                .contains("n = 0 participants who spoke, 1 turn, 1 sentence, 1 word; 1 turn has no named speaker")
                .contains("SILOS | (nobody named) | (nobody named) | (nobody named) | 1 | 1 | 1/1 | 1 in 1 per 1000");
    }

    @Test
    void whereNothingWasSaidThereIsNoFigureAndNoFailure() {
        Material nothing = new Study().theme("silos", "", "").material();
        assertThat(Plain.of(new ThemeFrequency().compute(nothing)))
                .contains("SILOS | (nobody named) | (nobody named) | (nobody named) | 0 | 0 | (no words) | (no words)");
    }

    @Test
    void anUnknownAttributeIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> study().material(5, "departmnt"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--by departmnt")
                .hasMessageContaining("what is known of speakers: department");
    }

    @Test
    void aPersonWhomTranscriptsPlaceDifferentlyCountsInEachGroupAndTheBaseSaysSo() {
        Material material = new Study()
                .theme("silos", "", "")
                .transcript("one", Map.of("workshop", "2"))
                .says("Ana", "Silos. [silos]")
                .transcript("two", Map.of("workshop", "10"))
                .says("Ana", "Silos. [silos]")
                .material();
        assertThat(withoutIntervals(new ThemeFrequencyBy("workshop").compute(material)))
                .contains("1 participant speaks under more than one workshop and so in more than one group")
                .contains("SILOS | 1 | 1/1 | 2 in 2 per 1000 | 1 | 1/1 | 1 in 1 per 1000 | 1 | 1/1 | 1 in 1 per 1000");
    }

    @Test
    void diarisersLabelsArePeopleOfTheirTranscriptOnly() {
        Material material = new Study()
                .theme("silos", "", "")
                .transcript("one")
                .says("Speaker 1", "Silos. [silos]")
                .says("Speaker 2", "Yes.")
                .transcript("two")
                .says("Speaker 1", "Silos. [silos]")
                .says("UNKNOWN", "Silos. [silos]")
                .material();
        assertThat(Plain.of(new ThemeFrequency().compute(material)))
                .contains(
                        "SILOS | 2 | 2/3 | Interval[value=0.6666666666666666, low=0.20765960080204765, high=0.9385080552796037, level=0.95,"
                                + " unit=SHARE] | 3 | 3 |");
    }

    @Test
    void codingsThatFitNothingAreSetAsideAndSaidToBe() {
        Study study = study();
        study.codings().add(Study.coding("three", 1, new Sentence(1, new Span(0, 3)), "silos"));
        study.codings().add(Study.coding("one", 99, new Sentence(1, new Span(0, 3)), "silos"));
        study.codings().add(Study.coding("one", 1, new Sentence(1, new Span(0, 3)), "silos"));
        study.codings().add(Study.coding("one", 1, new Sentence(9, new Span(0, 3)), "silos"));
        study.codings().add(Study.coding("one", 1, study.codings().get(0).sentence(), "unheard-of"));
        assertThat(study.material().strays()).isEqualTo(5);
        assertThat(Plain.of(new WhatWasRead(true, List.of()).compute(study.material())))
                .contains("! 5 codings set aside");
    }

    @Test
    void whatWasReadIsEverythingAndNamesTheOdd() {
        Study study = study().transcript("three").says("Bem", "Hello there.");
        assertThat(Plain.of(
                        new WhatWasRead(true, List.of("two.vtt: 3 event lines left out")).compute(study.material())))
                .isEqualTo("""
                # What was read
                [what-was-read] 3 transcripts, everything in them, facilitators too
                one | text | 4 | 3 | 19 | 6
                two | text | 3 | 3 | 11 | 4
                three | text | 1 | 1 | 2 | 1
                together |  | 8 | 6 | 32 | 11
                ! two.vtt: 3 event lines left out
                ! Host facilitates: 1 turn, 4 words, left out of every count
                ! nobody is named for 1 turn, 1 word: counted as turns, never as people
                ! Bem is not in participants.csv (1 turn, 2 words); did you mean Ben?
                """);
    }
}
