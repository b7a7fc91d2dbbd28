package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two spellings of one word fold to one form; two words do not. */
class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "organise, organize",
        "Organisation, ORGANIZATION",
        "organisation\u2019s, organization's",
        "organisations, organizations",
        "prioritising, prioritizing",
        "analyse, analyze",
        "centre, center",
        "centre's, center's",
        "theatres, theaters",
        "colourful, colorful",
        "neighbourhood, neighborhood",
        "behavioural, behavioral",
        "labour's, labor's",
        "programme, program",
        "programme's, program's",
        "defences, defenses",
        "offences, offenses",
        "licences, licenses",
        "practises, practices",
        "catalogues, catalogs",
        "judgement, judgment",
        "acknowledgements, acknowledgments",
        "travelled, traveled",
        "modelling, modeling",
        "grey, gray",
        "sceptical, skeptical",
        "cafe\u0301, CAFÉ",
        "don\u2019t, don't",
        "don\u02BCt, DON'T",
        "don\u2018t, don't",
        "don\uFF07t, don't"
    })
    void twoSpellingsAreOneWord(String one, String other) {
        assertThat(Spelling.fold(one)).isEqualTo(Spelling.fold(other));
    }

    @ParameterizedTest
    @CsvSource({
        "four, for",
        "hour, hor",
        "tour, tor",
        "our, or",
        "your, yor",
        "wise, wize",
        "this, thiz",
        "totally, totaly",
        "cafe, café",
        "its, it's",
        "advice, advise",
        "all, al"
    })
    void otherWordsStayApart(String one, String other) {
        assertThat(Spelling.fold(one)).isNotEqualTo(Spelling.fold(other));
    }

    @Test
    void foldingTwiceChangesNothingMore() {
        for (String word : "organisations exercise promise travelled colour analyses basis İstanbul STRASSE centre's ﬁ"
                .split(" ")) {
            String folded = Spelling.fold(word);
            assertThat(Spelling.fold(folded)).as(word).isEqualTo(folded);
        }
    }

    @Test
    void capitalsAreKeptWhereTheyCount() {
        assertThat(Spelling.keepCase("HMT\u2019s")).isEqualTo("HMT's");
        assertThat(Spelling.keepCase("E\u0301cole")).isEqualTo("École");
    }
}
