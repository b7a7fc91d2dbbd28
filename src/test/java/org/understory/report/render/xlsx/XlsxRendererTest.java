package org.understory.report.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;
import org.understory.report.OutputFolder;
import org.understory.report.Report;
import org.understory.report.render.XlsxText;

/** What a spreadsheet would refuse, run, or take for something else. */
class XlsxRendererTest {

    @TempDir
    Path folder;

    private XSSFWorkbook written(List<Block> blocks) throws IOException {
        new XlsxRenderer().render(new Report("Zoë’s 😀 study", "", List.of(), blocks), OutputFolder.prepare(folder));
        try (InputStream in = Files.newInputStream(folder.resolve("report.xlsx"))) {
            return new XSSFWorkbook(in);
        }
    }

    private static Block.Table table(String id, Cell... cells) {
        List<Row> rows = new ArrayList<>();
        for (Cell cell : cells) {
            rows.add(new Row("", List.of(cell)));
        }
        return new Block.Table(id, id, "", List.of(new Column("x", "X", "", "", false, true)), rows);
    }

    /** The cells under the head of a table that has nothing to say above it but its title. */
    private XSSFCell only(Cell cell) throws IOException {
        XSSFSheet sheet = written(List.of(table("t", cell))).getSheet("t");
        return sheet.getRow(sheet.getLastRowNum()).getCell(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-1", "@SUM(A1)", "＝1+1"})
    void whatLooksLikeAFormulaStaysText(String text) throws IOException {
        XSSFCell cell = only(new Cell.Text(text));
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void whatXmlCannotHoldIsSpeltOutOrReplaced() throws IOException {
        XSSFCell cell = only(new Cell.Text("a\u0000b\u000Bc\uFFFEd\uD83Ee é 😀"));
        assertThat(cell.getStringCellValue()).isEqualTo("a‹U+0000›b‹U+000B›c\uFFFDd\uFFFDe é 😀");
    }

    @Test
    void lettersThatSpellOutACharacterStayTheLettersTheyAre() throws IOException {
        assertThat(only(new Cell.Text("_x0041_ and _x005F_x0041_")).getStringCellValue())
                .isEqualTo("_x0041_ and _x005F_x0041_");
    }

    @Test
    void whatNoCellCanHoldIsCutBetweenCharactersAndSaysSo() throws IOException {
        String text = only(new Cell.Text("😀".repeat(20_000))).getStringCellValue();
        assertThat(text.length()).isLessThanOrEqualTo(32_767).isGreaterThan(32_000);
        assertThat(text).endsWith("😀 … (cut here: a cell of a workbook holds no more)");
    }

    @Test
    void textFullOfSpeltOutCharactersFitsToo() {
        assertThat(Words.cell("_x0041_".repeat(4_600)).length()).isLessThanOrEqualTo(Words.MOST);
        assertThat(Words.cell("_x0041_".repeat(40_000)).length()).isLessThanOrEqualTo(Words.MOST);
    }

    @Test
    void sheetsHaveNamesThatExcelTakesAndEachItsOwn() throws IOException {
        String same = "compare-department-influence-of-one-person-";
        XSSFWorkbook workbook = written(List.of(
                table(same + "1"), table(same + "2"), table("History"), table("a:b/c?[d]*'"), table("CONTENTS")));
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        assertThat(names).hasSize(6).allMatch(name -> name.length() <= 31);
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        assertThat(names).noneMatch(name -> name.equalsIgnoreCase("history") || name.matches(".*[\\\\/*?:\\[\\]'].*"));
    }

    @Test
    void numbersAreNumbersAndWhatIsNoneSaysWhy() throws IOException {
        Cell[] cells = {
            new Cell.Share(1, 3),
            new Cell.Interval(-0.25, -0.4, -0.1, 0.95, Cell.Unit.POINTS),
            new Cell.Decimal(Double.NaN, 2),
            new Cell.Missing("nobody spoke"),
            new Cell.Suppressed("fewer than 5 people")
        };
        XSSFSheet sheet = written(List.of(table("t", cells))).getSheet("t");
        int first = sheet.getLastRowNum() - cells.length + 1;
        assertThat(sheet.getRow(first).getCell(0).getNumericCellValue()).isEqualTo(0.333333333333);
        assertThat(sheet.getRow(first).getCell(0).getCellStyle().getDataFormatString())
                .isEqualTo("0.0%");
        assertThat(sheet.getRow(first + 1).getCell(0).getNumericCellValue()).isEqualTo(-25);
        assertThat(sheet.getRow(first + 1).getCell(1).getNumericCellValue()).isEqualTo(-40);
        assertThat(sheet.getRow(first + 1).getCell(2).getNumericCellValue()).isEqualTo(-10);
        assertThat(sheet.getRow(first + 2).getCell(0).getStringCellValue()).isEqualTo("[x1]");
        assertThat(sheet.getRow(first + 3).getCell(0).getStringCellValue()).isEqualTo("[x2]");
        assertThat(sheet.getRow(first + 4).getCell(0).getStringCellValue()).isEqualTo("[c]");
        List<String> above = new ArrayList<>();
        sheet.forEach(row -> above.add(row.getCell(0).toString()));
        assertThat(above)
                .contains(
                        "[x1] no value: cannot be computed",
                        "[x2] no value: nobody spoke",
                        "[c] withheld: fewer than 5 people");
    }

    @Test
    void whatIsForProgramsOnlyIsInNoSheet() throws IOException {
        Block.Table all = table("names", new Cell.Text("Zoë Ångström"));
        Block.Table kept = new Block.Table("names", "Names", "", all.columns(), all.rows(), 0);
        XSSFWorkbook workbook = written(List.of(kept));
        assertThat(workbook.getNumberOfSheets()).isOne();
        assertThat(XlsxText.of(folder.resolve("report.xlsx")))
                .contains("names.csv")
                .doesNotContain("Zoë Ångström");
    }

    @Test
    void aReportWithoutAnythingIsAWorkbook() throws IOException {
        assertThat(written(List.of()).getNumberOfSheets()).isOne();
    }

    @Test
    void aQuotationOfManyPiecesThatNoCellCanHoldIsCut() throws IOException {
        List<Block.Piece> pieces = List.of(
                new Block.Piece("word ".repeat(4_000), false),
                new Block.Piece("evidence", true),
                new Block.Piece(" more".repeat(4_000), false));
        Block.Quote quote =
                new Block.Quote("q-1", pieces, "Ana", "", "w.vtt", 1, "", "r", true, Block.Context.NONE, List.of());
        XSSFSheet sheet = written(List.of(new Block.Quotes("quotes-a", "A", "", "", List.of(quote))))
                .getSheet("quotes");
        assertThat(sheet.getRow(4).getCell(2).getStringCellValue().length()).isLessThanOrEqualTo(32_767);
    }
}
