package org.understory.report.render.html;

/**
 * A shape of a drawing. Lengths along the main axis are percentages, so that a drawing fills whatever width there is while
 * its text keeps its size; everything else is in pixels.
 *
 * @param kind which element
 * @param style the classes of the element
 * @param x where it begins, such as {@code 12.5%}
 * @param y where it begins, in pixels
 * @param width of a rectangle; of a line, where it ends
 * @param height of a rectangle; of a line, where it ends
 * @param text what a text says, or the path of a mark
 * @param title what is said when pointed at, or empty
 */
public record Shape(
        Kind kind, String style, String x, String y, String width, String height, String text, String title) {

    /** The elements there are. */
    public enum Kind {
        /** A rectangle. */
        RECT,
        /** A line. */
        LINE,
        /** A line of text. */
        TEXT,
        /** A small path around its place. */
        MARK
    }

    static Shape rect(String style, Place from, String width, int height) {
        return new Shape(Kind.RECT, style, from.x(), from.top(), width, Integer.toString(height), "", "");
    }

    static Shape line(String style, Place from, Place to) {
        return new Shape(Kind.LINE, style, from.x(), from.top(), to.x(), to.top(), "", "");
    }

    static Shape text(String style, Place at, String text) {
        return new Shape(Kind.TEXT, style, at.x(), at.top(), "", "", text, "");
    }

    static Shape mark(String style, Place at, String path) {
        return new Shape(Kind.MARK, style, at.x(), at.top(), "", "", path, "");
    }

    /** The same with something to say when pointed at. */
    Shape saying(String words) {
        return new Shape(kind, style, x, y, width, height, text, words);
    }

    /** Whether it is a rectangle. */
    public boolean isRect() {
        return kind == Kind.RECT;
    }

    /** Whether it is a line. */
    public boolean isLine() {
        return kind == Kind.LINE;
    }

    /** Whether it is text. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /**
     * A place in a drawing.
     *
     * @param x along the main axis, such as {@code 12.5%}
     * @param y from the top, in pixels
     */
    record Place(String x, int y) {
        String top() {
            return Integer.toString(y);
        }
    }
}
