package org.understory.report.render.html;

/**
 * A cell of a table.
 *
 * @param kind class of its element
 * @param text what it says
 * @param value the number to sort by, or empty
 * @param target the anchor it links to, or empty
 * @param detail more about it, such as {@code 8 of 12}, or empty
 * @param bar length of its bar in percent, or empty
 */
public record CellView(String kind, String text, String value, String target, String detail, String bar) {

    /** Whether the text is a mere sign, to be read out as its detail. */
    public boolean sign() {
        return kind.equals("missing") || kind.equals("suppressed");
    }
}
