package org.understory.report.render.xlsx;

import org.understory.report.Block;
import org.understory.report.BlockWriter;
import org.understory.report.Report;
import org.understory.report.render.reading.Strengths;

/** The sheet to begin with: what the report is, what it found, and where everything else is, in the report's order. */
final class FrontSheet implements BlockWriter {

    private static final int[] WIDTHS = {30, 84, 44};

    private final Book book;
    private final Sheet sheet;
    private int row;

    FrontSheet(Book book, Sheet sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    void write(Report report) {
        sheet.widths(WIDTHS);
        sheet.title(Words.cell(report.title()));
        row++;
        if (!report.subtitle().isBlank()) {
            sheet.remark(row++, Words.cell(report.subtitle()), WIDTHS);
        }
        row++;
        for (Report.Fact fact : report.facts()) {
            line(fact.name(), fact.value(), "");
        }
        report.blocks().stream().filter(Block.Findings.class::isInstance).forEach(block -> block.writeTo(this));
        heading("What is in this workbook");
        report.blocks().stream()
                .filter(block -> !(block instanceof Block.Findings))
                .forEach(block -> block.writeTo(this));
    }

    @Override
    public void findings(Block.Findings findings) {
        heading(findings.title());
        remark(findings.note());
        for (Block.Finding finding : findings.findings()) {
            String strength = Strengths.of(finding.strength());
            line(strength, finding.text(), finding.detail());
            book.place(finding.target()).ifPresent(place -> sheet.link(row - 1, 0, strength, place));
        }
    }

    @Override
    public void heading(Block.Heading heading) {
        sheet.text(++row, 0, Look.Kind.NAME, Words.cell(heading.text()));
        row++;
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        remark(paragraph.text());
    }

    @Override
    public void notices(Block.Notices notices) {
        heading(new Block.Heading(2, notices.title()));
        notices.lines().forEach(line -> line("", line, ""));
    }

    @Override
    public void table(Block.Table table) {
        contents(table, table.caption(), TableSheet.base(table.base()));
    }

    @Override
    public void chart(Block.Chart chart) {
        contents(chart, chart.title(), TableSheet.base(chart.base()));
    }

    /** {@inheritDoc} Spreadsheets draw no networks; the table behind it has its own sheet. */
    @Override
    public void network(Block.Network network) {}

    @Override
    public void quotes(Block.Quotes quotes) {
        int many = quotes.quotes().size();
        line(quotes.title(), many == 1 ? "1 quotation" : many + " quotations", quotes.note());
        book.place(quotes.id()).ifPresent(place -> sheet.link(row - 1, 0, Words.cell(quotes.title()), place));
    }

    private void contents(Block block, String title, String base) {
        line("", title, base);
        book.sheetOf(block).ifPresent(name -> sheet.link(row - 1, 0, name, new Book.Place(name, 0)));
    }

    private void heading(String text) {
        sheet.text(++row, 0, Look.Kind.HEADING, Words.cell(text));
        row++;
    }

    private void remark(String text) {
        if (!text.isBlank()) {
            sheet.remark(row++, Words.cell(text), WIDTHS);
        }
    }

    private void line(String name, String text, String beside) {
        sheet.text(row, 0, Look.Kind.NAME, Words.cell(name));
        sheet.entry(row, 1, Entry.words(Words.cell(text)));
        sheet.entry(row, 2, Entry.words(Words.cell(beside)));
        sheet.fit(row++);
    }
}
