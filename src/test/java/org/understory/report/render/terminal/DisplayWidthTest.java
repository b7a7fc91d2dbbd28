package org.understory.report.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "é, 1",
        "e\u0301, 1",
        "大きな志, 8",
        "ｆｕｌｌ, 8",
        "한국, 4",
        "😀, 2",
        "👍🏽, 2",
        "👩‍👩‍👧‍👦, 2",
        "🇬🇧, 2",
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F, 2",
        "✌️, 2",
        "✌, 1",
        "עמר, 3",
        "a\u200Db, 2",
        "…–·█▏, 5",
    })
    void countsColumns(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, 6, abcdef",
        "abcdef, 5, abcd…",
        "ab cdef, 4, ab…",
        "大きな志, 8, 大きな志",
        "大きな志, 7, 大きな…",
        "大きな志, 6, 大き…",
        "e\u0301e\u0301e\u0301, 2, e\u0301…",
        "👩‍👩‍👧‍👦👩‍👩‍👧‍👦, 3, 👩‍👩‍👧‍👦…",
    })
    void cutsBetweenCharactersOnly(String text, int width, String cut) {
        assertThat(DisplayWidth.fit(text, width, "…")).isEqualTo(cut);
    }

    @Test
    void breaksLinesAtSpacesAndLongWordsAnywhere() {
        assertThat(Lines.of("one two three", 7)).containsExactly("one two", "three");
        assertThat(Lines.of("one  two", 4)).containsExactly("one", "two");
        assertThat(Lines.of("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
        assertThat(Lines.of("大きな志", 3)).containsExactly("大", "き", "な", "志");
        assertThat(Lines.of("  ", 4)).containsExactly("");
        assertThat(Lines.of("大", 1)).containsExactly("大");
    }

    @Test
    void drawsBarsByEighths() {
        assertThat(BlockBar.draw(0, 8, true)).isEmpty();
        assertThat(BlockBar.draw(1, 8, true)).isEqualTo("████████");
        assertThat(BlockBar.draw(0.5, 3, true)).isEqualTo("█▌");
        assertThat(BlockBar.draw(0.0001, 8, true)).isEqualTo("▏");
        assertThat(BlockBar.draw(0.5, 8, false)).isEqualTo("####");
    }
}
