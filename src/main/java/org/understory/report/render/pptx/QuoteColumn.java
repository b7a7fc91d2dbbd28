package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.Block;

/**
 * Quotations beside a chart: as many as stand there whole, as large as they go. If not even two do, two are cut.
 *
 * @param paras the text
 * @param shown how many quotations it has, from the first
 */
record QuoteColumn(List<Para> paras, int shown) {

    private static final double[] SIZES = {20, 18, 16, 14};
    private static final int LEAST = 2;

    /** Freezes the list. */
    QuoteColumn {
        paras = List.copyOf(paras);
    }

    static QuoteColumn of(List<Block.Quote> quotes, Box box, Setting setting) {
        int least = Math.min(LEAST, quotes.size());
        for (int shown = quotes.size(); shown >= least && shown > 0; shown--) {
            for (double size : SIZES) {
                List<Para> whole = whole(quotes.subList(0, shown), new Quotations(setting, size));
                if (setting.height(whole, box.width()) <= box.height()) {
                    return new QuoteColumn(whole, shown);
                }
            }
        }
        return new QuoteColumn(cut(quotes.subList(0, least), box, setting), least);
    }

    private static List<Para> whole(List<Block.Quote> quotes, Quotations quotations) {
        return quotes.stream()
                .flatMap(quote -> quotations.whole(quote).stream())
                .toList();
    }

    /** The longer ones cut to an equal share of what the shorter ones leave. */
    private static List<Para> cut(List<Block.Quote> quotes, Box box, Setting setting) {
        Quotations small = new Quotations(setting, SIZES[SIZES.length - 1]);
        double share = box.height() / Math.max(1, quotes.size());
        double spare = 0;
        List<Block.Quote> longer = new ArrayList<>();
        for (Block.Quote quote : quotes) {
            double high = setting.height(small.whole(quote), box.width());
            spare += Math.max(0, share - high);
            if (high > share) {
                longer.add(quote);
            }
        }
        double most = share + spare / Math.max(1, longer.size());
        return quotes.stream()
                .flatMap(quote -> small.within(quote, box.width(), longer.contains(quote) ? most : share).stream())
                .toList();
    }
}
