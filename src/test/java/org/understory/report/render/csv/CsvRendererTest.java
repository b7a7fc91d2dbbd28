package org.understory.report.render.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.OutputFolder;
import org.understory.report.Report;

class CsvRendererTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1"})
    void defusesWhatASpreadsheetWouldRun(String text) {
        assertThat(Formulas.defuse(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "1-2", "'x", "#", "é"})
    void leavesOtherTextAlone(String text) {
        assertThat(Formulas.defuse(text)).isEqualTo(text);
    }

    @Test
    void numbersArePlainEvenWhenNegative() throws IOException {
        String csv = write(
                new Block.Column("id", "", "=G", "", false, false),
                new Cell.Text("-a"),
                new Cell.Interval(-0.5, -1, 0, 0.95),
                new Cell.Count(12345),
                new Cell.Share(2, 3),
                new Cell.Rate(1, 3, 1000),
                new Cell.Missing("x"),
                new Cell.Suppressed("y"));
        assertThat(csv).isEqualTo("""
                        id[=G],id_low[=G],id_high[=G]
                        '-a,,
                        -0.500,-1.000,0.000
                        12345,,
                        0.6667,,
                        333.333,,
                        "",,
                        [c],[c],[c]
                        """);
    }

    @Test
    void namesOfColumnsAreDefusedToo() throws IOException {
        assertThat(write(new Block.Column("=x", "", "", "", false, false), new Cell.ThemeName("@a", "+b")))
                .isEqualTo("'=x_id,'=x\n'@a,'+b\n");
    }

    private String write(Block.Column column, Cell... cells) throws IOException {
        List<Block.Row> rows = List.of(cells).stream()
                .map(cell -> new Block.Row("", List.of(cell)))
                .toList();
        Block.Table table = new Block.Table("a/b", "", "", List.of(column), rows);
        OutputFolder folder = OutputFolder.prepare(temp);
        new CsvRenderer().render(new Report("", "", List.of(), List.of(table)), folder);
        assertThat(folder.written()).containsExactly("a-b.csv");
        return Files.readString(temp.resolve("a-b.csv"));
    }
}
