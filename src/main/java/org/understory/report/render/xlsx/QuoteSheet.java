package org.understory.report.render.xlsx;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.understory.report.Block;
import org.understory.report.Block.Quote;

/** The quotations of all themes on one sheet, the words that a rule found in bold. */
final class QuoteSheet {

    /** The row of the first quotation. */
    static final int FIRST_ROW = 4;

    private static final int HEAD = FIRST_ROW - 1;
    private static final int QUOTATION = 2;

    private static final List<String> HEADS = List.of(
            "id",
            "theme",
            "quotation",
            "speaker",
            "who they are",
            "transcript",
            "turn",
            "time",
            "rule",
            "said or noted",
            "said before",
            "said after");

    private static final int[] WIDTHS = {13, 16, 58, 16, 18, 18, 7, 9, 14, 10, 26, 26};

    private final Book book;
    private final Sheet sheet;

    QuoteSheet(Book book, Sheet sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    void write(List<Block.Quotes> themes) {
        sheet.widths(WIDTHS);
        sheet.title("Quotations");
        sheet.link(1, 0, "Contents", Book.first());
        for (int column = 0; column < HEADS.size(); column++) {
            sheet.text(HEAD, column, Look.Kind.HEAD, HEADS.get(column));
        }
        int row = FIRST_ROW;
        for (Block.Quotes theme : themes) {
            for (Quote quote : theme.quotes()) {
                write(row, theme, quote);
                sheet.fit(row++);
            }
        }
        sheet.table(HEAD, 2, row - 1, HEADS.size() - 1);
    }

    private void write(int row, Block.Quotes theme, Quote quote) {
        List<String> texts = List.of(
                quote.id(),
                theme.title(),
                "",
                quote.speaker(),
                quote.attributes(),
                quote.transcript(),
                "",
                quote.time(),
                quote.rule(),
                quote.verbatim() ? "said" : "noted",
                quote.context().before(),
                quote.context().after());
        for (int column = 0; column < texts.size(); column++) {
            sheet.entry(row, column, Entry.words(Words.cell(texts.get(column))));
        }
        quotation(row, quote);
        sheet.entry(row, 6, Figures.whole(quote.turn()));
    }

    private void quotation(int row, Quote quote) {
        String whole = Words.cell(quote.text());
        XSSFRichTextString text = new XSSFRichTextString();
        StringBuilder pieces = new StringBuilder();
        for (Block.Piece piece : quote.pieces()) {
            String words = Words.piece(piece.text());
            pieces.append(words);
            if (piece.evidence()) {
                text.append(words, sheet.looks().evidence());
            } else {
                text.append(words);
            }
        }
        boolean fits = pieces.length() <= Words.MOST && pieces.length() > 0;
        sheet.rich(row, QUOTATION, fits ? text : new XSSFRichTextString(whole), Words.looksLikeFormula(whole));
    }
}
