package org.understory.report.read;

/**
 * Something a document says that is no quotation.
 *
 * @param kind what it is
 * @param place the table, slide or section it stands in
 * @param row the row of a table, or empty
 * @param column the column of a table or what else tells it from its neighbours, or empty
 * @param shown what it says
 */
public record Item(Kind kind, String place, String row, String column, String shown) {

    /** What an item is. */
    public enum Kind {
        /** A value in a table or chart. */
        FIGURE,
        /** Who or what figures are out of. */
        BASE,
        /** Anything else that is said. */
        WORDS
    }

    /** Where it stands, in words. */
    public String where() {
        StringBuilder where = new StringBuilder(place);
        for (String part : new String[] {row, column}) {
            if (!part.isEmpty()) {
                where.append(where.isEmpty() ? "" : ", ").append(part);
            }
        }
        return where.toString();
    }
}
