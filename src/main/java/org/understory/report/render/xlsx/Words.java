package org.understory.report.render.xlsx;

import java.util.regex.Pattern;
import org.understory.report.render.reading.VisibleText;

/** Text as a workbook can hold it. */
final class Words {

    /** The most UTF-16 units that Excel takes in a cell. */
    static final int MOST = 32_767;

    private static final String CUT = " … (cut here: a cell of a workbook holds no more)";
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    /** What Excel would read as a character spelt out, such as {@code _x0041_} for A. */
    private static final Pattern SPELT_OUT = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Words() {}

    /** On one line, without what XML cannot hold; for names, titles and charts. */
    static String line(String text) {
        return allowed(VisibleText.line(text));
    }

    /** For a cell, on one line. */
    static String cell(String text) {
        return fitting(line(text));
    }

    /** For a cell, keeping its line ends; for what this program writes itself. */
    static String lines(String text) {
        return fitting(allowed(text));
    }

    /** A piece of a text that continues. */
    static String piece(String text) {
        return escaped(allowed(VisibleText.visible(text)));
    }

    /** Whether a spreadsheet could take it for a formula if somebody opened the cell and left it again. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static String allowed(String text) {
        return text.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
    }

    private static String escaped(String text) {
        return SPELT_OUT.matcher(text).replaceAll("_x005F_");
    }

    private static String fitting(String text) {
        String whole = escaped(text);
        if (whole.length() <= MOST) {
            return whole;
        }
        int end = MOST - CUT.length();
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
