package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.understory.report.Block;
import org.understory.report.Block.Piece;
import org.understory.report.render.reading.VisibleText;

/**
 * Quotations as paragraphs. One that is too long for its place is cut at the ends of clauses: the clause with the
 * evidence stays, and as many around it as fit; {@code […]} stands for what was left out, and nothing else is changed.
 * Where a clause alone is too long, it is cut between words.
 */
final class Quotations {

    static final String CUT = "[…]";

    private static final Pattern CLAUSE = Pattern.compile("[^,;:.!?–—]+[,;:.!?–—]*\\s*|[,;:.!?–—]+\\s*");
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    private final Setting setting;
    private final double size;

    Quotations(Setting setting, double size) {
        this.setting = setting;
        this.size = size;
    }

    /** The quotation and its source, whole. */
    List<Para> whole(Block.Quote quote) {
        return List.of(words(pieces(quote), quote.verbatim(), false, false), source(quote));
    }

    /** The quotation and its source, within a height if that can be. */
    List<Para> within(Block.Quote quote, double width, double height) {
        List<Para> whole = whole(quote);
        if (setting.height(whole, width) <= height) {
            return whole;
        }
        List<Para> cut = cut(quote, CLAUSE, width, height);
        return setting.height(cut, width) <= height ? cut : cut(quote, WORD, width, height);
    }

    /** The source in a few words: who, where and the id by which it is found again. */
    static String sourceOf(Block.Quote quote) {
        return Stream.of(
                        quote.verbatim() ? "" : "as noted",
                        quote.speaker(),
                        quote.attributes(),
                        quote.transcript() + ", turn " + quote.turn(),
                        quote.id())
                .map(VisibleText::line)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The quotation in full with its source, for a speaker's notes. */
    static String noteOf(Block.Quote quote) {
        String text = VisibleText.line(quote.text());
        return (quote.verbatim() ? "“" + text + "”" : text) + " — " + sourceOf(quote);
    }

    private static Para source(Block.Quote quote) {
        return new Para("— " + Pages.unbroken(sourceOf(quote)), Para.SMALLEST, Para.Look.SOURCE);
    }

    /** The words with single spaces, none at the ends, evidence apart. */
    private static List<Piece> pieces(Block.Quote quote) {
        List<Piece> pieces = new ArrayList<>();
        boolean space = true;
        for (Piece piece : quote.pieces()) {
            String text = VisibleText.visible(piece.text()).replaceAll("\\s+", " ");
            text = space && text.startsWith(" ") ? text.substring(1) : text;
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, piece.evidence()));
                space = text.endsWith(" ");
            }
        }
        if (space && !pieces.isEmpty()) {
            Piece last = pieces.remove(pieces.size() - 1);
            pieces.add(new Piece(last.text().stripTrailing(), last.evidence()));
        }
        return pieces;
    }

    private List<Para> cut(Block.Quote quote, Pattern unit, double width, double height) {
        List<Piece> pieces = pieces(quote);
        List<int[]> units = units(pieces.stream().map(Piece::text).collect(Collectors.joining()), unit);
        int first = unitOfEvidence(pieces, units);
        int last = first;
        List<Para> best = kept(quote, pieces, units, first, last);
        boolean grows = true;
        while (grows) {
            grows = false;
            if (last + 1 < units.size()) {
                List<Para> more = kept(quote, pieces, units, first, last + 1);
                if (setting.height(more, width) <= height) {
                    best = more;
                    last++;
                    grows = true;
                }
            }
            if (first > 0) {
                List<Para> more = kept(quote, pieces, units, first - 1, last);
                if (setting.height(more, width) <= height) {
                    best = more;
                    first--;
                    grows = true;
                }
            }
        }
        return best;
    }

    private static List<int[]> units(String text, Pattern unit) {
        List<int[]> units = new ArrayList<>();
        Matcher matcher = unit.matcher(text);
        while (matcher.find()) {
            units.add(new int[] {matcher.start(), matcher.end()});
        }
        return units;
    }

    private static int unitOfEvidence(List<Piece> pieces, List<int[]> units) {
        int at = 0;
        for (Piece piece : pieces) {
            if (piece.evidence()) {
                break;
            }
            at += piece.text().length();
        }
        for (int i = 0; i < units.size(); i++) {
            if (at < units.get(i)[1]) {
                return i;
            }
        }
        return 0;
    }

    private List<Para> kept(Block.Quote quote, List<Piece> pieces, List<int[]> units, int first, int last) {
        int from = units.get(first)[0];
        int to = units.get(last)[1];
        List<Piece> kept = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            int begin = Math.max(from - at, 0);
            int end = Math.min(to - at, piece.text().length());
            if (begin < end) {
                kept.add(new Piece(piece.text().substring(begin, end), piece.evidence()));
            }
            at += piece.text().length();
        }
        return List.of(words(kept, quote.verbatim(), first > 0, last + 1 < units.size()), source(quote));
    }

    private Para words(List<Piece> pieces, boolean verbatim, boolean cutBefore, boolean cutAfter) {
        List<Para.Run> runs = new ArrayList<>();
        runs.add(new Para.Run((verbatim ? "“" : "") + (cutBefore ? CUT + " " : ""), false));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String text = i == pieces.size() - 1 ? piece.text().stripTrailing() : piece.text();
            runs.add(new Para.Run(text, piece.evidence()));
        }
        runs.add(new Para.Run((cutAfter ? " " + CUT : "") + (verbatim ? "”" : ""), false));
        return new Para(runs.stream().filter(run -> !run.text().isEmpty()).toList(), size, Para.Look.QUOTE);
    }
}
