package org.understory.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.understory.ingest.Source;
import org.understory.ingest.format.CsvTable.Row;
import org.understory.model.UserError;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The sheets of a workbook as tables of text, cells as Excel shows them, read as they stream by: the whole workbook in
 * memory would be many times its size. Formulas give the value that was saved with them.
 */
final class XlsxSheets {

    /** More cells, empty ones between others among them, than a table of people's words could have. */
    private static final int MOST_CELLS = 5_000_000;

    private static final Containment EXCEL = new Containment("an Excel workbook", "Excel");

    private static final long MOST_CHARACTERS = 64_000_000;

    private XlsxSheets() {}

    /**
     * A sheet.
     *
     * @param name what its tab says
     * @param title what stands above the table, or empty
     * @param table its rows from the first with at least two cells, which has the headers
     */
    record Sheet(String name, String title, CsvTable table) {}

    /**
     * The sheets from left to right.
     *
     * @throws org.understory.model.UserError where the workbook is damaged or hostile
     */
    static List<Sheet> of(Source source) {
        OfficeGuard.EXCEL.check(source);
        return EXCEL.of(source, () -> {
            try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(source.bytes()))) {
                return sheets(workbook, source.name());
            }
        });
    }

    private static List<Sheet> sheets(OPCPackage workbook, String name)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(workbook);
        StylesTable styles = reader.getStylesTable();
        // false: not the pronunciations that Japanese workbooks keep beside their strings
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
        List<Sheet> sheets = new ArrayList<>();
        SheetIterator each = (SheetIterator) reader.getSheetsData();
        while (each.hasNext()) {
            try (InputStream xml = each.next()) {
                Cells cells = new Cells(name);
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new XSSFSheetXMLHandler(styles, strings, cells, false));
                parser.parse(new InputSource(xml));
                sheets.add(cells.sheet(each.getSheetName()));
            }
        }
        return sheets;
    }

    /** Collects the cells of one sheet; those that are empty are not in the file. */
    private static final class Cells implements SheetContentsHandler {

        private final String workbook;
        private final List<Row> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private int cells;
        private long characters;

        Cells(String workbook) {
            this.workbook = workbook;
        }

        @Override
        public void startRow(int number) {
            row = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            while (!row.isEmpty() && row.get(row.size() - 1).isEmpty()) {
                row.remove(row.size() - 1);
            }
            if (!row.isEmpty()) {
                rows.add(new Row(number + 1, row));
            }
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            int column = reference == null ? row.size() : new CellReference(reference).getCol();
            cells += Math.max(1, column - row.size());
            if (cells > MOST_CELLS) {
                throw tooMuch(MOST_CELLS / 1_000_000 + " million cells");
            }
            // one long text that many cells share is short in the file and endless when it is read
            characters += value == null ? 0 : value.length();
            if (characters > MOST_CHARACTERS) {
                throw tooMuch(MOST_CHARACTERS / 1_000_000 + " million characters");
            }
            while (row.size() < column) {
                row.add("");
            }
            row.add(value == null ? "" : Chars.strip(value.replace("\r\n", "\n").replace('\r', '\n')));
        }

        private UserError tooMuch(String what) {
            return new UserError(
                    workbook,
                    "has a sheet of more than " + what,
                    "Save the columns that hold people's words as a CSV file of their own.");
        }

        Sheet sheet(String name) {
            int head = 0;
            while (head < rows.size() && filled(rows.get(head)) < 2) {
                head++;
            }
            // the titles of groups above a row that begins with # are headers, too, even if there is only one
            boolean grouped = head > 0
                    && head < rows.size()
                    && rows.get(head).cell(0).equals("#")
                    && rows.get(head - 1).cell(0).isEmpty();
            head -= grouped ? 1 : 0;
            if (head == rows.size()) {
                return new Sheet(name, "", new CsvTable('\t', rows));
            }
            String title = String.join(
                    "\n",
                    rows.subList(0, head).stream()
                            .flatMap(above -> above.cells().stream())
                            .filter(cell -> !cell.isEmpty())
                            .toList());
            int width = Math.max(
                    rows.get(head).cells().size(),
                    grouped ? rows.get(head + 1).cells().size() : 0);
            List<Row> table = rows.subList(head, rows.size()).stream()
                    .map(each -> padded(each, width))
                    .toList();
            return new Sheet(name, title, new CsvTable('\t', table));
        }

        private static long filled(Row row) {
            return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        }

        private static Row padded(Row row, int width) {
            List<String> cells = new ArrayList<>(row.cells());
            while (cells.size() < width) {
                cells.add("");
            }
            return new Row(row.line(), cells);
        }
    }
}
