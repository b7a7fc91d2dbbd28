package org.understory.ingest;

import java.util.List;

/**
 * What a person decided about reading where content alone cannot tell: {@link #NONE} leaves all to the content. A reader
 * takes the choices that concern its format and ignores the rest.
 *
 * @param textColumns headers of the columns of a table that hold what was said, in place of those found by content
 * @param speakerColumn the header of the column that says who, or empty
 * @param alternate the speakers that take turns paragraph by paragraph in a typed interview without labels, or none
 * @param directMessages whether the direct messages of a chat are read, which they are not unless asked for
 */
public record Choices(List<String> textColumns, String speakerColumn, List<String> alternate, boolean directMessages) {

    /** Nothing was decided. */
    public static final Choices NONE = new Choices(List.of(), "", List.of(), false);

    /** Freezes the lists. */
    public Choices {
        textColumns = List.copyOf(textColumns);
        alternate = List.copyOf(alternate);
    }
}
