package org.understory.report.render.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.report.Block;
import org.understory.report.Cell;

class WordingTest {

    @ParameterizedTest
    @CsvSource({"0, 7, 0%", "1, 3, 33%", "2, 3, 67%", "1, 8, 13%", "1, 1000, <1%", "999, 1000, >99%", "7, 7, 100%"})
    void sharesAreWholePercentAndNeverRoundToNothingOrAll(long part, long whole, String words) {
        assertThat(new Cell.Share(part, whole).writeTo(Wording.FULL)).isEqualTo(words);
    }

    @Test
    void otherNumbers() {
        assertThat(new Cell.Count(1234567).writeTo(Wording.FULL)).isEqualTo("1,234,567");
        assertThat(new Cell.Count(0).writeTo(Wording.FULL)).isEqualTo("0");
        assertThat(new Cell.Count(999).writeTo(Wording.FULL)).isEqualTo("999");
        assertThat(new Cell.Count(1000).writeTo(Wording.FULL)).isEqualTo("1,000");
        assertThat(new Cell.Rate(123456, 100, 1).writeTo(Wording.FULL)).isEqualTo("1,234.6");
        assertThat(new Cell.Rate(5, 2210, 1000).writeTo(Wording.FULL)).isEqualTo("2.3");
        assertThat(new Cell.Rate(1, 100000, 1000).writeTo(Wording.FULL)).isEqualTo("<0.1");
        assertThat(new Cell.Rate(0, 10, 1000).writeTo(Wording.FULL)).isEqualTo("0.0");
        assertThat(new Cell.Interval(-0.125, -0.5, 0.001, 0.95).writeTo(Wording.FULL))
                .isEqualTo("−0.13 (−0.50 to 0.00)");
        assertThat(new Cell.Interval(Double.NaN, 0, 1, 0.95).writeTo(Wording.ASCII))
                .isEqualTo("- (0.00 to 1.00)");
        assertThat(new Cell.Missing("x").writeTo(Wording.FULL)).isEqualTo("–");
        assertThat(new Cell.Suppressed("x").writeTo(Wording.FULL)).isEqualTo("·");
    }

    @Test
    void textIsVisibleAndOnOneLine() {
        assertThat(VisibleText.line(" a\t b\r\n\u2028c ")).isEqualTo("a b c");
        assertThat(VisibleText.line("\u001B[2Jx\u0000\u007F\u009B")).isEqualTo("‹U+001B›[2Jx‹U+0000›‹U+007F›‹U+009B›");
        assertThat(VisibleText.line("a\u202Eb\u2066c")).isEqualTo("a‹U+202E›b‹U+2066›c");
        assertThat(VisibleText.line("x\uD800y")).isEqualTo("x\uFFFDy");
        assertThat(VisibleText.line("👩‍👩‍👧 e\u0301 שלום")).isEqualTo("👩‍👩‍👧 e\u0301 שלום");
        assertThat(VisibleText.visible(" a ")).isEqualTo(" a ");
    }

    @Test
    void namesArePlainAndDifferent() {
        Names names = new Names();
        assertThat(names.give("theme-frequency")).isEqualTo("theme-frequency");
        assertThat(names.give("Theme-Frequency")).isEqualTo("Theme-Frequency-2");
        assertThat(names.give("../a/b:c")).isEqualTo("a-b-c");
        assertThat(names.give("Größe ist wichtig?")).isEqualTo("Größe-ist-wichtig");
        assertThat(names.give("???")).isEqualTo("part");
        assertThat(names.give("")).isEqualTo("part-2");
    }

    @Test
    void columnsOfOneMeasureShareAScale() {
        Block.Column left = new Block.Column("share", "Share", "A", "", true, true);
        Block.Column right = new Block.Column("share", "Share", "B", "", true, true);
        Block.Column rate = new Block.Column("rate", "Rate", "", "", true, true);
        Bars bars = new Bars(new Block.Table(
                "t",
                "",
                "",
                List.of(left, right, rate),
                List.of(new Block.Row(
                        "", List.of(new Cell.Share(1, 10), new Cell.Share(2, 10), new Cell.Rate(3, 1000, 1000))))));
        assertThat(bars.full(left)).contains("25%");
        assertThat(bars.length(left, new Cell.Share(1, 10))).hasValue(0.4);
        assertThat(bars.length(right, new Cell.Share(2, 10))).hasValue(0.8);
        assertThat(bars.full(rate)).contains("3");
        assertThat(bars.length(rate, new Cell.Missing(""))).isEmpty();
    }
}
