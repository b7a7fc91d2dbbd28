package org.understory.report.render.pptx;

import org.openxmlformats.schemas.drawingml.x2006.main.CTTransform2D;

/** The unit in which Office files measure: 12,700 to the point. */
final class Emu {

    private static final double POINT = 12_700;

    private Emu() {}

    /** From points. */
    static long of(double points) {
        return Math.round(points * POINT);
    }

    /** To points. */
    static double points(double emu) {
        return emu / POINT;
    }

    /** A coordinate as the schema gives it: a number, or text with a unit, which Office itself never writes. */
    static double of(Object coordinate) {
        return coordinate instanceof Number number ? number.doubleValue() : 0;
    }

    /** Writes a place. */
    static void place(CTTransform2D transform, Box box) {
        (transform.isSetOff() ? transform.getOff() : transform.addNewOff()).setX(of(box.x()));
        transform.getOff().setY(of(box.y()));
        (transform.isSetExt() ? transform.getExt() : transform.addNewExt()).setCx(of(box.width()));
        transform.getExt().setCy(of(box.height()));
    }

    /** Reads a place. */
    static Box box(CTTransform2D transform) {
        return new Box(
                points(of(transform.getOff().getX())),
                points(of(transform.getOff().getY())),
                points(transform.getExt().getCx()),
                points(transform.getExt().getCy()));
    }
}
