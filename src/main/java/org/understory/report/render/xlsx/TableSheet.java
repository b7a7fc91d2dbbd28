package org.understory.report.render.xlsx;

import java.util.List;
import org.understory.report.Block;

/** A table on its own sheet: what it shows, its base, what its signs mean, then the rows. */
final class TableSheet {

    private final Book book;
    private final Sheet sheet;

    TableSheet(Book book, Sheet sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    void write(Block.Table table) {
        Grid grid = Grid.of(table);
        int head = top(table.caption(), List.of(base(table.base())), grid);
        rows(grid, head);
    }

    static String base(String base) {
        return base.isBlank() ? "" : "Base: " + base;
    }

    /** Title, remarks and the way back; gives the row where the head of the table goes. */
    int top(String title, List<String> remarks, Grid grid) {
        int[] widths = Widths.of(grid);
        sheet.widths(widths);
        sheet.title(Words.cell(title));
        int row = 1;
        for (String remark : remarks) {
            if (!remark.isBlank()) {
                sheet.remark(row++, Words.cell(remark), widths);
            }
        }
        for (String note : grid.notes()) {
            sheet.remark(row++, Words.cell(note), widths);
        }
        sheet.link(row, 0, "Contents", Book.first());
        return row + 2;
    }

    /** The table itself. */
    void rows(Grid grid, int head) {
        for (int column = 0; column < grid.heads().size(); column++) {
            Look.Kind kind = grid.isOfNumbers(column) ? Look.Kind.HEAD_OF_NUMBERS : Look.Kind.HEAD;
            sheet.text(head, column, kind, grid.heads().get(column));
        }
        sheet.fit(head);
        int row = head;
        for (List<Entry> entries : grid.rows()) {
            row++;
            for (int column = 0; column < entries.size(); column++) {
                put(row, column, entries.get(column));
            }
            sheet.fit(row);
        }
        sheet.table(head, grid.names(), row, grid.heads().size() - 1);
    }

    private void put(int row, int column, Entry entry) {
        book.place(entry.target())
                .ifPresentOrElse(
                        place -> sheet.link(row, column, entry.text(), place), () -> sheet.entry(row, column, entry));
    }
}
