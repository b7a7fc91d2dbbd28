package org.understory.report.render.xlsx;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one cell of a sheet holds.
 *
 * @param number the number, if it is one
 * @param format how the number is written, in the language of spreadsheets, or empty
 * @param text the words if there is no number, and how the number reads if there is one
 * @param kind what it is
 * @param target the id of what it leads to, such as a theme's quotations, or empty
 */
record Entry(Optional<BigDecimal> number, String format, String text, Kind kind, String target) {

    /** Nothing. */
    static final Entry NONE = new Entry(Optional.empty(), "", "", Kind.WORDS, "");

    /** What an entry is. */
    enum Kind {
        /** A number, with how it reads. */
        NUMBER,
        /** Words. */
        WORDS,
        /** What stands where a number could be. */
        SIGN
    }

    static Entry words(String text) {
        return new Entry(Optional.empty(), "", text, Kind.WORDS, "");
    }

    static Entry link(String text, String target) {
        return new Entry(Optional.empty(), "", text, Kind.WORDS, target);
    }

    static Entry sign(String sign) {
        return new Entry(Optional.empty(), "", sign, Kind.SIGN, "");
    }

    static Entry number(BigDecimal number, String format, String reads) {
        return new Entry(Optional.of(number), format, reads, Kind.NUMBER, "");
    }
}
