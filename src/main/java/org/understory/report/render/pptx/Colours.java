package org.understory.report.render.pptx;

import org.openxmlformats.schemas.drawingml.x2006.main.CTSchemeColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;

/** The colours that are used, all of them the theme's, lighter where said. */
final class Colours {

    static final STSchemeColorVal.Enum TITLE = STSchemeColorVal.TX_2;
    static final STSchemeColorVal.Enum TEXT = STSchemeColorVal.TX_1;
    static final STSchemeColorVal.Enum BAR = STSchemeColorVal.ACCENT_1;

    private static final int WHOLE = 100_000;

    private Colours() {}

    /**
     * Fills with a colour of the theme.
     *
     * @param lighter how much lighter, in percent
     */
    static void fill(CTSolidColorFillProperties fill, STSchemeColorVal.Enum colour, int lighter) {
        CTSchemeColor scheme = fill.isSetSchemeClr() ? fill.getSchemeClr() : fill.addNewSchemeClr();
        scheme.setVal(colour);
        if (lighter > 0) {
            scheme.addNewLumMod().setVal(WHOLE - lighter * 1000);
            scheme.addNewLumOff().setVal(lighter * 1000);
        }
    }
}
