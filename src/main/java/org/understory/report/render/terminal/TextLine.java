package org.understory.report.render.terminal;

/** Builds one line by columns, without spaces at its end, whatever the accents between. */
final class TextLine {

    private final StringBuilder line = new StringBuilder();
    private int at;

    /** Puts text at a column, or right behind what is there already. */
    TextLine put(int column, String text) {
        return put(column, text, text);
    }

    /**
     * Puts text with accents at a column.
     *
     * @param text what is seen
     * @param accented the same with escape sequences
     */
    TextLine put(int column, String text, String accented) {
        if (text.isBlank()) {
            return this;
        }
        line.append(" ".repeat(Math.max(0, column - at))).append(accented);
        at = Math.max(at, column) + DisplayWidth.of(text);
        return this;
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
