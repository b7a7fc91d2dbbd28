package org.understory.report.render.terminal;

import java.util.List;

/**
 * A column as printed: one column of a table may take two, its numbers and their bars.
 *
 * @param column its place in the table
 * @param kind what it holds
 * @param title lines of its heading
 * @param natural the width its content asks for
 */
record Slot(int column, Kind kind, List<String> title, int natural) {

    /** The narrowest a column of words becomes where nothing else helps. */
    static final int FLOOR = 8;

    /** The narrowest a column of words should become. */
    static final int NARROWEST_WORDS = 12;

    /** The narrowest the column that names the rows should become. */
    static final int NARROWEST_NAME = 28;

    /** The narrowest column of bars worth printing. */
    static final int NARROWEST_BAR = 8;

    /** What a column of bars gets before names are cut. */
    static final int USUAL_BAR = 16;

    /** The widest column of bars: longer ones say no more. */
    static final int WIDEST_BAR = 24;

    enum Kind {
        /** Left-aligned and cut to fit. */
        WORDS,
        /** Right-aligned and never cut. */
        NUMBERS,
        /** Drawn. */
        BARS
    }

    /** Freezes the list. */
    Slot {
        title = List.copyOf(title);
    }

    /** The least that reads well. */
    int least() {
        return switch (kind) {
            case WORDS -> Math.min(natural, column == 0 ? NARROWEST_NAME : NARROWEST_WORDS);
            case NUMBERS -> natural;
            case BARS -> NARROWEST_BAR;
        };
    }
}
