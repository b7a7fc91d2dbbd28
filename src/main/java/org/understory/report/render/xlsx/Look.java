package org.understory.report.render.xlsx;

/**
 * How a cell of a sheet looks.
 *
 * @param kind what it is
 * @param format how its number is written, or empty
 * @param quoted whether it is text that could be taken for a formula
 */
record Look(Kind kind, String format, boolean quoted) {

    /** What a cell is on its sheet. */
    enum Kind {
        /** What the sheet or the report is about. */
        TITLE,
        /** A heading among rows. */
        HEADING,
        /** The head of a column. */
        HEAD,
        /** The head of a column of numbers, which stand at the right. */
        HEAD_OF_NUMBERS,
        /** Words in a table or a list. */
        TEXT,
        /** The name of what follows in its row. */
        NAME,
        /** Words above a table, over several columns. */
        REMARK,
        /** A number. */
        NUMBER,
        /** What stands where there is no number. */
        SIGN,
        /** Words that lead to another sheet. */
        LINK
    }

    static Look of(Kind kind) {
        return new Look(kind, "", false);
    }

    static Look of(Kind kind, String text) {
        return new Look(kind, "", Words.looksLikeFormula(text));
    }

    static Look of(Entry entry) {
        return switch (entry.kind()) {
            case NUMBER -> new Look(Kind.NUMBER, entry.format(), false);
            case SIGN -> of(Kind.SIGN);
            case WORDS -> of(Kind.TEXT, entry.text());
        };
    }
}
