package org.understory.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.understory.model.Span;

class WordFormsTest {

    /** What a word is, as a pattern. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019\\-][\\p{L}\\p{M}\\p{N}]+)*");

    private static List<String> forms(String text) {
        return WordForms.in(text, new Span(0, text.length())).stream()
                .map(WordForms.Form::form)
                .toList();
    }

    @Test
    void wordsAreLettersAndWhatJoinsThem() {
        assertThat(forms("It\u2019s Zoë's re-do \u2014 '24, 2nd; naı\u0308ve \uD83D\uDE42 \uD835\uDC00b -x- 7"))
                .containsExactly("it's", "zoë's", "re-do", "2nd", "naı\u0308ve", "\uD835\uDC00b", "x");
    }

    @Test
    void aWordStandsWhereItStands() {
        assertThat(WordForms.in("one two-three four", new Span(4, 13)))
                .containsExactly(new WordForms.Form("two-three", new Span(4, 13)));
    }

    @Property(tries = 2000, seed = "1")
    void theyAreThoseOfThePattern(
            @ForAll @Chars({'a', 'Z', '7', '\'', '\u2019', '-', ' ', 'é', '\u0308', '²', '_'}) String text) {
        Matcher matcher = WORD.matcher(text);
        List<String> expected = matcher.results()
                .map(match -> match.group().toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .filter(form -> form.chars().anyMatch(Character::isLetter))
                .toList();
        assertThat(forms(text)).isEqualTo(expected);
    }
}
