package org.understory.report.render.html;

import java.util.List;

/**
 * A line of the table of contents.
 *
 * @param anchor what it leads to
 * @param text what it says
 * @param children what lies under it
 */
public record EntryView(String anchor, String text, List<EntryView> children) {
    /** Freezes the list. */
    public EntryView {
        children = List.copyOf(children);
    }
}
