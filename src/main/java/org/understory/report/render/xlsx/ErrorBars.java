package org.understory.report.render.xlsx;

import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;

/** The intervals around bars, from the cells that say how far each reaches below and above. */
final class ErrorBars {

    private ErrorBars() {}

    static void draw(
            XDDFBarChartData.Series bars,
            XDDFNumericalDataSource<Double> below,
            XDDFNumericalDataSource<Double> above) {
        CTErrBars error = bars.getCTBarSer().addNewErrBars();
        error.addNewErrBarType().setVal(STErrBarType.BOTH);
        error.addNewErrValType().setVal(STErrValType.CUST);
        error.addNewNoEndCap().setVal(false);
        refer(error.addNewPlus(), above);
        refer(error.addNewMinus(), below);
        ChartLooks.line(error.addNewSpPr(), ChartLooks.INTERVAL);
    }

    private static void refer(CTNumDataSource target, XDDFNumericalDataSource<Double> source) {
        CTNumRef reference = target.addNewNumRef();
        reference.setF(source.getDataRangeReference());
        source.fillNumericalCache(reference.addNewNumCache());
    }
}
