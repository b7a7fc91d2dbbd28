package org.understory.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.understory.report.Recipe;
import org.understory.report.render.recipe.RecipeLine;

/** Sheets of Office as text, and what Office files say of how they were made. */
final class Sheets {

    private Sheets() {}

    /** The cells of each row from the first column on; numbers in full. */
    static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at <= sheet.getLastRowNum(); at++) {
            List<String> cells = new ArrayList<>();
            Row row = sheet.getRow(at);
            for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
                cells.add(text(row.getCell(column)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Charts.plain(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> "";
        };
    }

    static Optional<Recipe> recipe(CustomProperties properties) {
        return properties.contains(RecipeLine.NAME)
                ? Optional.ofNullable(properties.getProperty(RecipeLine.NAME).getLpwstr())
                        .flatMap(RecipeLine::parse)
                : Optional.empty();
    }
}
