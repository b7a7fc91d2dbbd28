package org.understory.report.render.html;

import java.util.List;
import java.util.Optional;
import org.understory.report.Block;

/**
 * Quotations for one theme.
 *
 * @param heading the theme
 * @param definition what it means, or empty
 * @param gist how many mentioned it, in a sentence, or empty
 * @param figures who mentioned it, group by group
 * @param note how they were chosen, or empty
 * @param quotes in reading order
 */
public record QuotesView(
        HeadingView heading,
        String definition,
        String gist,
        Optional<TableView> figures,
        String note,
        List<QuoteView> quotes) {
    /** Freezes the list. */
    public QuotesView {
        quotes = List.copyOf(quotes);
    }

    /**
     * A quotation.
     *
     * @param anchor where it can be found
     * @param verbatim false for notes
     * @param pieces the words
     * @param speaker who said it, or empty
     * @param sources where else it comes from, part by part
     * @param id what it is known by
     * @param context what was said around it
     * @param facets what it can be picked out by, as the query of an address; or empty
     */
    public record QuoteView(
            String anchor,
            boolean verbatim,
            List<Block.Piece> pieces,
            String speaker,
            List<String> sources,
            String id,
            Block.Context context,
            String facets) {
        /** Freezes the lists. */
        public QuoteView {
            pieces = List.copyOf(pieces);
            sources = List.copyOf(sources);
        }
    }
}
