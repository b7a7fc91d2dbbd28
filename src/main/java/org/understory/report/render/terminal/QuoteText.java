package org.understory.report.render.terminal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.understory.report.Block;
import org.understory.report.render.reading.Sources;
import org.understory.report.render.reading.VisibleText;

/** A quotation as lines, its evidence in bold, or between asterisks where there is no bold. */
final class QuoteText {

    private static final String INDENT = "  ";

    private final Block.Quote quote;
    private final TerminalStyle style;
    private final StringBuilder words = new StringBuilder();
    private final BitSet evidence = new BitSet();

    QuoteText(Block.Quote quote, TerminalStyle style) {
        this.quote = quote;
        this.style = style;
        if (quote.verbatim()) {
            words.append(style.unicode() ? '“' : '"');
        }
        quote.pieces().forEach(this::piece);
        if (quote.verbatim()) {
            words.append(style.unicode() ? '”' : '"');
        }
    }

    private void piece(Block.Piece piece) {
        String text = VisibleText.visible(piece.text());
        String inner = text.strip();
        if (!piece.evidence() || inner.isEmpty()) {
            words.append(text);
            return;
        }
        int lead = text.indexOf(inner);
        String mark = style.colour() ? "" : "*";
        words.append(text, 0, lead);
        evidence.set(words.length(), words.length() + inner.length());
        words.append(mark).append(inner).append(mark).append(text.substring(lead + inner.length()));
    }

    /** The quotation and, indented under it, where it comes from. */
    List<String> lines(int width) {
        List<String> lines = new ArrayList<>(around(quote.context().before(), width));
        String text = words.toString();
        for (Lines.Line line : Lines.ranges(text, width - INDENT.length())) {
            lines.add(INDENT + accented(text, line));
        }
        lines.addAll(around(quote.context().after(), width));
        String source = String.join(style.unicode() ? " · " : ", ", Sources.of(quote));
        for (String line : Lines.of(source, width - 2 * INDENT.length())) {
            lines.add(INDENT + INDENT + style.dim(line));
        }
        return lines;
    }

    /** What was said before or after it, between ellipses, if that is to be shown. */
    private List<String> around(String said, int width) {
        String text = VisibleText.line(said);
        if (!style.context() || text.isEmpty()) {
            return List.of();
        }
        return Lines.of(style.ellipsis() + " " + text + " " + style.ellipsis(), width - INDENT.length()).stream()
                .map(line -> INDENT + style.dim(line))
                .toList();
    }

    private String accented(String text, Lines.Line line) {
        StringBuilder result = new StringBuilder();
        int at = line.begin();
        while (at < line.end()) {
            boolean bold = evidence.get(at);
            int change = bold ? evidence.nextClearBit(at) : evidence.nextSetBit(at);
            int end = change < 0 ? line.end() : Math.min(change, line.end());
            String part = text.substring(at, end);
            result.append(bold ? style.bold(part) : part);
            at = end;
        }
        return result.toString();
    }
}
