package org.understory.report.render.xlsx;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.understory.report.Block;
import org.understory.report.Block.Chart.Kind;

/** A chart on its own sheet, beside the figures it is drawn from; a map of fields is these figures, shaded. */
final class ChartSheet {

    private static final byte[] NONE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] MOST = {(byte) 0x7F, (byte) 0xB3, (byte) 0xDB};

    /** As many rows as can be read when all of them are printed on one page. */
    private static final int ON_A_PAGE = 50;

    private final Book book;
    private final Sheet sheet;

    ChartSheet(Book book, Sheet sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    void write(Block.Chart chart) {
        String names = book.table(chart.table())
                .map(table -> table.columns().get(0).title())
                .orElse("");
        Grid grid = Grid.of(chart, names);
        TableSheet table = new TableSheet(book, sheet);
        int head = table.top(chart.title(), List.of(TableSheet.base(chart.base()), chart.alt()), grid);
        book.place(chart.table()).ifPresent(place -> sheet.link(head - 1, 0, "Table", place));
        table.rows(grid, head);
        if (grid.rows().size() <= ON_A_PAGE) {
            sheet.onOnePage();
        }
        if (grid.rows().isEmpty() || chart.series().isEmpty()) {
            return;
        }
        if (chart.kind() == Kind.HEAT_MAP) {
            shade(head, grid);
        } else {
            new ChartDrawing(
                            sheet.sheet(),
                            chart,
                            new ChartDrawing.Figures(
                                    head,
                                    grid.heads().size() - 1,
                                    IntStream.of(Widths.of(grid)).sum(),
                                    names))
                    .draw();
        }
    }

    /** White for the least, or for nothing, to a blue that black figures can still be read on. */
    private void shade(int head, Grid grid) {
        XSSFSheetConditionalFormatting formatting = sheet.sheet().getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
        XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        boolean below = grid.rows().stream()
                .flatMap(List::stream)
                .anyMatch(entry ->
                        entry.number().filter(number -> number.signum() < 0).isPresent());
        scale.getThresholds()[0].setRangeType(below ? RangeType.MIN : RangeType.NUMBER);
        if (!below) {
            scale.getThresholds()[0].setValue(0.0);
        }
        scale.getThresholds()[1].setRangeType(RangeType.MAX);
        scale.setColors(new XSSFColor[] {new XSSFColor(NONE, null), new XSSFColor(MOST, null)});
        CellRangeAddress fields = new CellRangeAddress(
                head + 1, head + grid.rows().size(), 1, grid.heads().size() - 1);
        formatting.addConditionalFormatting(new CellRangeAddress[] {fields}, rule);
    }
}
