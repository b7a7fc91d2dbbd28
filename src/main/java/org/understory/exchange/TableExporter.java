package org.understory.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.understory.model.Codebook;
import org.understory.model.Example;
import org.understory.model.RuleSource;
import org.understory.model.Theme;

/**
 * Writes a codebook as a table for spreadsheets, one theme a row; several values of a cell stand on lines of their own.
 * UTF-8 without byte order mark, line feeds. Text that a spreadsheet would run begins with an apostrophe
 * ({@link Formulas}).
 */
final class TableExporter implements CodebookExporter {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "group",
            "parent",
            "colour",
            "definition",
            "include",
            "exclude",
            "examples",
            "counterexamples",
            "rules",
            "unless");
    private static final Set<Carried> CARRIED = EnumSet.complementOf(EnumSet.of(Carried.DESCRIPTION, Carried.LIST));

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV for spreadsheets";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv");
    }

    @Override
    public Exported write(Codebook codebook, Identities identities) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(COLUMNS);
            for (Theme theme : codebook.themes()) {
                printer.printRecord(cells(theme).stream().map(Formulas::defuse).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Exported(text.toString(), Carried.leftOut(codebook, CARRIED));
    }

    private static List<String> cells(Theme theme) {
        List<String> cells = new ArrayList<>(
                List.of(theme.id(), theme.name(), theme.group(), theme.parent(), theme.colour(), theme.definition()));
        cells.add(lines(theme.include()));
        cells.add(lines(theme.exclude()));
        cells.add(lines(theme.examples().stream().map(Example::text).toList()));
        cells.add(lines(theme.counterexamples().stream().map(Example::text).toList()));
        cells.add(lines(theme.rules().stream().map(RuleSource::text).toList()));
        cells.add(lines(theme.unless().stream().map(RuleSource::text).toList()));
        return cells;
    }

    private static String lines(List<String> values) {
        return values.stream().map(value -> value.replace('\n', ' ')).collect(Collectors.joining("\n"));
    }
}
