package org.understory.report.render.html;

import java.util.List;

/**
 * A paragraph or notices.
 *
 * @param title of notices; empty for a paragraph
 * @param lines the paragraph, or one line per notice
 */
public record ProseView(String title, List<String> lines) {
    /** Freezes the list. */
    public ProseView {
        lines = List.copyOf(lines);
    }
}
