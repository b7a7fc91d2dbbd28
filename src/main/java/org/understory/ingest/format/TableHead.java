package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.understory.ingest.format.CsvTable.Row;

/**
 * The rows of headers of a table, however many there are.
 *
 * @param product which program wrote it, if it is a known survey
 * @param rows how many rows are headers; none where the first row is data
 * @param columns what they say of each column
 */
record TableHead(SurveyProduct product, int rows, List<Column> columns) {

    /** What an export puts into a question for somebody's name or an earlier answer. */
    private static final Pattern PIPED = Pattern.compile("\\{\\{[^{}]{1,200}\\}\\}|\\$\\{[^{}]{1,200}\\}");

    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\p{N}])([*_])(\\S(?:[^*_]*\\S)?)\\1(?![\\p{L}\\p{N}])");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,300})\\]\\([^()\\s]{1,2000}\\)");

    /**
     * A column.
     *
     * @param id what the export calls it, such as {@code Q3_1}; the same as the question where there is only one header
     * @param group the title that spans it and its neighbours, or empty
     * @param question the header for people, without line ends, codes and marks
     */
    record Column(String id, String group, String question) {

        String key() {
            return ColumnNames.key(question);
        }

        boolean isDropped() {
            return ColumnNames.isDropped(id) || ColumnNames.isDropped(question);
        }
    }

    /** Finds the headers among the first rows of a table, at least one. */
    static TableHead of(List<Row> rows) {
        SurveyProduct product = SurveyProduct.of(rows);
        if (product != SurveyProduct.NONE) {
            int count = product.headerRows(rows);
            return new TableHead(product, count, headed(product, rows, count));
        }
        boolean headed = ColumnNames.areNamed(rows.get(0).cells()) || !looksLikeData(rows);
        return headed
                ? new TableHead(product, 1, headed(product, rows, 1))
                : new TableHead(product, 0, guessed(rows.get(0)));
    }

    int width() {
        return columns.size();
    }

    /** The headers for people. */
    List<String> questions() {
        return columns.stream().map(Column::question).toList();
    }

    private static List<Column> headed(SurveyProduct product, List<Row> rows, int count) {
        boolean imported = SurveyProduct.isImport(rows.get(count - 1));
        Row questions = rows.get(imported ? Math.max(0, count - 2) : count - 1);
        Row first = rows.get(0);
        boolean grouped = product == SurveyProduct.TYPEFORM && count == 2;
        List<Column> columns = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(first.cells().size(), questions.cells().size()); i++) {
            group = grouped && !first.cell(i).isEmpty() ? plain(product, first.cell(i)) : group;
            String question = plain(product, questions.cell(i));
            columns.add(new Column(grouped ? question : Chars.squeeze(first.cell(i)), group, question));
        }
        return columns;
    }

    private static String plain(SurveyProduct product, String header) {
        String text = PIPED.matcher(Entities.decode(header)).replaceAll("…");
        if (product == SurveyProduct.TYPEFORM) {
            text = EMPHASIS.matcher(Markdown.plain(LINK.matcher(text).replaceAll("$1")))
                    .replaceAll("$2");
        }
        return Chars.squeeze(text);
    }

    /** A first row that speaks in sentences, begins with a time, or names somebody who comes back. */
    private static boolean looksLikeData(List<Row> rows) {
        Row first = rows.get(0);
        String head = first.cell(0);
        boolean recurs = !head.isEmpty()
                && rows.stream().skip(1).anyMatch(row -> row.cell(0).equals(head));
        boolean time = !Double.isNaN(TimeText.bracketed(head));
        boolean unique = new HashSet<>(first.cells()).size() == first.cells().size();
        return time || recurs || !unique;
    }

    /** Without headers: a time first if there is one, then somebody, and the words last. */
    private static List<Column> guessed(Row first) {
        boolean time = !Double.isNaN(TimeText.bracketed(first.cell(0)));
        int last = first.cells().size() - 1;
        int speaker = time ? 1 : 0;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            String name = i == last ? "text" : time && i == 0 ? "start" : i == speaker ? "speaker" : "";
            columns.add(new Column(name, "", name));
        }
        return columns;
    }
}
