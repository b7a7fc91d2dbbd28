package org.understory.report.render.xlsx;

import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.understory.report.render.xlsx.Book.Place;

/** A sheet of the workbook, and how things are put on it. */
final class Sheet {

    /** Excel's measure of widths: parts of a letter. */
    private static final int LETTER = 256;

    /** How many letters a remark above a table takes at least before it is wrapped. */
    private static final int REMARK = 96;

    private static final float TITLE = 24;

    /** How many letters a page can take across and still be read; what is wider goes on the next. */
    private static final int PAGE = 190;

    private final XSSFSheet sheet;
    private final Looks looks;
    private int[] letters = {};

    Sheet(XSSFSheet sheet, Looks looks) {
        this.sheet = sheet;
        this.looks = looks;
        setUpPrint();
    }

    XSSFSheet sheet() {
        return sheet;
    }

    Looks looks() {
        return looks;
    }

    /** Landscape, as wide as the page, with the sheet's name and the number of the page at the foot. */
    private void setUpPrint() {
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setOrientation(PrintOrientation.LANDSCAPE);
        print.setPaperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P of &N");
    }

    void widths(int... letters) {
        this.letters = letters.clone();
        for (int column = 0; column < letters.length; column++) {
            sheet.setColumnWidth(column, letters[column] * LETTER);
        }
    }

    /** What the sheet is about, in its first row. */
    void title(String text) {
        text(0, 0, Look.Kind.TITLE, text);
        sheet.getRow(0).setHeightInPoints(TITLE);
    }

    void text(int row, int column, Look.Kind kind, String text) {
        if (text.isEmpty() && kind != Look.Kind.HEAD && kind != Look.Kind.HEAD_OF_NUMBERS) {
            cell(row, column);
            return;
        }
        XSSFCell cell = cell(row, column);
        cell.setCellValue(text);
        cell.setCellStyle(looks.style(Look.of(kind, text)));
    }

    void rich(int row, int column, XSSFRichTextString text, boolean quoted) {
        XSSFCell cell = cell(row, column);
        cell.setCellValue(text);
        cell.setCellStyle(looks.style(new Look(Look.Kind.TEXT, "", quoted)));
    }

    /** Text that leads to a place of the workbook. */
    void link(int row, int column, String text, Place target) {
        text(row, column, Look.Kind.LINK, text);
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target.sheet().replace("'", "''") + "'!A" + (target.row() + 1));
        cell(row, column).setHyperlink(link);
    }

    void entry(int row, int column, Entry entry) {
        if (entry.number().isEmpty() && entry.text().isEmpty()) {
            return;
        }
        XSSFCell cell = cell(row, column);
        if (entry.number().isPresent()) {
            cell.setCellValue(entry.number().get().doubleValue());
        } else {
            cell.setCellValue(entry.text());
        }
        cell.setCellStyle(looks.style(Look.of(entry)));
    }

    /** Words above a table, over as many of its columns as they need. */
    void remark(int row, String text, int... widths) {
        int width = 0;
        int last = -1;
        while (width < REMARK && last + 1 < Math.max(widths.length, 8)) {
            last++;
            width += last < widths.length ? widths[last] : 8;
        }
        text(row, 0, Look.Kind.REMARK, text);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, Math.max(1, last)));
        sheet.getRow(row).setHeightInPoints(Widths.height(text, width));
    }

    /** The table as it is used: its head stays in sight, is repeated on each page, and filters. */
    void table(int head, int names, int lastRow, int lastColumn) {
        sheet.createFreezePane(names, head + 1);
        sheet.setAutoFilter(new CellRangeAddress(head, Math.max(head, lastRow), 0, lastColumn));
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        int pages = Math.max(1, Math.round(IntStream.of(letters).sum() / (float) PAGE));
        if (pages > 1 && lastColumn >= names) {
            sheet.getPrintSetup().setFitWidth((short) pages);
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, names - 1));
        }
    }

    /** Makes a row as high as the highest of its cells needs; programs do not all do that by themselves. */
    void fit(int row) {
        XSSFRow line = sheet.getRow(row);
        float height = 0;
        for (Cell cell : line) {
            if (cell.getCellType() == CellType.STRING && cell.getColumnIndex() < letters.length) {
                height = Math.max(height, Widths.height(cell.getStringCellValue(), letters[cell.getColumnIndex()]));
            }
        }
        if (height > sheet.getDefaultRowHeightInPoints() + 1) {
            line.setHeightInPoints(height);
        }
    }

    /** Prints all of it on one page. */
    void onOnePage() {
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow line = sheet.getRow(row);
        if (line == null) {
            line = sheet.createRow(row);
        }
        XSSFCell cell = line.getCell(column);
        return cell == null ? line.createCell(column) : cell;
    }
}
