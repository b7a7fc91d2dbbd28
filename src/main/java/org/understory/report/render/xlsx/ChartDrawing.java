package org.understory.report.render.xlsx;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.understory.report.Block;
import org.understory.report.Block.Chart.Kind;

/** A chart that spreadsheets draw from the figures on its sheet, and draw anew when somebody changes them. */
final class ChartDrawing {

    /** The most letters of a table that a chart goes beside; it goes below a wider one. */
    private static final int BESIDE = 125;

    /** How wide a chart is, in letters. */
    private static final int WIDTH = 100;

    private static final int LEAST_ROWS = 20;

    /** Rows of the sheet for the title, the axis and the key. */
    private static final int AROUND = 8;

    private final XSSFSheet sheet;
    private final Block.Chart chart;
    private final Figures figures;

    ChartDrawing(XSSFSheet sheet, Block.Chart chart, Figures figures) {
        this.sheet = sheet;
        this.chart = chart;
        this.figures = figures;
    }

    /**
     * Where the figures stand.
     *
     * @param head the row with the names of the series
     * @param lastColumn the last column that is taken
     * @param letters how wide all of them are
     * @param categories what the categories are called, or empty
     */
    record Figures(int head, int lastColumn, int letters, String categories) {}

    void draw() {
        XSSFChart drawing = frame();
        title(drawing);
        boolean bars = chart.kind() == Kind.BARS;
        XDDFCategoryAxis names = drawing.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = drawing.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axes(names, values);
        XDDFChartData data = drawing.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, names, values);
        series(data);
        if (data instanceof XDDFBarChartData lying) {
            lying.setBarDirection(BarDirection.BAR);
            lying.setGapWidth(50);
            names.setOrientation(AxisOrientation.MAX_MIN);
            values.setCrosses(AxisCrosses.MAX);
        }
        data.setVaryColors(false);
        drawing.plot(data);
        drawing.displayBlanksAs(DisplayBlanks.GAP);
        inEnglish(drawing.getCTChart());
        if (chart.series().size() > 1) {
            drawing.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    /** Titles are in the language of this program, not in that of the computer it happens to run on. */
    private static void inEnglish(CTChart drawing) {
        CTPlotArea plot = drawing.getPlotArea();
        Stream.of(
                        Stream.of(drawing.getTitle()),
                        plot.getCatAxList().stream().map(CTCatAx::getTitle),
                        plot.getValAxList().stream().map(CTValAx::getTitle))
                .flatMap(titles -> titles)
                .filter(Objects::nonNull)
                .flatMap(title -> title.getTx().getRich().getPList().stream())
                .flatMap(paragraph -> paragraph.getRList().stream())
                .forEach(run -> run.getRPr().setLang("en-GB"));
    }

    private XSSFChart frame() {
        boolean beside = figures.letters() <= BESIDE;
        int column = beside ? figures.lastColumn() + 2 : 0;
        // below the head, which is printed again on every page
        int row = figures.head() + (beside ? 1 : chart.categories().size() + 3);
        int bars = chart.kind() == Kind.BARS
                ? chart.categories().size() * chart.series().size()
                : 0;
        int rows = Math.max(LEAST_ROWS, AROUND + bars); // a line needs no more room for more points
        XSSFDrawing patriarch = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = patriarch.createAnchor(0, 0, 0, 0, column, row, lastColumn(column), row + rows);
        XSSFChart drawing = patriarch.createChart(anchor);
        CTNonVisualDrawingProps about = drawing.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        about.setName(Words.line(chart.title()));
        about.setDescr(Words.line(chart.alt()));
        return drawing;
    }

    /** The column in which the chart is as wide as it should be. */
    private int lastColumn(int first) {
        int column = first;
        for (double width = 0; width < WIDTH; column++) {
            width += sheet.getColumnWidth(column) / 256.0;
        }
        return column;
    }

    private void title(XSSFChart drawing) {
        drawing.setTitleText(Words.line(chart.title()));
        drawing.setTitleOverlay(false);
        XDDFTextBody body = drawing.getFormattedTitle();
        XDDFTextRun title = body.getParagraph(0).getTextRuns().get(0);
        title.setFontSize(13d);
        title.setBold(true);
        if (!chart.base().isBlank()) {
            XDDFTextRun base = body.addNewParagraph().appendRegularRun(Words.line(TableSheet.base(chart.base())));
            base.setFontSize(10d);
            base.setBold(false);
        }
    }

    private void axes(XDDFCategoryAxis names, XDDFValueAxis values) {
        AxisMeaning meaning = AxisMeaning.of(chart);
        values.setTitle(meaning.title());
        values.setNumberFormat(meaning.format());
        if (!figures.categories().isBlank()) {
            names.setTitle(Words.line(figures.categories()));
        }
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        ChartLooks.line(values.getOrAddMajorGridProperties(), ChartLooks.GRID);
    }

    private void series(XDDFChartData data) {
        var names = XDDFDataSourcesFactory.fromStringCellRange(sheet, cells(0));
        int column = 1;
        int reach = 1
                + chart.series().stream()
                        .mapToInt(one -> Grid.width(one.values()))
                        .sum();
        for (int index = 0; index < chart.series().size(); index++) {
            Block.Series one = chart.series().get(index);
            var values = range(column);
            XDDFChartData.Series added = data.addSeries(names, values);
            added.setTitle(
                    Words.line(one.name()),
                    new CellReference(sheet.getSheetName(), figures.head(), column, true, true));
            if (added instanceof XDDFBarChartData.Series bar) {
                ChartLooks.bar(bar, index);
                if (Grid.width(one.values()) == 3) {
                    ErrorBars.draw(bar, range(reach), range(reach + 1));
                    reach += 2;
                }
            } else if (added instanceof XDDFLineChartData.Series line) {
                ChartLooks.line(line, index);
            }
            column += Grid.width(one.values());
        }
    }

    private XDDFNumericalDataSource<Double> range(int column) {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet, cells(column));
    }

    private CellRangeAddress cells(int column) {
        int first = figures.head() + 1;
        return new CellRangeAddress(first, first + chart.categories().size() - 1, column, column);
    }
}
