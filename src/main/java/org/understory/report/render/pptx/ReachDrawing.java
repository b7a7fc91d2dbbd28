package org.understory.report.render.pptx;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;

/** Draws intervals as lines across the ends of bars; their lengths are in the chart's workbook beside the figures. */
final class ReachDrawing {

    private static final int BELOW = 2;
    private static final int ABOVE = 3;

    private ReachDrawing() {}

    static void draw(Element.Bars bars, XSLFChart chart) throws IOException {
        CTBarSer series = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
        CTErrBars lines = series.addNewErrBars();
        lines.addNewErrBarType().setVal(STErrBarType.BOTH);
        lines.addNewErrValType().setVal(STErrValType.CUST);
        lines.addNewNoEndCap().setVal(false);
        List<Element.Bar> all = bars.bars();
        fill(
                lines.addNewPlus(),
                chart,
                ABOVE,
                all.stream().map(ReachDrawing::above).toList());
        fill(
                lines.addNewMinus(),
                chart,
                BELOW,
                all.stream().map(ReachDrawing::below).toList());
        Colours.fill(lines.addNewSpPr().addNewLn().addNewSolidFill(), Colours.TEXT, 0);
        lines.getSpPr().getLn().setW((int) Emu.of(1.25));
    }

    private static double above(Element.Bar bar) {
        return bar.reach().map(reach -> reach.high() - bar.value().orElse(0)).orElse(0.0);
    }

    private static double below(Element.Bar bar) {
        return bar.reach().map(reach -> bar.value().orElse(0) - reach.low()).orElse(0.0);
    }

    private static void fill(CTNumDataSource source, XSLFChart chart, int column, List<Double> lengths)
            throws IOException {
        CTNumData cache = source.addNewNumRef().addNewNumCache();
        source.getNumRef().setF(chart.formatRange(new CellRangeAddress(1, lengths.size(), column, column)));
        cache.setFormatCode("General");
        cache.addNewPtCount().setVal(lengths.size());
        XSSFSheet sheet = sheet(chart);
        cell(sheet, 0, column).setCellValue(column == ABOVE ? "up to the interval's end" : "down to its beginning");
        for (int i = 0; i < lengths.size(); i++) {
            cache.addNewPt().setIdx(i);
            cache.getPtArray(i).setV(Double.toString(lengths.get(i)));
            cell(sheet, i + 1, column).setCellValue(lengths.get(i));
        }
    }

    private static XSSFSheet sheet(XSLFChart chart) throws IOException {
        try {
            return chart.getWorkbook().getSheetAt(0);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.createCell(column);
    }
}
