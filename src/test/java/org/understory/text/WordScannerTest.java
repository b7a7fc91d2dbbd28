package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a word is: the text on the left, its words on the right between bars. */
class WordScannerTest {

    private static List<String> words(String text, int from, int to) {
        WordScanner scanner = new WordScanner();
        scanner.reset(text, from, to);
        List<String> words = new ArrayList<>();
        while (scanner.next()) {
            words.add(text.substring(scanner.begin(), scanner.end()));
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '`', textBlock = """
            We don't know.                  § We|don't|know
            We don’t, he’d                  § We|don’t|he’d
            the ministers' boxes            § the|ministers|boxes
            'quoted' ''twice''              § quoted|twice
            rock 'n' roll                   § rock|n|roll
            d''x                            § d|x
            mission-led mission\u2011led    § mission|led|mission|led
            24/7, 3.5 and COP26             § 24|7|3|5|and|COP26
            cafe\u0301 naïve                § cafe\u0301|naïve
            yes 😀 no😀maybe                 § yes|no|maybe
            \uD835\uDC00\uD835\uDC01 plain  § \uD835\uDC00\uD835\uDC01|plain
            x\uD835\uDC00y                  § x\uD835\uDC00y
            日本語 한국어 हिन्दी                    § 日本語|한국어|हिन्दी
            a\uD83Db \uDE00                 § a|b
            — … ! ?                         §
            '                               §
            it's' 's                        § it's|s
            """)
    void splitsIntoWords(String text, String words) {
        List<String> wanted =
                words == null ? List.of() : List.of(unescape(words).split("\\|"));
        String source = unescape(text);
        assertThat(words(source, 0, source.length())).isEqualTo(wanted);
    }

    private static String unescape(String text) {
        return text.translateEscapes();
    }

    @Test
    void looksAtNothingOutsideOfItsStretch() {
        String text = "don't stop";
        assertThat(words(text, 0, 3)).containsExactly("don");
        assertThat(words(text, 0, 4)).containsExactly("don");
        assertThat(words(text, 4, 8)).containsExactly("t", "st");
        assertThat(words(text, 5, 5)).isEmpty();
        String pair = "a\uD835\uDC00";
        assertThat(words(pair, 0, 2)).containsExactly("a");
    }

    @Test
    void packsShortWordsIntoOneNumberWithStraightApostrophes() {
        assertThat(packed("don’t")).isEqualTo(packed("don't")).isNotZero();
        assertThat(packed("Don't")).isNotEqualTo(packed("don't"));
        assertThat(packed("ab")).isEqualTo('a' << 8 | 'b');
        assertThat(packed("caf\u00E9")).isNotZero();
        assertThat(packed("eightlet")).isNotZero();
        assertThat(packed("nineletter")).isZero();
        assertThat(packed("\u0141ukasz")).isZero();
        assertThat(packed("cafe\u0301")).isZero();
        assertThat(packed("\uD835\uDC00")).isZero();
    }

    private static long packed(String word) {
        WordScanner scanner = new WordScanner();
        scanner.reset(word, 0, word.length());
        assertThat(scanner.next()).isTrue();
        return scanner.packed();
    }
}
