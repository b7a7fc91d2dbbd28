package org.understory.study.pseudonym;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** The key: a table of names and pseudonyms, which people look through before anything is replaced. */
public final class KeyFile {

    private static final String[] HEADER = {"name", "kind", "pseudonym", "confirm"};

    private KeyFile() {}

    /** The table, in UTF-8. */
    public static String write(List<KeyRow> rows) {
        StringWriter table = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator("\n")
                .setHeader(HEADER)
                .get();
        try (CSVPrinter csv = new CSVPrinter(table, format)) {
            for (KeyRow row : rows) {
                csv.printRecord(row.name(), row.kind(), row.pseudonym(), row.confirm());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    /**
     * Reads the table.
     *
     * @throws UserError with every fault of it
     */
    public static List<KeyRow> read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new UserError(file.toString(), "is not in UTF-8", "save it as \"CSV UTF-8\"");
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read", "check the path, and that it is yours to read");
        }
    }

    private static List<KeyRow> parse(String where, String table) {
        String text = table.startsWith("\uFEFF") ? table.substring(1) : table;
        String header = text.lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(header.contains(",") ? ',' : ';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .get();
        List<KeyRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            if (!parser.getHeaderNames().stream()
                    .map(title -> title.strip().toLowerCase(Locale.ROOT))
                    .toList()
                    .containsAll(List.of(HEADER))) {
                throw new UserError(
                        where, "is no key: it lacks a column", "the columns are: " + String.join(",", HEADER));
            }
            for (CSVRecord record : parser) {
                String at = where + ", line " + (parser.getCurrentLineNumber());
                rows.add(row(at, record, problems));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new UserError(where, "is not a table as CSV wants it", "close each quotation mark that is opened");
        }
        check(where, rows, problems);
        if (!problems.isEmpty()) {
            throw new UserError(problems);
        }
        return rows;
    }

    private static KeyRow row(String where, CSVRecord record, List<Problem> problems) {
        KeyRow row = new KeyRow(
                cell(record, "name"),
                cell(record, "kind").toLowerCase(Locale.ROOT),
                cell(record, "pseudonym"),
                cell(record, "confirm").toLowerCase(Locale.ROOT));
        if (!List.of("", "yes", "no").contains(row.confirm())) {
            problems.add(new Problem(where, "confirm is \"" + row.confirm() + "\"", "write yes, no, or nothing"));
        }
        if (!List.of(KeyRow.PARTICIPANT, KeyRow.OTHER).contains(row.kind())) {
            problems.add(new Problem(where, "kind is \"" + row.kind() + "\"", "write participant or other"));
        }
        if (row.counts()
                && (Pseudonyms.fold(row.name()).isEmpty() || !row.pseudonym().matches("[^\\p{Cntrl}]+"))) {
            problems.add(new Problem(where, "has no name or no pseudonym", "fill both in, or remove the row"));
        }
        return row;
    }

    private static String cell(CSVRecord record, String column) {
        return record.isSet(column) ? record.get(column).strip() : "";
    }

    /** One name has one pseudonym, and no pseudonym gives a name away. */
    private static void check(String where, List<KeyRow> rows, List<Problem> problems) {
        Map<String, String> seen = new HashMap<>();
        Pseudonyms names = new Pseudonyms(rows);
        for (KeyRow row : rows.stream().filter(KeyRow::counts).toList()) {
            String other = seen.putIfAbsent(Pseudonyms.fold(row.name()), row.pseudonym());
            if (other != null && !other.equals(row.pseudonym())) {
                problems.add(new Problem(
                        where,
                        "\"" + row.name() + "\" has two pseudonyms",
                        "write no in the column confirm of one of them"));
            }
            if (names.count(row.pseudonym()) > 0) {
                problems.add(new Problem(
                        where,
                        "the pseudonym \"" + row.pseudonym() + "\" holds a name of the key",
                        "choose another pseudonym"));
            }
        }
    }
}
