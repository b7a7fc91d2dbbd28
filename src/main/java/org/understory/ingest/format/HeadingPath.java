package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;

/** The headings that the reader of a file stands under, outermost first. */
final class HeadingPath {

    private record Entry(int level, String words) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Enters a heading, leaving those of its level and below. */
    void enter(int level, String words) {
        entries.removeIf(entry -> entry.level() >= level);
        if (!words.isEmpty()) {
            entries.add(new Entry(level, words));
        }
    }

    List<String> headings() {
        return entries.stream().map(Entry::words).toList();
    }
}
