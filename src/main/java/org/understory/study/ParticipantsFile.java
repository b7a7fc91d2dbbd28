package org.understory.study;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.understory.model.Participant;
import org.understory.model.Problem;
import org.understory.model.UserError;

/**
 * Reads the list of participants: a CSV file with a column {@code speaker} (or {@code name}, {@code participant}) and
 * perhaps {@code aliases} (separated by {@code ;}) and {@code part} ({@code participant}, which blank also means, or
 * {@code facilitator}). Every other column is an attribute.
 *
 * <p>Case makes no difference in the header. The separator is a comma, or what the header uses instead of one: a tab or a
 * semicolon. Rows without any content are skipped. The text is UTF-8 or windows-1252.
 */
public final class ParticipantsFile {

    /** What the list is called in a folder of transcripts. */
    public static final String NAME = "participants.csv";

    private ParticipantsFile() {}

    /**
     * Reads a file.
     *
     * @throws UserError with all faults of the file at once
     */
    public static List<Participant> read(Path file) {
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new UserError(file.toString(), "there is no such file", "check the path, or leave the option out");
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read", "make it readable for you, then run again");
        }
    }

    /**
     * Reads the content of a file.
     *
     * @param where the file's name, for messages
     * @throws UserError with all faults of the file at once
     */
    public static List<Participant> parse(String where, byte[] bytes) {
        String text = ParticipantsText.decode(where, bytes);
        List<Row> rows = rows(where, text);
        if (rows.isEmpty()) {
            throw new UserError(where, "the file is empty", "give it a header such as: speaker,department,role,part");
        }
        List<Problem> problems = new ArrayList<>();
        ParticipantsTable table = new ParticipantsTable(where, rows.get(0), problems);
        List<Participant> people = table.people(rows.subList(1, rows.size()));
        if (!problems.isEmpty()) {
            throw new UserError(problems);
        }
        return people;
    }

    private static List<Row> rows(String where, String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreSurroundingSpaces(true)
                .get();
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                List<String> cells = record.stream().map(String::strip).toList();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    rows.add(new Row(line, cells));
                }
                // The parser counts the lines it has consumed; blank ones it skips by itself come with the next record.
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UserError(
                    where + ", line " + line,
                    "a quotation mark is opened and not closed as CSV wants it",
                    "close it, and write a quotation mark inside a quoted cell twice: \"\"");
        }
    }

    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }

    /**
     * A row with content.
     *
     * @param line where it starts, from 1
     * @param cells stripped
     */
    record Row(long line, List<String> cells) {
        /** The cell of a column, or empty where the row is too short. */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }
}
