package org.understory.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.understory.model.UserError;

/**
 * A CSV file whose first row names the columns. Commas, semicolons and tabs may part them: spreadsheets of many
 * countries write semicolons.
 */
final class CsvRows {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final CodebookFile file;
    private final char delimiter;
    private final Map<String, Integer> columns;

    /**
     * A row below the first.
     *
     * @param line the line of the file it ends on
     * @param values by column, in lower case; absent where the row is short
     */
    record Row(long line, Map<String, String> values) {

        /** The value of a column, stripped; empty where there is none. */
        String get(String column) {
            return values.getOrDefault(column, "").strip();
        }
    }

    private CsvRows(CodebookFile file, char delimiter, Map<String, Integer> columns) {
        this.file = file;
        this.delimiter = delimiter;
        this.columns = columns;
    }

    /** The file, with the delimiter that gives its first row most columns. */
    static CsvRows of(CodebookFile file) {
        String first =
                file.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        CsvRows best = null;
        for (char delimiter : DELIMITERS) {
            Map<String, Integer> columns = columns(first, delimiter);
            if (best == null || columns.size() > best.columns.size()) {
                best = new CsvRows(file, delimiter, columns);
            }
        }
        return best;
    }

    private static Map<String, Integer> columns(String header, char delimiter) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(header), format(delimiter))) {
            for (CSVRecord names : parser) {
                for (String name : names) {
                    columns.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), columns.size());
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return Map.of();
        }
        return columns;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
    }

    /** The names of the columns, in lower case, in file order. */
    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The first of these columns that is there. */
    Optional<String> firstOf(String... names) {
        return List.of(names).stream().filter(columns::containsKey).findFirst();
    }

    /**
     * The rows that are not blank.
     *
     * @throws UserError if the file is no CSV
     */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), format(delimiter))) {
            for (CSVRecord record : parser) {
                line = parser.getCurrentLineNumber();
                if (record.getRecordNumber() > 1) {
                    Map<String, String> values = new LinkedHashMap<>();
                    columns.forEach((name, index) -> {
                        if (record.isSet(index)) {
                            values.put(name, record.get(index));
                        }
                    });
                    rows.add(new Row(line, values));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UserError(
                    file.source() + ":" + line,
                    "a row after this line is no CSV",
                    "look for a double quote that is never closed, or save the table as CSV again");
        }
        rows.removeIf(row -> row.values().values().stream().allMatch(String::isBlank));
        return rows;
    }
}
