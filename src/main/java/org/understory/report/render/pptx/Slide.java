package org.understory.report.render.pptx;

import java.util.List;

/**
 * A slide as planned.
 *
 * @param layout which of the template's layouts it takes
 * @param title its title; no other slide has the same
 * @param elements what is on it, in reading order
 * @param notes what the speaker should know, one paragraph each
 */
record Slide(Layout layout, String title, List<Element> elements, List<String> notes) {

    /** Freezes the lists. */
    Slide {
        elements = List.copyOf(elements);
        notes = List.copyOf(notes);
    }

    /** The kinds of slide. */
    enum Layout {
        /** The first one: a title and a line under it. */
        TITLE,
        /** A title and text. */
        TEXT,
        /** A title and whatever is placed under it. */
        FREE
    }
}
