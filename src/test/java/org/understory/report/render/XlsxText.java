package org.understory.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What stands in a workbook, cell by cell, as text to be kept and read. */
public final class XlsxText {

    private static final Pattern CHART_TEXT = Pattern.compile("<(?:c:f|a:t)>([^<]*)<");

    private XlsxText() {}

    /** All sheets of a workbook. */
    public static String of(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sheet(workbook.getSheetAt(i), lines);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void sheet(XSSFSheet sheet, List<String> lines) throws IOException {
        lines.add("=== " + sheet.getSheetName());
        lines.add("frozen: "
                + (sheet.getPaneInformation() == null
                        ? "nothing"
                        : sheet.getPaneInformation().getVerticalSplitPosition() + " columns, "
                                + sheet.getPaneInformation().getHorizontalSplitPosition() + " rows"));
        lines.add("filter: "
                + (sheet.getCTWorksheet().isSetAutoFilter()
                        ? sheet.getCTWorksheet().getAutoFilter().getRef()
                        : "none"));
        lines.add("print: " + (sheet.getPrintSetup().getLandscape() ? "landscape" : "portrait") + ", pages across "
                + sheet.getPrintSetup().getFitWidth() + ", repeated "
                + (sheet.getRepeatingRows() == null
                        ? "nothing"
                        : sheet.getRepeatingRows().formatAsString()));
        for (int i = 0; i < sheet.getSheetConditionalFormatting().getNumConditionalFormattings(); i++) {
            lines.add("shaded: "
                    + sheet.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(i)
                            .getFormattingRanges()[0]
                            .formatAsString());
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                lines.add(cell((XSSFCell) cell));
            }
        }
        if (sheet.getDrawingPatriarch() != null) {
            sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList().forEach(anchor -> {
                var about = anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr();
                lines.add("chart '" + about.getName() + "', described as '" + about.getDescr() + "'");
            });
            for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
                chart(chart, lines);
            }
        }
    }

    private static String cell(XSSFCell cell) {
        String text = cell.getAddress() + " ";
        if (cell.getCellType() == CellType.NUMERIC) {
            text += cell.getNumericCellValue() + " reads " + new DataFormatter(Locale.UK).formatCellValue(cell);
        } else {
            text += "'" + words(cell.getRichStringCellValue()).replace("\n", "⏎") + "'";
        }
        if (cell.getCellStyle().getQuotePrefixed()) {
            text += " (text)";
        }
        return cell.getHyperlink() == null
                ? text
                : text + " -> " + cell.getHyperlink().getLocation();
    }

    /** Words in bold stand between stars. */
    private static String words(XSSFRichTextString text) {
        if (text.numFormattingRuns() == 0) {
            return text.getString();
        }
        StringBuilder words = new StringBuilder();
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            int from = text.getIndexOfFormattingRun(run);
            String piece = text.getString().substring(from, from + text.getLengthOfFormattingRun(run));
            boolean bold = text.getFontOfFormattingRun(run) != null
                    && text.getFontOfFormattingRun(run).getBold();
            words.append(bold ? "**" + piece + "**" : piece);
        }
        return words.toString();
    }

    private static void chart(XSSFChart chart, List<String> lines) throws IOException {
        String xml = chart.getCTChartSpace().xmlText();
        Matcher texts = CHART_TEXT.matcher(xml);
        while (texts.find()) {
            lines.add("  " + texts.group(1));
        }
    }
}
