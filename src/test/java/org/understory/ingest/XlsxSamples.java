package org.understory.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.understory.samples.SteadyOffice;

/** Makes small workbooks, byte for byte the same each time: {@link #main} writes the golden ones. */
public final class XlsxSamples {

    private XlsxSamples() {}

    /** Writes the golden workbooks anew. */
    public static void main(String[] args) throws IOException {
        Files.write(Goldens.ROOT.resolve("xlsx/sticky-notes.input.xlsx"), stickyNotes());
        Files.write(Goldens.ROOT.resolve("xlsx/survey.input.xlsx"), survey());
    }

    /** A sheet of instructions, then the notes, with a title above them, gaps, a line break, a number and a formula. */
    static byte[] stickyNotes() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            rows(workbook.createSheet("Read me"), List.of(List.of("How to use this board")));
            XSSFSheet notes = workbook.createSheet("Notes & votes");
            rows(
                    notes,
                    List.of(
                            List.of("Greenhouse workshop"),
                            List.of(),
                            List.of("Window", "Sticky note", "Written by", "Votes"),
                            List.of("Hopes", "one goal 🎯\nand then another", "Zoë Brandt", 3),
                            List.of("Hopes", "a bench < a pond"),
                            List.of("", "", ""),
                            List.of("Fears", "", "Ben Oyelaran"),
                            List.of("Fears", 2027, "Ben Oyelaran", 1)));
            Row last = notes.createRow(8);
            last.createCell(0).setCellValue("Fears");
            last.createCell(1).setCellFormula("\"we \" & \"were never asked\"");
            last.createCell(2).setCellValue("Ana Lima");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return SteadyOffice.bytes(workbook);
        }
    }

    /** As Microsoft Forms saves it, with dates that are numbers underneath. */
    static byte[] survey() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Form1");
            rows(
                    sheet,
                    List.of(
                            List.of(
                                    "Id",
                                    "Start time",
                                    "Name",
                                    "Team",
                                    "What stayed the same?",
                                    "What felt different?"),
                            List.of(1, "", "Ana Lima", "Beds", "The kettle, as ever, is broken.", "n/a"),
                            List.of(
                                    2,
                                    "",
                                    "Ben Oyelaran",
                                    "Ponds",
                                    "Nobody knows who signs for gravel.",
                                    "We met twice."),
                            List.of(3, "", "Zoë Brandt", "Beds", "", "I was asked what I thought.")));
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy h:mm:ss"));
            for (int row = 1; row <= 3; row++) {
                Cell start = sheet.getRow(row).createCell(1);
                start.setCellValue(LocalDateTime.of(2026, 5, row, 9, 30));
                start.setCellStyle(date);
            }
            return SteadyOffice.bytes(workbook);
        }
    }

    private static void rows(XSSFSheet sheet, List<List<Object>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                Object value = rows.get(r).get(c);
                if (value instanceof Integer number) {
                    row.createCell(c).setCellValue(number);
                } else {
                    row.createCell(c).setCellValue(value.toString());
                }
            }
        }
    }
}
