package org.understory.report.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of a report: its sheets of tables and charts, and that of the quotations. */
final class XlsxDocument implements DocumentReader {

    private static final List<String> QUOTES = List.of("id", "quotation", "speaker");

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<String> endings() {
        return List.of(".xlsx");
    }

    @Override
    public Document read(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            Document.Draft draft = new Document.Draft();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sheet(draft, workbook.getSheetAt(i));
            }
            return draft.whole(Sheets.recipe(workbook.getProperties().getCustomProperties()));
        }
    }

    private static void sheet(Document.Draft draft, XSSFSheet sheet) throws IOException {
        String place = sheet.getSheetName();
        List<List<String>> rows = Sheets.rows(sheet);
        int head = head(sheet, rows);
        List<String> heads = head < 0 ? List.of() : rows.get(head);
        for (int at = 0; at < rows.size(); at++) {
            List<String> row = rows.get(at);
            if (at <= head) {
                row.forEach(text -> above(draft, place, text));
            } else if (heads.containsAll(QUOTES)) {
                quotation(draft, heads, row);
            } else if (!row.isEmpty()) {
                draft.row(place, "", heads, row);
            }
        }
        if (sheet.getDrawingPatriarch() != null) {
            for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
                Charts.add(draft, place, chart);
            }
        }
    }

    /** The last row that stays in sight, which holds the heads of the columns; -1 where none does. */
    private static int head(XSSFSheet sheet, List<List<String>> rows) {
        int frozen = sheet.getPaneInformation() == null
                ? 0
                : sheet.getPaneInformation().getHorizontalSplitPosition();
        return Math.min(frozen, rows.size()) - 1;
    }

    private static void above(Document.Draft draft, String place, String text) {
        if (text.startsWith("Base: ")) {
            draft.base(place, "base", text);
        } else {
            draft.words(place, text);
        }
    }

    private static void quotation(Document.Draft draft, List<String> heads, List<String> row) {
        Fields columns = new Fields(name -> {
            int at = heads.indexOf(name);
            return at < 0 || at >= row.size() ? "" : row.get(at);
        });
        Fields fields = new Fields(name -> switch (name) {
            case "attributes" -> columns.get("who they are");
            case "verbatim" -> columns.get("said or noted").equals("noted") ? "false" : "true";
            default -> columns.get(name);
        });
        draft.add(fields.quotation(fields.get("theme"), fields.get("quotation")));
        for (String around : List.of("said before", "said after")) {
            draft.words(fields.get("id"), around, fields.get(around));
        }
    }
}
