package org.understory.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.model.Sentence;
import org.understory.model.Span;

class WordsTest {

    @Test
    void whiteSpaceIsWhatUnicodeSaysForEveryCharacter() {
        Pattern white = Pattern.compile("(?U)\\s");
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            boolean expected = white.matcher(Character.toString((char) c)).matches();
            assertThat(Words.isWhite((char) c)).as("U+%04X", c).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',0",
        "' \t\n ',0",
        "one,1",
        "'  one  two ',2",
        "a\u00A0b\u3000c,3",
        "don't - stop,3",
        "🌱🌱 e\u0301,2"
    })
    void wordsAreRunsBetweenWhiteSpace(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }

    @Test
    void aWordCountsInTheSentenceItBeginsIn() {
        // 'end.Next' is one word of the turn: it begins in the first sentence, so the second has only 'one'.
        String text = "The end.Next one  last";
        int[] words = new int[3];
        int all =
                Words.count(text, List.of(new Sentence(1, new Span(0, 8)), new Sentence(2, new Span(8, 16))), words, 1);
        assertThat(all).isEqualTo(4);
        assertThat(words).containsExactly(0, 2, 1);
    }
}
