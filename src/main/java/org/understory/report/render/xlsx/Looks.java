package org.understory.report.render.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook, each made once. */
final class Looks {

    private static final byte[] HEAD_FILL = {(byte) 0xDD, (byte) 0xE6, (byte) 0xEE};
    private static final byte[] DARK = {0x1B, 0x3A, 0x57};
    private static final byte[] BLACK = {0, 0, 0};
    private static final byte[] GREY = {0x59, 0x59, 0x59};
    private static final byte[] LINK = {0x05, 0x4A, (byte) 0x91};
    private static final short LARGE = 16;
    private static final short MIDDLE = 13;
    private static final short NORMAL = XSSFFont.DEFAULT_FONT_SIZE;

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final XSSFFont evidence;

    Looks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.evidence = font(NORMAL, true, BLACK);
    }

    XSSFCellStyle style(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    /** The letters of the words that a rule found. */
    XSSFFont evidence() {
        return evidence;
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(look.quoted());
        switch (look.kind()) {
            case TITLE -> style.setFont(font(LARGE, true, DARK));
            case HEADING -> style.setFont(font(MIDDLE, true, DARK));
            case HEAD -> head(style);
            case HEAD_OF_NUMBERS -> {
                head(style);
                style.setAlignment(HorizontalAlignment.RIGHT);
            }
            case TEXT -> style.setWrapText(true);
            case NAME -> name(style);
            case REMARK -> remark(style);
            case NUMBER -> style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
            case SIGN -> sign(style);
            case LINK -> link(style);
        }
        return style;
    }

    private void head(XSSFCellStyle style) {
        name(style);
        style.setFillForegroundColor(new XSSFColor(HEAD_FILL, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    }

    private void name(XSSFCellStyle style) {
        style.setFont(font(NORMAL, true, DARK));
        style.setWrapText(true);
    }

    private void remark(XSSFCellStyle style) {
        style.setFont(font(NORMAL, false, GREY));
        style.setWrapText(true);
    }

    private void sign(XSSFCellStyle style) {
        style.setFont(font(NORMAL, false, GREY));
        style.setAlignment(HorizontalAlignment.RIGHT);
    }

    private void link(XSSFCellStyle style) {
        XSSFFont font = font(NORMAL, false, LINK);
        font.setUnderline(FontUnderline.SINGLE);
        style.setFont(font);
        style.setWrapText(true);
    }

    private XSSFFont font(short points, boolean bold, byte[] colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(XSSFFont.DEFAULT_FONT_NAME);
        font.setFontHeightInPoints(points);
        font.setBold(bold);
        font.setColor(new XSSFColor(colour, null));
        return font;
    }
}
