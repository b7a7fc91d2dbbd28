package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.format.CsvTable.Row;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/** One reading of one table, whatever file it came from: its headers, its even rows, the turns in its cells. */
final class TableReading {

    private static final Set<String> ANSWER_HEADERS = Set.of("answer", "response", "feedback");
    private static final Set<String> SPEECH_HEADERS = Set.of("utterance", "transcript");

    private final DraftBuilder draft;
    private final List<String> headers;
    private final List<Row> rows;
    private CsvColumns columns;

    TableReading(String name, CsvTable table) {
        draft = new DraftBuilder(name);
        int skipped = headerRows(table);
        headers = skipped == 0 ? guessed(table) : headers(table, skipped);
        rows = even(table, skipped);
        columns = CsvColumns.of(headers, rows);
        if (table.isUnclosed()) {
            refuseUnclosed(rows);
        }
    }

    private void refuseUnclosed(List<Row> rows) {
        // a row that the end of the file closes ends one line further down than the parser counts
        int line = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line() + 1;
        draft.refuse(
                line,
                "a quote is opened here or above and never closed, so that what follows it is one cell",
                "Close the quote, or double it if it belongs to the words; then read the file again.");
    }

    void metadata(String key, String value) {
        draft.metadata(key, value);
    }

    void oddity(String what, String remedy) {
        draft.oddity(0, what, remedy);
    }

    /** The turns of the table. */
    Draft read() {
        int number = 0;
        for (Row row : rows) {
            number++;
            for (int column : columns.text()) {
                answer(row, column, number);
            }
        }
        columns.unread()
                .forEach(column -> draft.oddity(
                        0,
                        "the column '" + headers.get(column) + "' holds words and was not read",
                        "If they are somebody's words, call the column text or note."));
        return draft.finish();
    }

    private boolean isSurvey() {
        return columns.text().size() > 1;
    }

    private void answer(Row row, int column, int number) {
        String text = String.join(
                "\n",
                row.cell(column)
                        .lines()
                        .map(Chars::strip)
                        .filter(l -> !l.isEmpty())
                        .toList());
        if (CsvColumns.isNoAnswer(text)) {
            draft.setAside("empty answers");
            return;
        }
        TurnKind kind = kind(column);
        String speaker = row.cell(columns.speaker());
        boolean nameless = speaker.isEmpty() && kind == TurnKind.ANSWER;
        draft.turn(
                row.line(),
                new DraftTurn(
                        nameless ? "Respondent " + number : speaker,
                        timing(row),
                        kind,
                        section(row, column),
                        text,
                        attributes(row)));
    }

    private TurnKind kind(int column) {
        String header = CsvColumns.key(headers.get(column));
        String who = columns.speaker() < 0 ? "" : CsvColumns.key(headers.get(columns.speaker()));
        if (isSurvey() || ANSWER_HEADERS.contains(header) || who.startsWith("respondent")) {
            return TurnKind.ANSWER;
        }
        boolean spoken = columns.speaker() >= 0
                && columns.section() < 0
                && (SPEECH_HEADERS.contains(header) || who.startsWith("speaker") || columns.start() >= 0);
        return spoken ? TurnKind.SPEECH : TurnKind.NOTE;
    }

    private Timing timing(Row row) {
        double start = seconds(row.cell(columns.start()));
        return Double.isNaN(start) ? Timing.NONE : Timing.offset(start, seconds(row.cell(columns.end())));
    }

    private static double seconds(String cell) {
        double time = TimeText.bracketed(cell);
        if (!Double.isNaN(time) || cell.isEmpty() || cell.length() > 12) {
            return time;
        }
        boolean number = cell.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && cell.chars().filter(c -> c == '.').count() <= 1
                && !cell.equals(".");
        return number ? Double.parseDouble(cell) : Double.NaN;
    }

    private List<String> section(Row row, int column) {
        List<String> section = new ArrayList<>();
        String named = row.cell(columns.section());
        if (!named.isEmpty()) {
            section.add(named);
        }
        if (isSurvey() || CsvColumns.words(headers.get(column)) > 2) {
            section.add(headers.get(column));
        }
        return section;
    }

    private Map<String, String> attributes(Row row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int column : columns.attributes()) {
            if (!CsvColumns.isNoAnswer(row.cell(column))) {
                attributes.put(CsvColumns.key(headers.get(column)), row.cell(column));
            }
        }
        return attributes;
    }

    /** How many rows are headers: three in Qualtrics, two in Typeform, none where the first row is data. */
    private static int headerRows(CsvTable table) {
        List<Row> rows = table.rows();
        if (rows.size() > 2 && rows.get(2).cell(0).startsWith("{\"ImportId\"")) {
            return 3;
        }
        if (rows.size() > 1 && rows.get(1).cell(0).equals("#")) {
            return 2;
        }
        return CsvColumns.areNamed(rows.get(0).cells()) || !looksLikeData(table) ? 1 : 0;
    }

    /** A first row that speaks in sentences, begins with a time, or names somebody who comes back. */
    private static boolean looksLikeData(CsvTable table) {
        Row first = table.rows().get(0);
        String head = first.cell(0);
        boolean recurs = !head.isEmpty()
                && table.rows().stream().skip(1).anyMatch(row -> row.cell(0).equals(head));
        boolean time = !Double.isNaN(TimeText.bracketed(head));
        boolean unique = new HashSet<>(first.cells()).size() == first.cells().size();
        return time || recurs || !unique;
    }

    private static List<String> headers(CsvTable table, int skipped) {
        return table.rows().get(skipped == 1 ? 0 : 1).cells().stream()
                .map(Chars::squeeze)
                .toList();
    }

    /** Without headers: a time first if there is one, then somebody, and the words last. */
    private static List<String> guessed(CsvTable table) {
        List<String> headers = new ArrayList<>();
        boolean time = !Double.isNaN(TimeText.bracketed(table.rows().get(0).cell(0)));
        for (int i = 0; i < table.width(); i++) {
            headers.add("");
        }
        int speaker = time ? 1 : 0;
        if (time) {
            headers.set(0, "start");
        }
        headers.set(table.width() - 1, "text");
        if (speaker < table.width() - 1) {
            headers.set(speaker, "speaker");
        }
        return headers;
    }

    private List<Row> even(CsvTable table, int skipped) {
        List<Row> even = new ArrayList<>();
        for (Row row : table.rows().subList(skipped, table.rows().size())) {
            int cells = row.cells().size();
            boolean surplus = cells > headers.size()
                    && !row.cells().subList(headers.size(), cells).stream().allMatch(String::isEmpty);
            if (cells < headers.size() || surplus) {
                draft.refuse(
                        row.line(),
                        "this row has " + (cells == 1 ? "1 cell" : cells + " cells") + ", the header has "
                                + headers.size(),
                        "Put quotes round cells that hold the separator, or add what is missing; the other rows"
                                + " were read.");
            } else {
                even.add(row);
            }
        }
        return even;
    }
}
