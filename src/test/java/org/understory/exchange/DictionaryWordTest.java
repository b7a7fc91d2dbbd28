package org.understory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries of dictionaries as rules: they match what the dictionary's own program matches. */
class DictionaryWordTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "happy → =happy",
                "Happy → =Happy",
                "abandon* → abandon*",
                "*ness → *ness",
                "wom?n → wom?n",
                "as much as → =as =much =as",
                "not * → =not *",
                "and → =and",
                "or* → or*",
                "don't → =don't",
                "don’t → =don't",
                "mother-in-law → =mother =in =law",
                "self-esteem* → =self esteem*",
                "and/or → =and =or",
                "near/4 → =near =4",
                "24/7 → =24 =7",
                "R&D → =R =D",
                "U.S. → =U =S",
                "etc. → =etc",
                "'tis → =tis",
                ":D → /\\:D\\b/",
                "c++ → /\\bc\\+\\+/",
                "#metoo → /\\#metoo\\b/",
                "a/b/ → /\\ba\\/b\\//",
            })
    void anEntryBecomesTheRule(String entry, String rule) {
        assertThat(DictionaryWord.rule(entry, "*?")).contains(rule);
    }

    @Test
    void whatHasNoLetterCannotBeSaid() {
        assertThat(DictionaryWord.rule("?", "*?")).isEmpty();
        assertThat(DictionaryWord.rule("a ??", "*?")).isEmpty();
        assertThat(DictionaryWord.rule("\u1C80!", "*?")).isEmpty();
        assertThat(DictionaryWord.rule("  ", "*?")).isEmpty();
        assertThat(DictionaryWord.rule(":-)", "*")).isEmpty();
        assertThat(DictionaryWord.rule("?", "*")).isEmpty();
    }
}
