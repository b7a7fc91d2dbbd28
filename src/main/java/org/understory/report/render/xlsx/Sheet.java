package org.understory.report.render.xlsx;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.understory.report.Block;
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
    private final Cells cells;
    private int[] letters = {};

    Sheet(XSSFSheet sheet, Looks looks, Cells cells) {
        this.sheet = sheet;
        this.looks = looks;
        this.cells = cells;
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
        cells.height(0, TITLE);
    }

    void text(int row, int column, Look.Kind kind, String text) {
        if (text.isEmpty() && kind != Look.Kind.HEAD && kind != Look.Kind.HEAD_OF_NUMBERS) {
            cells.blank(row, column);
            return;
        }
        cells.text(row, column, text, looks.style(Look.of(kind, text)));
    }

    void pieces(int row, int column, List<Block.Piece> pieces, boolean quoted) {
        cells.pieces(row, column, pieces, looks.style(new Look(Look.Kind.TEXT, "", quoted)));
    }

    void quoted(int row, int column, String text) {
        cells.text(row, column, text, looks.style(new Look(Look.Kind.TEXT, "", Words.looksLikeFormula(text))));
    }

    /** Text that leads to a place of the workbook. */
    void link(int row, int column, String text, Place target) {
        text(row, column, Look.Kind.LINK, text);
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target.sheet().replace("'", "''") + "'!A" + (target.row() + 1));
        link.setCellReference(new CellReference(row, column).formatAsString());
        sheet.addHyperlink(link);
    }

    void entry(int row, int column, Entry entry) {
        if (entry.number().isEmpty() && entry.text().isEmpty()) {
            return;
        }
        int style = looks.style(Look.of(entry));
        if (entry.number().isPresent()) {
            cells.number(row, column, entry.number().get().doubleValue(), style);
        } else {
            cells.text(row, column, entry.text(), style);
        }
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
        cells.height(row, Widths.height(text, width));
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
        float[] height = {0};
        cells.texts(row, (column, text) -> {
            if (column < letters.length) {
                height[0] = Math.max(height[0], Widths.height(text, letters[column]));
            }
        });
        if (height[0] > sheet.getDefaultRowHeightInPoints() + 1) {
            cells.height(row, height[0]);
        }
    }

    /** Prints all of it on one page. */
    void onOnePage() {
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** Gives POI the rows from one on to read: what it draws and how large, it reads from its own. */
    void lend(int first) {
        cells.copyFrom(first, new Cells.Copy() {
            @Override
            public void height(int row, float points) {
                row(row).setHeightInPoints(points);
            }

            @Override
            public void text(int row, int column, String text) {
                row(row).createCell(column).setCellValue(text);
            }

            @Override
            public void number(int row, int column, double number) {
                row(row).createCell(column).setCellValue(number);
            }
        });
    }

    private XSSFRow row(int row) {
        XSSFRow known = sheet.getRow(row);
        return known == null ? sheet.createRow(row) : known;
    }
}
