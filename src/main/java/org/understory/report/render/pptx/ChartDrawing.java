package org.understory.report.render.pptx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutMode;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Draws bars into a chart that people can edit: its figures are in a workbook inside it. */
final class ChartDrawing {

    private static final int SIZE = (int) (Para.SMALLEST * 100);
    static final double MOST_LABEL = 0.46;
    private static final double GAP = 10;

    private final Setting setting;

    ChartDrawing(Setting setting) {
        this.setting = setting;
    }

    void draw(Element.Bars bars, XSLFChart chart) throws IOException {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setMajorTickMark(AxisTickMark.NONE);
        XDDFValueAxis figures = chart.createValueAxis(AxisPosition.BOTTOM);
        figures.setMinimum(least(bars));
        figures.setMaximum(bars.axis().longest());
        figures.setVisible(false);
        figures.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, figures);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        data.setGapWidth(45);
        fill(bars, chart, data);
        chart.plot(data);
        withoutDates(chart);
        chart.setAutoTitleDeleted(true);
        look(bars, chart.getCTChart().getPlotArea());
        if (bars.reach()) {
            ReachDrawing.draw(bars, chart);
        }
    }

    /** Bars begin at nothing; where some go the other way, room for them. */
    private static double least(Element.Bars bars) {
        return bars.bars().stream()
                .flatMap(bar -> bar.reach().stream())
                .mapToDouble(Element.Reach::low)
                .map(low -> Math.min(0, Math.floor(low)))
                .min()
                .orElse(0);
    }

    private void fill(Element.Bars bars, XSLFChart chart, XDDFBarChartData data) {
        double label = labelWidth(bars);
        int lines = Math.max(1, (int) (bars.box().height() / bars.bars().size() / (Para.SMALLEST * FontWidths.LINE)));
        String[] labels = bars.bars().stream()
                .map(bar -> setting.shortenedBefore(bar.label(), Para.SMALLEST, label, Math.min(3, lines)))
                .toArray(String[]::new);
        Double[] values = bars.bars().stream()
                .map(bar -> bar.value().isPresent() ? Double.valueOf(bar.value().getAsDouble()) : null)
                .toArray(Double[]::new);
        int last = labels.length;
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromArray(labels, chart.formatRange(new CellRangeAddress(1, last, 0, 0)), 0),
                XDDFDataSourcesFactory.fromArray(values, chart.formatRange(new CellRangeAddress(1, last, 1, 1)), 1));
        series.setTitle(bars.axis().name(), chart.setSheetTitle(bars.axis().name(), 1));
    }

    private double labelWidth(Element.Bars bars) {
        double longest = bars.bars().stream()
                .mapToDouble(bar -> setting.widths().of(bar.label(), Para.SMALLEST, false) * 1.06)
                .max()
                .orElse(0);
        return Math.min(longest, bars.box().width() * MOST_LABEL);
    }

    private static void withoutDates(XSLFChart chart) throws IOException {
        try {
            XSSFWorkbook workbook = chart.getWorkbook();
            PackageProperties core = workbook.getPackage().getPackageProperties();
            core.setCreatedProperty(Optional.empty());
            core.setCreatorProperty(Optional.empty());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(Element.Bars bars, CTPlotArea plot) {
        CTBarSer series = plot.getBarChartArray(0).getSerArray(0);
        if (!series.isSetSpPr()) {
            series.addNewSpPr();
        }
        Colours.fill(series.getSpPr().addNewSolidFill(), Colours.BAR, 0);
        List<Element.Bar> all = bars.bars();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).strong()) {
                CTDPt point = series.addNewDPt();
                point.addNewIdx().setVal(i);
                point.addNewInvertIfNegative().setVal(false);
                Colours.fill(point.addNewSpPr().addNewSolidFill(), Colours.BAR, 60);
            }
        }
        labels(series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls(), bars);
        axis(plot.getCatAxArray(0));
        place(plot, bars);
    }

    private static void labels(CTDLbls labels, Element.Bars bars) {
        labels.addNewNumFmt().setFormatCode(bars.axis().format());
        labels.getNumFmt().setSourceLinked(false);
        letters(labels.addNewTxPr());
        labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(!bars.reach());
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static void axis(CTCatAx axis) {
        letters(axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr());
        (axis.isSetTickLblPos() ? axis.getTickLblPos() : axis.addNewTickLblPos()).setVal(STTickLblPos.LOW);
        CTLineProperties line = (axis.isSetSpPr() ? axis.getSpPr() : axis.addNewSpPr()).addNewLn();
        line.setW((int) Emu.of(0.75));
        Colours.fill(line.addNewSolidFill(), Colours.TEXT, 50);
    }

    private static void letters(CTTextBody body) {
        if (body.getBodyPr() == null) {
            body.addNewBodyPr();
        }
        CTTextCharacterProperties letters = body.addNewP().addNewPPr().addNewDefRPr();
        letters.setSz(SIZE);
        Colours.fill(letters.addNewSolidFill(), Colours.TEXT, 0);
    }

    /** The names get what they need and no more; left to itself, each program gives them something else. */
    private void place(CTPlotArea plot, Element.Bars bars) {
        if (!plot.isSetLayout()) {
            plot.addNewLayout();
        }
        CTManualLayout layout = plot.getLayout().isSetManualLayout()
                ? plot.getLayout().getManualLayout()
                : plot.getLayout().addNewManualLayout();
        double names = (labelWidth(bars) + GAP) / bars.box().width();
        layout.addNewLayoutTarget().setVal(STLayoutTarget.INNER);
        layout.addNewXMode().setVal(STLayoutMode.EDGE);
        layout.addNewYMode().setVal(STLayoutMode.EDGE);
        layout.addNewX().setVal(names);
        layout.addNewY().setVal(0.01);
        layout.addNewW().setVal(1 - names);
        layout.addNewH().setVal(0.98);
    }
}
