package org.understory.report.render.pptx;

/**
 * A place on a slide, in points from its upper left corner.
 *
 * @param x to the right
 * @param y down
 * @param width across
 * @param height down
 */
record Box(double x, double y, double width, double height) {

    /** Its upper part. */
    Box top(double high) {
        return new Box(x, y, width, high);
    }

    /** What is left below an upper part. */
    Box below(double high) {
        return new Box(x, y + high, width, Math.max(0, height - high));
    }

    /** Its left part. */
    Box left(double wide) {
        return new Box(x, y, wide, height);
    }

    /** What is left beside a left part. */
    Box beside(double wide) {
        return new Box(x + wide, y, Math.max(0, width - wide), height);
    }
}
