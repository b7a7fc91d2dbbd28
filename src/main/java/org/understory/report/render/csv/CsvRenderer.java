package org.understory.report.render.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.understory.report.Block;
import org.understory.report.OutputFolder;
import org.understory.report.Renderer;
import org.understory.report.Report;
import org.understory.report.render.reading.Names;

/**
 * Writes each table and each list of findings to {@code <id>.csv}, the figures of all tables of themes once more to
 * {@code tidy.csv}, and the quotations of all themes to {@code quotes.csv}, in UTF-8 without a byte order mark and with
 * line feeds.
 *
 * <ul>
 *   <li>The first line names the columns by their ids; the columns of a group are {@code id[group]}, such as
 *       {@code participants_share[HMT]}. If rows are grouped, {@code group} comes first. A column of themes takes two,
 *       {@code theme_id} and {@code theme}; one of intervals three, {@code x}, {@code x_low} and {@code x_high}.
 *   <li>Numbers are plain: {@code 1234}, shares as fractions with four decimals, rates and intervals with three.
 *   <li>No value is an empty cell; a withheld value is {@code [c]}, for confidential, as in the UK's government
 *       statistics.
 *   <li>Text that a spreadsheet would run as a formula begins with an apostrophe. Numbers never do.
 * </ul>
 */
public final class CsvRenderer implements Renderer {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private static final List<String> QUOTE_COLUMNS =
            List.of("id", "theme", "speaker", "attributes", "transcript", "turn", "time", "rule", "verbatim", "text");

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV files, one per table";
    }

    @Override
    public void render(Report report, OutputFolder folder) {
        Names names = new Names();
        List<List<String>> tidy = Tidy.records(report.blocks());
        if (!tidy.isEmpty()) {
            write(folder, names.give("tidy"), tidy);
        }
        List<Block.Quotes> quotes = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Table table) {
                write(folder, names.give(table.id()), CsvTable.records(table));
            } else if (block instanceof Block.Findings findings) {
                write(folder, names.give(findings.id()), findings(findings));
            } else if (block instanceof Block.Quotes some && !some.quotes().isEmpty()) {
                quotes.add(some);
            }
        }
        if (!quotes.isEmpty()) {
            write(folder, names.give("quotes"), records(quotes));
        }
    }

    private static void write(OutputFolder folder, String name, List<List<String>> records) {
        folder.writeText(name + ".csv", writer -> print(writer, records));
    }

    private static void print(Appendable target, List<List<String>> records) throws IOException {
        CSVPrinter printer = new CSVPrinter(target, FORMAT);
        for (List<String> record : records) {
            printer.printRecord(record);
        }
    }

    private static List<List<String>> findings(Block.Findings findings) {
        List<List<String>> records = new ArrayList<>();
        records.add(List.of("strength", "finding", "figures", "rests_on"));
        for (Block.Finding finding : findings.findings()) {
            records.add(List.of(
                    finding.strength().name().toLowerCase(Locale.ROOT),
                    Formulas.defuse(finding.text()),
                    Formulas.defuse(finding.detail()),
                    Formulas.defuse(finding.target())));
        }
        return records;
    }

    private static List<List<String>> records(List<Block.Quotes> themes) {
        List<List<String>> records = new ArrayList<>();
        records.add(QUOTE_COLUMNS);
        for (Block.Quotes theme : themes) {
            theme.quotes().forEach(quote -> records.add(record(theme, quote)));
        }
        return records;
    }

    private static List<String> record(Block.Quotes theme, Block.Quote quote) {
        return List.of(
                Formulas.defuse(quote.id()),
                Formulas.defuse(theme.title()),
                Formulas.defuse(quote.speaker()),
                Formulas.defuse(quote.attributes()),
                Formulas.defuse(quote.transcript()),
                Integer.toString(quote.turn()),
                Formulas.defuse(quote.time()),
                Formulas.defuse(quote.rule()),
                Boolean.toString(quote.verbatim()),
                Formulas.defuse(quote.text()));
    }
}
