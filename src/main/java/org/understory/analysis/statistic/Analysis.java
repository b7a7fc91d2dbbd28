package org.understory.analysis.statistic;

import java.util.Locale;

/** The analyses of how themes hang together: in every written report, and on the terminal where asked for. */
public enum Analysis {
    /** Who did not mention each theme. */
    SILENCE("Who did not mention it"),
    /** Themes voiced together. */
    COOCCURRENCE("Which themes go together"),
    /** Themes one after the other. */
    SEQUENCE("Which theme follows which"),
    /** Words that go with each theme. */
    COLLOCATIONS("Words that go with each theme"),
    /** Both sides, and both directions. */
    PARADOX("Both sides"),
    /** When the last theme came up. */
    SATURATION("When the last theme came up"),
    /** Talk without a theme. */
    COVERAGE("What no theme touches");

    private final String title;

    Analysis(String title) {
        this.title = title;
    }

    /** The heading of its chapter. */
    public String title() {
        return title;
    }

    /** The lower-case name used on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return id();
    }
}
