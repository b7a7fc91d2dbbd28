package org.understory.report.read;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.understory.report.Recipe;

/** One of a report's CSV files; how it was made is said by the report.json beside it. */
final class CsvDocument implements DocumentReader {

    private static final String BESIDE = "report.json";

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv");
    }

    @Override
    public Document read(Path file) throws IOException {
        List<CSVRecord> records;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.DEFAULT.parse(reader)) {
            records = parser.getRecords();
        }
        Document.Draft draft = new Document.Draft();
        if (!records.isEmpty()) {
            List<String> heads = list(records.get(0));
            String place = file.getFileName().toString();
            boolean quotes = heads.containsAll(List.of("id", "text", "speaker"));
            if (!quotes) {
                draft.words(place, "columns", String.join(" | ", heads));
            }
            for (CSVRecord record : records.subList(1, records.size())) {
                if (quotes) {
                    draft.add(quotation(heads, list(record)));
                } else {
                    row(draft, place, heads, list(record));
                }
            }
        }
        return draft.whole(recipe(file));
    }

    private static Optional<Recipe> recipe(Path file) {
        try {
            return JsonDocument.recipe(file.resolveSibling(BESIDE));
        } catch (IOException noReportBeside) {
            return Optional.empty();
        }
    }

    private static List<String> list(CSVRecord record) {
        List<String> cells = new ArrayList<>();
        record.forEach(cells::add);
        return cells;
    }

    private static Quotation quotation(List<String> heads, List<String> cells) {
        Fields fields = new Fields(name -> {
            int at = heads.indexOf(name);
            String cell = at < 0 || at >= cells.size() ? "" : cells.get(at);
            return cell.matches("'[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
        });
        return fields.quotation(fields.get("theme"), fields.get("text"));
    }

    /** The long list has a row for each measure: all that comes before its value names it. */
    private static void row(Document.Draft draft, String place, List<String> heads, List<String> cells) {
        int value = heads.indexOf("value");
        if (!heads.get(0).equals("table") || value < 0 || cells.size() <= value) {
            draft.row(place, "", heads, cells);
            return;
        }
        String name = String.join(
                " / ",
                cells.subList(0, value).stream().filter(cell -> !cell.isEmpty()).toList());
        for (int i = 0; i < cells.size(); i++) {
            String head = i < heads.size() ? heads.get(i) : "column " + (i + 1);
            draft.add(new Item(
                    head.equals("n") || head.equals("base") ? Item.Kind.BASE : Item.Kind.FIGURE,
                    place,
                    name,
                    head,
                    cells.get(i)));
        }
    }
}
