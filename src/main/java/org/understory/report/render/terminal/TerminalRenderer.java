package org.understory.report.render.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.understory.report.Block;
import org.understory.report.Report;
import org.understory.report.render.reading.VisibleText;

/**
 * Writes a report as text for a terminal. Of tables it prints the brief columns; if even those do not fit side by side,
 * one panel below the other. Nothing in the text under study can move the cursor or turn the line around.
 */
public final class TerminalRenderer {

    private final TerminalStyle style;

    /** A renderer for such a terminal. */
    public TerminalRenderer(TerminalStyle style) {
        this.style = style;
    }

    /**
     * Writes the whole report. To print only part of it, hand in a report that holds only that part.
     *
     * @throws UncheckedIOException if the target refuses
     */
    public void render(Report report, Appendable target) {
        TerminalBlocks blocks = new TerminalBlocks(style);
        blocks.title(report.title(), report.subtitle());
        blocks.facts(report.facts());
        for (Block block : report.blocks()) {
            block.writeTo(blocks);
        }
        try {
            target.append(blocks.text());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Text as the renderer would print it, for messages that quote the material. */
    public static String safe(String text) {
        return VisibleText.line(text);
    }
}
