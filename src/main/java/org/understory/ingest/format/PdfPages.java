package org.understory.ingest.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.understory.model.UserError;

/**
 * Collects the lines of each page with where they stand. What a page draws, it may draw through forms that draw other
 * forms, so operators are counted: a few bytes can ask for more of them than would ever end.
 */
final class PdfPages extends PDFTextStripper {

    private static final int MOST_PAGES = 5000;
    private static final int MOST_OPERATORS = 50_000_000;
    private static final int MOST_DRAWN = 50_000;
    private static final int MOST_ON_A_PAGE = 500_000;

    private final String name;
    private final List<List<PdfLine>> pages = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private List<PdfLine> page = new ArrayList<>();
    private int pictures;
    private float y;
    private float size;
    private int operators;
    private int drawn;
    private int characters;
    private int onPage;

    private PdfPages(String name) {
        this.name = name;
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
    }

    /** Goes through the pages. */
    static PdfPages of(String name, PDDocument document) throws IOException {
        PdfPages pages = new PdfPages(name);
        pages.writeText(document, Writer.nullWriter());
        return pages;
    }

    /** The lines of the pages, in the order in which they were drawn; a page that is a picture has none. */
    List<List<PdfLine>> lines() {
        return pages;
    }

    /** How many pages draw something and hold no text. */
    int pictures() {
        return pictures;
    }

    @Override
    protected void startPage(PDPage next) {
        page = new ArrayList<>();
        pages.add(page);
        onPage = 0;
        if (pages.size() > MOST_PAGES) {
            throw tooMuch("pages", MOST_PAGES);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw tooMuch("steps to draw it", MOST_OPERATORS);
        }
        if (operator.getName().equals(OperatorName.DRAW_OBJECT) && ++drawn > MOST_DRAWN) {
            throw tooMuch("pictures and forms", MOST_DRAWN);
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++onPage > MOST_ON_A_PAGE) {
            throw tooMuch("characters on one page", MOST_ON_A_PAGE);
        }
        if (++characters > DocumentLines.MOST_CHARS) {
            throw tooMuch("characters", DocumentLines.MOST_CHARS);
        }
        super.processTextPosition(text);
    }

    private UserError tooMuch(String what, int most) {
        return new UserError(
                name,
                "is a PDF document of more than " + most + " " + what + ", more than a transcript could have",
                "Give the pages of the transcript alone, as a file of their own.");
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (line.isEmpty() && !positions.isEmpty()) {
            y = positions.get(0).getYDirAdj();
            size = positions.get(0).getFontSizeInPt();
        }
        line.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        if (!Chars.isBlank(line.toString())) {
            page.add(new PdfLine(line.toString(), y, size));
        }
        line.setLength(0);
    }

    @Override
    protected void endPage(PDPage last) {
        writeLineSeparator();
        boolean draws = last.getResources() != null
                && last.getResources().getXObjectNames().iterator().hasNext();
        pictures += page.isEmpty() && draws ? 1 : 0;
    }
}
