package org.understory.report.render.terminal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.Report;
import org.understory.report.render.SampleReport;

class TerminalRendererTest {

    @ParameterizedTest
    @ValueSource(ints = {60, 72, 80, 81, 100, 120, 137, 200})
    void keepsToTheWidthOfTheTerminal(int width) {
        assertThat(print(SampleReport.report(), new TerminalStyle(width, false, true))
                        .lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(width));
    }

    @Test
    void leavesNoSpacesAtTheEndOfLines() {
        assertThat(print(SampleReport.report(), new TerminalStyle(80, false, true))
                        .lines())
                .noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void nothingInTheTextControlsTheTerminal() {
        String text = print(SampleReport.report(), new TerminalStyle(80, false, true));
        assertThat(text.codePoints().filter(point -> point != '\n'))
                .noneMatch(point -> Character.getType(point) == Character.CONTROL)
                .noneMatch(point -> point == 0x202E);
    }

    @Test
    void accentsAddNothingButBoldAndDim() {
        Report sample = SampleReport.report();
        List<Block> withoutQuotes = sample.blocks().stream()
                .filter(block -> !(block instanceof Block.Quotes))
                .toList();
        Report report = new Report(sample.title(), sample.subtitle(), sample.facts(), withoutQuotes);
        String accented = print(report, new TerminalStyle(100, true, true));
        assertThat(accented).contains("\u001B[1m");
        assertThat(accented.replaceAll("\u001B\\[[012]m", ""))
                .isEqualTo(print(report, new TerminalStyle(100, false, true)));
    }

    @Test
    void evidenceIsBoldOrBetweenAsterisks() {
        assertThat(print(SampleReport.report(), new TerminalStyle(100, true, true)))
                .contains("in our own \u001B[1msilo\u001B[0ms, and");
        assertThat(print(SampleReport.report(), new TerminalStyle(100, false, true)))
                .contains("in our own *silo*s, and");
    }

    @Test
    void withoutUnicodeDrawsInAscii() {
        Report report = report(new Cell.Text("A"), new Cell.Missing("nobody spoke"));
        assertThat(print(report, new TerminalStyle(80, false, false)).chars()).allMatch(each -> each < 128);
    }

    @Test
    void explainsSignsOnlyWhenTheyOccur() {
        TerminalStyle style = new TerminalStyle(80, false, true);
        assertThat(print(report(new Cell.Text("A"), new Cell.Missing("nobody spoke")), style))
                .contains("– no value: nobody spoke")
                .doesNotContain("withheld");
        assertThat(print(report(new Cell.Text("A"), new Cell.Suppressed("fewer than 5 people")), style))
                .contains("· withheld: fewer than 5 people");
        assertThat(print(report(new Cell.Text("A"), new Cell.Count(3)), style)).doesNotContain("no value");
    }

    @Test
    void showsAllColumnsWhenNoneIsBrief() {
        assertThat(print(report(new Cell.Text("A"), new Cell.Count(3)), new TerminalStyle(80, false, true)))
                .contains("Value")
                .contains("A         3");
    }

    /** What people wait for must not pay for the libraries of other outputs. */
    @Test
    void usesNoLibrary() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.understory.report.render.terminal", "org.understory.report.render.reading");
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "org.understory.report",
                        "org.understory.report.render.terminal",
                        "org.understory.report.render.reading")
                .check(classes);
    }

    private static Report report(Cell name, Cell value) {
        Block.Table table = new Block.Table(
                "t",
                "A table",
                "",
                List.of(
                        new Block.Column("name", "Name", "", "", false, false),
                        new Block.Column("value", "Value", "", "", false, false)),
                List.of(new Block.Row("", List.of(name, value))));
        return new Report("Title", "", List.of(), List.of(table));
    }

    private static String print(Report report, TerminalStyle style) {
        StringBuilder text = new StringBuilder();
        new TerminalRenderer(style).render(report, text);
        return text.toString();
    }
}
