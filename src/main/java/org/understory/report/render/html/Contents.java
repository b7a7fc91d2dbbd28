package org.understory.report.render.html;

import java.util.ArrayList;
import java.util.List;

/** A table of contents of two levels, in the making. */
final class Contents {

    private final List<EntryView> chapters = new ArrayList<>();
    private final List<EntryView> sections = new ArrayList<>();

    /**
     * Adds a line.
     *
     * @param level 1 for a chapter; what is deeper goes under the chapter before it
     */
    void add(int level, String anchor, String text) {
        EntryView entry = new EntryView(anchor, text, List.of());
        if (level == 1 || chapters.isEmpty()) {
            close();
            chapters.add(entry);
        } else {
            sections.add(entry);
        }
    }

    List<EntryView> entries() {
        close();
        return List.copyOf(chapters);
    }

    private void close() {
        if (!sections.isEmpty()) {
            EntryView last = chapters.remove(chapters.size() - 1);
            chapters.add(new EntryView(last.anchor(), last.text(), sections));
            sections.clear();
        }
    }
}
