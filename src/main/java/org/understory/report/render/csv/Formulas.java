package org.understory.report.render.csv;

/**
 * Defuses text that a spreadsheet would run as a formula (OWASP, "CSV Injection"): what begins with one of the
 * characters that start a formula, in their full-width forms as well, gets an apostrophe before it, which spreadsheets
 * take as "this is text".
 */
final class Formulas {

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    /** The text, with an apostrophe before it where needed. */
    static String defuse(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
