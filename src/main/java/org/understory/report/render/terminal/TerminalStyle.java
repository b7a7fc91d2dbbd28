package org.understory.report.render.terminal;

/**
 * What the terminal can show.
 *
 * @param width columns; fewer than 40 count as 40
 * @param colour whether bold and dim may be used; nothing depends on them
 * @param unicode whether block characters and dashes can be shown
 * @param context whether what was said around quotations is shown with them
 */
public record TerminalStyle(int width, boolean colour, boolean unicode, boolean context) {

    private static final int NARROWEST = 40;

    /** Insists on some room. */
    public TerminalStyle {
        width = Math.max(NARROWEST, width);
    }

    /** Quotations by themselves. */
    public TerminalStyle(int width, boolean colour, boolean unicode) {
        this(width, colour, unicode, false);
    }

    /** For headings. */
    String bold(String text) {
        return accent("1", text);
    }

    /** For what matters less. */
    String dim(String text) {
        return accent("2", text);
    }

    String ellipsis() {
        return unicode ? "…" : "...";
    }

    String rule(int length) {
        return (unicode ? "─" : "-").repeat(length);
    }

    private String accent(String code, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
