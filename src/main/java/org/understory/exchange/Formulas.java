package org.understory.exchange;

/**
 * Defuses text that a spreadsheet would run as a formula (OWASP, "CSV Injection") with an apostrophe before it, as the
 * report's CSV does, and so that it can be undone.
 */
final class Formulas {

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    /** The text, with an apostrophe before it where a spreadsheet would run it or {@link #restore} would shorten it. */
    static String defuse(String text) {
        return isFormula(withoutApostrophes(text)) ? "'" + text : text;
    }

    /** The text as it was before {@link #defuse}. */
    static String restore(String text) {
        return text.startsWith("'") && isFormula(withoutApostrophes(text)) ? text.substring(1) : text;
    }

    /** Whether a spreadsheet would run it. */
    static boolean isFormula(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static String withoutApostrophes(String text) {
        int begin = 0;
        while (begin < text.length() && text.charAt(begin) == '\'') {
            begin++;
        }
        return text.substring(begin);
    }
}
