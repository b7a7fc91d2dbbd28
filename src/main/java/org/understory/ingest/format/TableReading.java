package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.ingest.format.CsvTable.Row;
import org.understory.model.Timing;
import org.understory.model.TurnKind;
import org.understory.model.UserError;

/**
 * One reading of one table, whatever file it came from: what its columns are is decided by its first rows, then each row
 * gives its turns, and no more than that is held.
 */
final class TableReading {

    /** By so many rows at the beginning it is decided what the columns are. */
    static final int SAMPLE_ROWS = 10_000;

    /** And by no more than so many characters of them. */
    static final int SAMPLE_CHARACTERS = 4_000_000;

    private static final Set<String> PREVIEWS =
            Set.of("survey preview", "preview", "survey test", "offline survey preview", "1", "2", "17");

    private final DraftBuilder draft;
    private final TableHead head;
    private final TableColumns columns;
    private final int status;
    private final List<Row> sample;
    private final Iterator<Row> rest;
    private int number;

    /**
     * @param source the file, or its head
     * @param rows all rows, headers among them
     * @param turns where the turns go
     * @throws UserError where the table has no column that could be read
     */
    TableReading(Source source, Iterator<Row> rows, Consumer<DraftTurn> turns) {
        String name = source.name();
        draft = new DraftBuilder(name, turns);
        sample = sample(rows);
        rest = rows;
        List<Row> readable = sample.stream().filter(row -> !row.isRefused()).toList();
        if (readable.isEmpty() || readable.get(0).cells().size() < 2) {
            throw noTable(name, sample);
        }
        head = TableHead.of(readable);
        List<Row> even = readable.stream()
                .skip(head.rows())
                .filter(row -> isEven(row) && !isPreview(row, status(head)))
                .toList();
        status = status(head);
        columns = TableColumns.of(head, even, ChosenColumns.of(name, head, source.choices()));
        if (columns.text().isEmpty()) {
            throw noText(name);
        }
        ColumnNote.of(head, columns).forEach(draft::metadata);
    }

    private static UserError noTable(String name, List<Row> sample) {
        return sample.stream()
                .filter(Row::isRefused)
                .findFirst()
                .map(row -> new UserError(
                        name + ", line " + row.line(),
                        row.fault(),
                        "Check that it is a table at all, and that every quote that is opened is closed."))
                .orElseGet(() -> new UserError(
                        name,
                        "has no table of at least two columns",
                        "Save it as CSV with a first row that names the columns, such as speaker,text."));
    }

    private UserError noText(String name) {
        String example = head.questions().stream()
                .filter(header -> !header.isEmpty())
                .reduce((first, second) -> second)
                .orElse("text");
        return new UserError(
                name,
                "has no column of free answers: five at least, of four words on average, most of them different",
                "If people's words are in it, name the column, for instance: --text-column '"
                        + ChosenColumns.brief(example) + "'");
    }

    void metadata(String key, String value) {
        draft.metadata(key, value);
    }

    void oddity(String what, String remedy) {
        draft.oddity(0, what, remedy);
    }

    private static List<Row> sample(Iterator<Row> rows) {
        List<Row> sample = new ArrayList<>();
        int characters = 0;
        while (rows.hasNext() && sample.size() < SAMPLE_ROWS && characters < SAMPLE_CHARACTERS) {
            Row row = rows.next();
            sample.add(row);
            characters += row.cells().stream().mapToInt(String::length).sum();
        }
        return sample;
    }

    /** Reads all rows; what comes back has no turns, which went their way. */
    Draft read() {
        int headers = head.rows();
        for (Row row : sample) {
            if (headers > 0 && !row.isRefused()) {
                headers--;
            } else {
                add(row);
            }
        }
        sample.clear();
        rest.forEachRemaining(this::add);
        columns.unread()
                .forEach(column -> draft.oddity(
                        0,
                        "the column '" + ChosenColumns.brief(question(column)) + "' holds words and was not read",
                        "If they are somebody's words, name it with --text-column, or call it text or note."));
        return draft.finish();
    }

    private void add(Row row) {
        if (row.isRefused()) {
            draft.refuse(
                    row.line(),
                    row.fault(),
                    "Mend this row, or leave it out: close its quotes, and double those that belong to the words. The"
                            + " other rows were read.");
            return;
        }
        if (!isEven(row)) {
            refuseRagged(row);
            return;
        }
        number++;
        if (isPreview(row, status)) {
            draft.setAside("survey previews");
            return;
        }
        for (int column : columns.text()) {
            answer(row, column);
        }
    }

    private boolean isEven(Row row) {
        int cells = row.cells().size();
        return cells >= head.width()
                && row.cells().subList(head.width(), cells).stream().allMatch(String::isEmpty);
    }

    private void refuseRagged(Row row) {
        int cells = row.cells().size();
        draft.refuse(
                row.line(),
                "this row has " + (cells == 1 ? "1 cell" : cells + " cells") + ", the header has " + head.width(),
                "Put quotes round cells that hold the separator, or add what is missing; the other rows were read.");
    }

    /** Where Qualtrics says how an answer came about, or -1. */
    private static int status(TableHead head) {
        List<String> ids = head.columns().stream()
                .map(column -> ColumnNames.key(column.id()))
                .toList();
        int status = ids.indexOf("status");
        return head.product() != SurveyProduct.QUALTRICS ? -1 : status >= 0 ? status : ids.indexOf("response type");
    }

    private static boolean isPreview(Row row, int status) {
        return status >= 0 && PREVIEWS.contains(ColumnNames.key(row.cell(status)));
    }

    private String question(int column) {
        return head.columns().get(column).question();
    }

    private boolean isSurvey() {
        return head.product() != SurveyProduct.NONE || columns.text().size() > 1;
    }

    private void answer(Row row, int column) {
        Stamped words = Stamped.of(Entities.decode(row.cell(column)), kind(column) != TurnKind.ANSWER);
        String text = String.join(
                "\n",
                words.text()
                        .lines()
                        .map(Chars::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        if (ColumnNames.isNoAnswer(text)) {
            draft.setAside("empty answers");
            return;
        }
        TurnKind kind = kind(column);
        draft.turn(
                row.line(),
                new DraftTurn(
                        speaker(row, kind), timing(row, words), kind, section(row, column), text, attributes(row)));
    }

    /** The label in its cell; who answered without a name goes by the row, who wrote a note without one by none. */
    private String speaker(Row row, TurnKind kind) {
        String label = Entities.decode(row.cell(columns.speaker()));
        boolean nameless = label.isEmpty() || label.equalsIgnoreCase("anonymous");
        if (!nameless) {
            return Chars.squeeze(label);
        }
        return kind == TurnKind.ANSWER ? "Respondent " + number : "";
    }

    private TurnKind kind(int column) {
        String header = head.columns().get(column).key();
        String who = columns.speaker() < 0
                ? ""
                : head.columns().get(columns.speaker()).key();
        if (isSurvey()
                || ColumnNames.ANSWER.contains(header) && !header.startsWith("comment")
                || who.startsWith("respondent")) {
            return TurnKind.ANSWER;
        }
        boolean spoken = columns.speaker() >= 0
                && columns.section() < 0
                && (ColumnNames.SPEECH.contains(header) || who.startsWith("speaker") || columns.start() >= 0);
        return spoken ? TurnKind.SPEECH : TurnKind.NOTE;
    }

    private Timing timing(Row row, Stamped words) {
        Stamped cell = Stamped.of(row.cell(columns.start()), true);
        if (cell.hasStart() && !cell.text().isEmpty()) {
            draft.setAside("remarks beside times");
        }
        double start = cell.hasStart() ? cell.start() : seconds(row.cell(columns.start()));
        double known = Double.isNaN(start) ? words.start() : start;
        return Double.isNaN(known) ? Timing.NONE : Timing.offset(known, seconds(row.cell(columns.end())));
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
        String named = Chars.squeeze(row.cell(columns.section()));
        String group = head.columns().get(column).group();
        if (!named.isEmpty()) {
            section.add(named);
        }
        if (!group.isEmpty() && !group.equals(question(column))) {
            section.add(group);
        }
        boolean asks = isSurvey() || ColumnNames.words(question(column)) > 2;
        if (asks && !question(column).isEmpty()) {
            section.add(question(column));
        }
        return section;
    }

    private Map<String, String> attributes(Row row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int column : columns.attributes()) {
            String cell = row.cell(column);
            if (!ColumnNames.isNoAnswer(cell)) {
                String group = head.columns().get(column).group();
                boolean ticked = !group.isEmpty() && Chars.squeeze(cell).equals(question(column));
                String key = ticked
                        ? ColumnNames.key(group)
                        : head.columns().get(column).key();
                attributes.merge(key, Entities.decode(cell), (before, more) -> before + "; " + more);
            }
        }
        return attributes;
    }
}
