package org.understory.report.render.xlsx;

import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/** Colours of charts, each with a lightness, a mark or a kind of line that tells it from its neighbours without colour. */
final class ChartLooks {

    static final byte[] GRID = {(byte) 0xD0, (byte) 0xD5, (byte) 0xDA};
    static final byte[] INTERVAL = {0x33, 0x33, 0x33};

    private static final byte[][] COLOURS = {
        {0x1F, 0x5F, (byte) 0x99},
        {(byte) 0xB3, 0x5A, 0x00},
        {0x2F, 0x7D, 0x4F},
        {0x7A, 0x3E, (byte) 0x8E},
        {0x59, 0x59, 0x59},
        {(byte) 0xA3, 0x24, 0x3B},
    };

    /** Dark, light and middling by turns, so that neighbours differ in print as well. */
    private static final byte[][] FILLS = {
        {0x1F, 0x5F, (byte) 0x99},
        {(byte) 0xF7, (byte) 0xD9, (byte) 0xB3},
        {0x5F, (byte) 0xA3, 0x7B},
        {0x5A, 0x2E, 0x6B},
        {(byte) 0xE6, (byte) 0xE6, (byte) 0xE6},
        {(byte) 0xC9, 0x6B, 0x7C},
    };

    private static final MarkerStyle[] MARKS = {
        MarkerStyle.CIRCLE,
        MarkerStyle.SQUARE,
        MarkerStyle.TRIANGLE,
        MarkerStyle.DIAMOND,
        MarkerStyle.X,
        MarkerStyle.PLUS,
    };

    private static final double LINE = 2;

    private ChartLooks() {}

    static void bar(XDDFBarChartData.Series series, int index) {
        byte[] fill = FILLS[index % FILLS.length];
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(fill)));
        line(shape, INTERVAL);
        series.setShapeProperties(shape);
        series.setInvertIfNegative(false);
    }

    static void line(XDDFLineChartData.Series series, int index) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour(index)));
        line.setWidth(LINE);
        if (index > 0) {
            line.setPresetDash(
                    new XDDFPresetLineDash(index % 2 == 1 ? PresetLineDash.DASH : PresetLineDash.SYSTEM_DOT));
        }
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setLineProperties(line);
        series.setShapeProperties(shape);
        series.setSmooth(false);
        series.setMarkerStyle(MARKS[index % MARKS.length]);
        XDDFShapeProperties mark = new XDDFShapeProperties();
        mark.setFillProperties(new XDDFSolidFillProperties(colour(index)));
        mark.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(colour(index))));
        series.getCTLineSer().getMarker().setSpPr(mark.getXmlObject());
    }

    static void line(XDDFShapeProperties shape, byte[] colour) {
        shape.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour))));
    }

    static void line(CTShapeProperties shape, byte[] colour) {
        line(new XDDFShapeProperties(shape), colour);
    }

    private static XDDFColor colour(int index) {
        return XDDFColor.from(COLOURS[index % COLOURS.length]);
    }
}
