package org.understory.report.render.pptx;

import java.util.List;

/**
 * A paragraph on a slide.
 *
 * @param runs its text
 * @param size of its letters, in points
 * @param look how it is set
 */
record Para(List<Run> runs, double size, Look look) {

    /** The smallest size on a slide. */
    static final double SMALLEST = 14;

    /** How far a bullet's text stands in from its bullet, in points. */
    static final double INDENT = 16;

    /** Freezes the list. */
    Para {
        runs = List.copyOf(runs);
    }

    /** A paragraph of one run. */
    Para(String text, double size, Look look) {
        this(List.of(new Run(text, false)), size, look);
    }

    /** How a paragraph is set. */
    enum Look {
        /** Running text. */
        PLAIN(6),
        /** A point of a list. */
        BULLET(8),
        /** A point of a list that is followed by more about it. */
        LEAD(1),
        /** More about the point above it, in smaller letters, never parted from it. */
        UNDER(10),
        /** What somebody said; its source follows close. */
        QUOTE(2),
        /** Where words or figures come from. */
        SOURCE(12);

        private final double after;

        Look(double after) {
            this.after = after;
        }

        /** Whether it stays with the paragraph above it. */
        boolean follows() {
            return this == UNDER || this == SOURCE;
        }

        /** The space below it, in points. */
        double after() {
            return after;
        }
    }

    /**
     * A stretch of text.
     *
     * @param text the words
     * @param bold whether they stand out
     */
    record Run(String text, boolean bold) {}

    /** Its words. */
    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** Whether it begins with a bullet. */
    boolean bullet() {
        return look == Look.BULLET || look == Look.LEAD;
    }

    double indent() {
        return bullet() || look == Look.UNDER ? INDENT : 0;
    }

    /** Whether its letters are lighter than the others'. */
    boolean muted() {
        return look == Look.SOURCE || look == Look.UNDER;
    }
}
