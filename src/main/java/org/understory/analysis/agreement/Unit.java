package org.understory.analysis.agreement;

import java.util.Locale;

/** What coders agree or disagree on. */
public enum Unit {
    /** A sentence; it has a theme if a passage with the theme touches it. */
    SENTENCE("a sentence has a theme for a coder if any of it was given the theme"),
    /** A turn; it has a theme if a sentence of it has. */
    TURN("a turn has a theme for a coder if any of its sentences has; a turn that a coder did not look at as a whole is"
            + " missing"),
    /** A participant; they have a theme if a sentence of theirs has. */
    PARTICIPANT("a participant has a theme for a coder if any of their sentences has; somebody whose words a coder did"
            + " not look at as a whole is missing, and so is talk of nobody in particular"),
    /**
     * A character. Stretches between the ends of passages and sentences stand for as many units as they have code points,
     * so that every coefficient is what it would be if each code point were coded by itself. This is not the alpha for
     * unitising of Krippendorff, Mathet, Bouvry and Widlöcher (2016), Quality &amp; Quantity 50, 2347-2364, which takes
     * chance from whole units: neighbouring characters are not independent, and only the intervals, which draw whole
     * participants, take that into account.
     */
    CHARACTER(
            "each character (Unicode code point) of a sentence is a unit; a coding by the machine or of a whole sentence"
                    + " covers all of it; only the intervals allow for neighbouring characters hanging together");

    private final String rule;

    Unit(String rule) {
        this.rule = rule;
    }

    /** When a unit has a theme, in words. */
    public String rule() {
        return rule;
    }

    /** Its name in running text. */
    public String noun() {
        return name().toLowerCase(Locale.ROOT);
    }
}
