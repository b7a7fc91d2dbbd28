package org.understory.ingest.format;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.understory.ingest.format.CsvTable.Row;

/** The programs whose exports of survey answers are known by their headers. */
enum SurveyProduct {
    /** No survey, or one of an unknown program. */
    NONE(""),
    /** Up to three rows of headers, of which people often delete the second and third. */
    QUALTRICS("Qualtrics"),
    /** Two rows of headers, the upper one with titles of groups. */
    TYPEFORM("Typeform"),
    /** A time, then one column for each question. */
    GOOGLE_FORMS("Google Forms"),
    /** Numbers, times and names, then one column for each question; with a quiz two more for each. */
    MICROSOFT_FORMS("Microsoft Forms");

    private static final Set<String> QUALTRICS_COLUMNS = Set.of(
            "startdate",
            "start date",
            "enddate",
            "end date",
            "status",
            "response type",
            "ipaddress",
            "ip address",
            "progress",
            "finished",
            "recordeddate",
            "recorded date",
            "responseid",
            "response id",
            "distributionchannel",
            "distribution channel",
            "userlanguage",
            "user language",
            "duration (in seconds)");

    private static final int ENOUGH = 3;

    /** Texts of chats and boards; of a form only where people are asked to comment. */
    private static final Set<String> FORM_TEXT = Set.of("comment", "comments", "feedback", "free text", "notes");

    private static final Pattern DATE = Pattern.compile("\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}\\b.*", Pattern.DOTALL);
    private static final String IMPORT = "{\"ImportId\"";

    private final String title;

    SurveyProduct(String title) {
        this.title = title;
    }

    /** What people call it, or empty. */
    String title() {
        return title;
    }

    /** Which one wrote a table of which these are the first rows, at least one. */
    static SurveyProduct of(List<Row> rows) {
        List<String> keys = rows.get(0).cells().stream().map(ColumnNames::key).toList();
        if (rows.stream().limit(3).anyMatch(SurveyProduct::isImport)
                || keys.stream().filter(QUALTRICS_COLUMNS::contains).distinct().count() >= ENOUGH) {
            return QUALTRICS;
        }
        if (isNumbered(rows, 1) || (isNumbered(rows, 0) && keys.stream().anyMatch(key -> key.endsWith("date (utc)")))) {
            return TYPEFORM;
        }
        if (keys.get(0).equals("id") && keys.contains("start time") && keys.contains("completion time")) {
            return MICROSOFT_FORMS;
        }
        boolean form = keys.get(0).equals("timestamp")
                && rows.size() > 1
                && DATE.matcher(rows.get(1).cell(0)).matches()
                && keys.stream().noneMatch(key -> ColumnNames.TEXT.contains(key) && !FORM_TEXT.contains(key));
        return form ? GOOGLE_FORMS : NONE;
    }

    /** How many of the first rows of an export of this program are headers. */
    int headerRows(List<Row> rows) {
        return switch (this) {
            case QUALTRICS -> qualtricsHeaders(rows);
            case TYPEFORM -> isNumbered(rows, 1) ? 2 : 1;
            default -> 1;
        };
    }

    private static int qualtricsHeaders(List<Row> rows) {
        for (int i = 0; i < Math.min(3, rows.size()); i++) {
            if (isImport(rows.get(i))) {
                return i + 1;
            }
        }
        boolean questions = rows.size() > 1
                && rows.get(1).cells().stream()
                                .map(ColumnNames::key)
                                .filter(QUALTRICS_COLUMNS::contains)
                                .count()
                        >= ENOUGH;
        return questions ? 2 : 1;
    }

    static boolean isImport(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("")
                .startsWith(IMPORT);
    }

    private static boolean isNumbered(List<Row> rows, int row) {
        return rows.size() > row && rows.get(row).cell(0).equals("#");
    }
}
