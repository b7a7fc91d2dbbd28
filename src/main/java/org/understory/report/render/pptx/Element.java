package org.understory.report.render.pptx;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Something on a slide besides its title. */
sealed interface Element {

    /** Where it is. */
    Box box();

    /**
     * Text.
     *
     * @param name for the list of what is on the slide
     * @param box where
     * @param paras what
     */
    record Words(String name, Box box, List<Para> paras) implements Element {
        /** Freezes the list. */
        public Words {
            paras = List.copyOf(paras);
        }
    }

    /**
     * A chart of lying bars, one for each category.
     *
     * @param name for the list of what is on the slide
     * @param alt what somebody who cannot see it should know
     * @param box where
     * @param axis what is drawn: its name, scale and how it is written
     * @param bars from top to bottom
     */
    record Bars(String name, String alt, Box box, Axis axis, List<Bar> bars) implements Element {
        /** Freezes the list. */
        public Bars {
            bars = List.copyOf(bars);
        }

        /** Whether there are intervals to draw; their bars' figures are in the labels, clear of the lines. */
        boolean reach() {
            return bars.stream().anyMatch(bar -> bar.reach().isPresent());
        }
    }

    /**
     * What bars measure.
     *
     * @param name such as {@code of those who spoke}
     * @param longest what a bar over the whole width would be
     * @param format how a spreadsheet writes the figure
     */
    record Axis(String name, double longest, String format) {}

    /**
     * How far a figure reaches, as an interval.
     *
     * @param low its lower end
     * @param high its upper end
     */
    record Reach(double low, double high) {}

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param value its length; none where there is no figure
     * @param reach the interval around its end, if it has one
     * @param strong whether it is the one that matters among the others
     */
    record Bar(String label, OptionalDouble value, Optional<Reach> reach, boolean strong) {
        /** A bar without an interval. */
        Bar(String label, OptionalDouble value, boolean strong) {
            this(label, value, Optional.empty(), strong);
        }
    }

    /**
     * A table whose first row is its head.
     *
     * @param name for the list of what is on the slide
     * @param alt what somebody who cannot see it should know
     * @param box where
     * @param widths of the columns, in points
     * @param rows from top to bottom
     */
    record Grid(String name, String alt, Box box, List<Double> widths, List<Line> rows) implements Element {
        /** Freezes the lists. */
        public Grid {
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param height in points
     * @param fields one for each column
     */
    record Line(double height, List<Field> fields) {
        /** Freezes the list. */
        public Line {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of a table.
     *
     * @param text what is in it
     * @param number whether it stands to the right
     * @param shade how dark it is, from 0 for none to 4
     */
    record Field(String text, boolean number, int shade) {}
}
