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
     * @param method whether it says how figures were made rather than what they say: an output may put it out of the way
     */
    record Paragraph(String text, boolean method) implements Block {
        /** Prose about what the figures say. */
        public Paragraph(String text) {
            this(text, false);
        }

        /** Prose about how the figures were made. */
        public static Paragraph ofMethod(String text) {
            return new Paragraph(text, true);
        }

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
     * @param shown how many rows are for reading, from the top; files for programs have all of them, and 0 is for them only
     */
    record Table(String id, String caption, String base, List<Column> columns, List<Row> rows, int shown)
            implements Block {
        /** A table that is shown whole. */
        public Table(String id, String caption, String base, List<Column> columns, List<Row> rows) {
            this(id, caption, base, columns, rows, Integer.MAX_VALUE);
        }

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

        /** Whether there are rows that are not for reading. */
        public boolean isCut() {
            return shown < rows.size();
        }

        /** What is for reading, with where the rest is. */
        public Block visible() {
            String rest = "all " + rows.size() + " rows are in " + id + ".csv";
            return shown == 0
                    ? new Paragraph(caption + ": " + rest + ".")
                    : new Table(
                            id,
                            caption,
                            base + "; the first " + shown + " are shown, " + rest,
                            columns,
                            rows.subList(0, shown));
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
     * @param measure what is measured, and for whom
     */
    record Column(String id, String title, String group, String base, boolean bar, boolean brief, Measure measure) {
        /** A column that measures what its id says, for everybody. */
        public Column(String id, String title, String group, String base, boolean bar, boolean brief) {
            this(id, title, group, base, bar, brief, new Measure(id, ""));
        }

        /** The same for one of the groups of an attribute, which the column's group names. */
        public Column measuring(String measure, String attribute) {
            return new Column(id, title, group, base, bar, brief, new Measure(measure, attribute));
        }
    }

    /**
     * What a column measures.
     *
     * @param id the same for every group, such as {@code participants_share}
     * @param attribute what the column's group is one of, such as {@code department}; or empty
     */
    record Measure(String id, String attribute) {}

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
     * What the figures come to, in plain sentences that say no more than the figures do.
     *
     * @param id short and unique in the report, such as {@code headline-findings}
     * @param title what they are about
     * @param note how they were arrived at, or empty
     * @param findings in reading order
     */
    record Findings(String id, String title, String note, List<Finding> findings) implements Block {
        /** Freezes the list. */
        public Findings {
            findings = List.copyOf(findings);
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.findings(this);
        }
    }

    /**
     * A finding.
     *
     * @param strength how far the figures carry it
     * @param text the sentence
     * @param detail the figures with their base, or empty
     * @param target the id of the table, chart or theme's quotations it rests on, or empty
     */
    record Finding(Strength strength, String text, String detail, String target) {}

    /** How far figures carry a finding; outputs show it in words, never by colour alone. */
    enum Strength {
        /** The figures bear it out. */
        FOUND,
        /** It shows in the figures, and they could as well come from chance or from one person. */
        UNCERTAIN,
        /** It was looked for and is not there. */
        NOT_FOUND,
        /** The figures are too few to tell. */
        TOO_FEW
    }

    /**
     * A chart of figures that stand in a table of the same report, for outputs that can draw.
     *
     * @param id short and unique in the report, such as {@code chart-theme-frequency}
     * @param title what it shows
     * @param kind how it is drawn
     * @param alt what somebody who cannot see it should know: the gist, not the figures
     * @param base who or what the figures are out of, in words
     * @param table the id of the table with its figures
     * @param categories the names along its main axis, such as themes
     * @param series what is drawn for each category, each with as many cells as there are categories
     */
    record Chart(
            String id,
            String title,
            Kind kind,
            String alt,
            String base,
            String table,
            List<String> categories,
            List<Series> series)
            implements Block {
        /** Freezes the lists and checks that series fit the categories. */
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            for (Series one : series) {
                if (one.values().size() != categories.size()) {
                    throw new IllegalArgumentException("chart " + id + ": series " + one.name() + " has "
                            + one.values().size() + " values for " + categories.size() + " categories");
                }
            }
        }

        /** The ways to draw. */
        public enum Kind {
            /** A bar for each category and series, lying, with its interval where the cell has one. */
            BARS,
            /** A field for each category (down) and series (across), the darker the more, with its number. */
            HEAT_MAP,
            /** A line for each series over the categories in order. */
            LINES
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.chart(this);
        }
    }

    /**
     * What a chart draws for each category.
     *
     * @param name for the key, such as a department
     * @param base its own base, such as {@code n = 12}, or empty
     * @param values shares, counts, rates, intervals, or why there is none
     */
    record Series(String name, String base, List<Cell> values) {
        /** Freezes the list. */
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * What is linked with what, drawn from figures that stand in a table of the same report, for outputs that can draw.
     *
     * @param id short and unique in the report, such as {@code network-cooccurrence}
     * @param title what it shows
     * @param alt what somebody who cannot see it should know: the gist, not the figures
     * @param base who or what the figures are out of, in words, and which links are drawn
     * @param table the id of the table with its figures
     * @param nodes in the order they are drawn; those of one group stand side by side
     * @param links between them, each pair once at most
     */
    record Network(String id, String title, String alt, String base, String table, List<Node> nodes, List<Link> links)
            implements Block {
        /** Freezes the lists and checks that links lead from node to node. */
        public Network {
            nodes = List.copyOf(nodes);
            links = List.copyOf(links);
            for (Link link : links) {
                if (link.first() < 0 || link.second() <= link.first() || link.second() >= nodes.size()) {
                    throw new IllegalArgumentException("network " + id + ": no link between node " + link.first()
                            + " and node " + link.second() + " of " + nodes.size());
                }
            }
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.network(this);
        }
    }

    /**
     * A node of a network.
     *
     * @param name as it should be read
     * @param group what it belongs to, or empty
     * @param size how much there is of it, such as participants; not negative
     */
    record Node(String name, String group, long size) {}

    /**
     * A link of a network; it leads both ways.
     *
     * @param first the place of a node in the list, from 0
     * @param second the place of a later node
     * @param weight how much there is of both; more than 0
     */
    record Link(int first, int second, long weight) {}

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
     * @param rule the rule that found it, or empty for a sentence without a theme
     * @param verbatim false for notes, which are somebody's report of what was said
     * @param context what was said around it
     * @param facets what it can be picked out by; never more of the speaker than is printed with it
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
            boolean verbatim,
            Context context,
            List<Facet> facets) {
        /** Freezes the lists. */
        public Quote {
            pieces = List.copyOf(pieces);
            facets = List.copyOf(facets);
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

    /**
     * What the same person said right before and after a quotation, in the same turn.
     *
     * @param before the sentences before it, or empty
     * @param after the sentences after it, or empty
     */
    record Context(String before, String after) {
        /** Nothing around it. */
        public static final Context NONE = new Context("", "");

        /** Whether there is any. */
        public boolean isEmpty() {
            return before.isEmpty() && after.isEmpty();
        }
    }

    /**
     * Something a quotation can be picked out by; one with several values has several of them.
     *
     * @param name such as {@code department}
     * @param value such as {@code HMT}
     */
    record Facet(String name, String value) {}
}
