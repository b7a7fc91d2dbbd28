package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.ingest.format.XlsxSheets.Sheet;
import org.understory.model.UserError;

/**
 * Excel workbooks: the first sheet with a row of headers is read as the same table saved as CSV would be. What other
 * sheets there are is said.
 */
final class XlsxReader implements TranscriptReader {

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String title() {
        return "a table of notes or answers (Excel)";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("xlsx", "xlsm");
    }

    @Override
    public int score(Source source) {
        return source.binary() && ZipPeek.into(source).isExcel() ? 95 : 0;
    }

    @Override
    public Draft read(Source source) {
        List<Sheet> sheets = XlsxSheets.of(source);
        List<Sheet> tables =
                sheets.stream().filter(sheet -> sheet.table().width() > 1).toList();
        Sheet read = tables.stream()
                .filter(sheet -> isHeaded(sheet.table()))
                .findFirst()
                .or(() -> tables.stream().findFirst())
                .orElseThrow(() -> new UserError(
                        source.name(),
                        "has no sheet with a table of at least two columns",
                        "Give the table a first row that names its columns, such as speaker and text."));
        List<DraftTurn> turns = new ArrayList<>();
        TableReading reading = new TableReading(source, read.table().rows().iterator(), turns::add);
        String others = sheets.stream()
                .filter(sheet -> sheet != read && !sheet.table().rows().isEmpty())
                .map(sheet -> "'" + sheet.name() + "'")
                .collect(Collectors.joining(", "));
        reading.metadata("sheet", read.name());
        reading.metadata("title", read.title());
        if (!others.isEmpty()) {
            reading.oddity(
                    "of its sheets only '" + read.name() + "' was read, not " + others,
                    "If people's words are in the others, save each as a file of its own.");
        }
        return reading.read().withTurns(turns);
    }

    private static boolean isHeaded(CsvTable table) {
        return ColumnNames.areNamed(table.rows().get(0).cells())
                || SurveyProduct.of(table.rows()) != SurveyProduct.NONE;
    }
}
