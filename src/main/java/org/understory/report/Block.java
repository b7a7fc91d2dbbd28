package org.understory.report;

import java.util.List;

/** One part of a report. */
public sealed interface Block {

    /** Hands the block to the writer's method for its kind. */
    void writeTo(BlockWriter writer);

    /**
     * A heading.
     *
     * @param level 1 for a chapter, 2 for a section
     * @param text the heading
     */
    record Heading(int level, String text) implements Block {
        @Override
        public void writeTo(BlockWriter writer) {
            writer.heading(this);
        }
    }

    /**
     * Plain prose.
     *
     * @param text one paragraph
     */
    record Paragraph(String text) implements Block {
        @Override
        public void writeTo(BlockWriter writer) {
            writer.paragraph(this);
        }
    }

    /**
     * Things to know before believing the numbers, such as speakers nobody could place.
     *
     * @param title what they have in common
     * @param lines one notice each
     */
    record Notices(String title, List<String> lines) implements Block {
        /** Freezes the list. */
        public Notices {
            lines = List.copyOf(lines);
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.notices(this);
        }
    }

    /**
     * A table. Every row has as many cells as there are columns.
     *
     * @param id short and unique in the report; names files and anchors, such as {@code theme-frequency}
     * @param caption what it shows
     * @param base who or what the figures are out of, in words
     * @param columns from left to right; the first one names the row
     * @param rows from top to bottom
     */
    record Table(String id, String caption, String base, List<Column> columns, List<Row> rows) implements Block {
        /** Freezes the lists and checks that rows fit the columns. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("table " + id + ": a row has "
                            + row.cells().size() + " cells for " + columns.size() + " columns");
                }
            }
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.table(this);
        }
    }

    /**
     * A column of a table.
     *
     * @param id machine name, such as {@code participants_share}
     * @param title for reading, such as {@code of those who spoke}
     * @param group a heading it shares with its neighbours, such as a department with its base; or empty
     * @param base its own base, such as {@code n = 12}, or empty
     * @param bar whether outputs draw its numbers as bars as well
     * @param brief whether it belongs in the narrow form of the table that fits a terminal
     */
    record Column(String id, String title, String group, String base, boolean bar, boolean brief) {}

    /**
     * A row of a table.
     *
     * @param group a heading it shares with its neighbours, or empty
     * @param cells one per column
     */
    record Row(String group, List<Cell> cells) {
        /** Freezes the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Quotations for one theme.
     *
     * @param id short and unique in the report, such as {@code quotes-silos}
     * @param title the theme's name
     * @param definition what the theme means, or empty
     * @param note how they were chosen and out of how many
     * @param quotes in reading order
     */
    record Quotes(String id, String title, String definition, String note, List<Quote> quotes) implements Block {
        /** Freezes the list. */
        public Quotes {
            quotes = List.copyOf(quotes);
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.quotes(this);
        }
    }

    /**
     * A quotation, with what is needed to find it again.
     *
     * @param id stable across runs on the same text
     * @param pieces the words in order, each marked as evidence or not
     * @param speaker who said it, or empty
     * @param attributes of the speaker, in words, such as {@code HMT}; or empty
     * @param transcript the transcript's name
     * @param turn the turn's number
     * @param time such as {@code 26:36}, or empty
     * @param rule the rule that found it
     * @param verbatim false for notes, which are somebody's report of what was said
     */
    record Quote(
            String id,
            List<Piece> pieces,
            String speaker,
            String attributes,
            String transcript,
            int turn,
            String time,
            String rule,
            boolean verbatim) {
        /** Freezes the list. */
        public Quote {
            pieces = List.copyOf(pieces);
        }

        /** The whole quotation. */
        public String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }

    /**
     * A stretch of a quotation.
     *
     * @param text the words
     * @param evidence whether they triggered the rule
     */
    record Piece(String text, boolean evidence) {}
}
