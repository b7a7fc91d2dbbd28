package org.understory.report.render.pptx;

import java.util.List;
import java.util.Optional;

/**
 * What a deck is to hold.
 *
 * @param title on the first slide
 * @param quotes quotations for each theme at most
 * @param themes the ids of the themes that get a slide, in any order; all where it is empty
 * @param template whose masters and layouts to use, if any
 */
public record DeckSettings(String title, int quotes, List<String> themes, Optional<Template> template) {

    /** Freezes the list. */
    public DeckSettings {
        themes = List.copyOf(themes);
    }

    /** How many quotations stand beside a theme's chart at most; more go to a further slide. */
    public static final int QUOTES = 3;

    /**
     * Somebody's presentation.
     *
     * @param name for messages
     * @param bytes the file
     */
    public record Template(String name, byte[] bytes) {}

    boolean wants(String theme) {
        return themes.isEmpty() || themes.contains(theme);
    }
}
