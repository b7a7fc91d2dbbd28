package org.understory.study.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.understory.model.Mark;
import org.understory.model.MarkKind;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.StartKind;
import org.understory.model.Timing;
import org.understory.model.Turn;
import org.understory.model.TurnKind;

/** Turns as rows. */
final class TurnRows {

    static final String TABLE = "create table turn(document integer, number integer, speaker text, start_kind text,"
            + " start real, finish real, kind text, section text, text text, sentences text, attributes text,"
            + " marks text, primary key(document, number)) without rowid";

    private TurnRows() {}

    static void insert(Connection connection, long document, List<Turn> turns) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into turn values(?,?,?,?,?,?,?,?,?,?,?,?)")) {
            for (Turn turn : turns) {
                insert.setLong(1, document);
                insert.setInt(2, turn.number());
                insert.setString(3, turn.speaker());
                insert.setString(4, turn.timing().kind().name());
                insert.setObject(5, turn.timing().hasStart() ? turn.timing().start() : null);
                insert.setObject(6, turn.timing().hasEnd() ? turn.timing().end() : null);
                insert.setString(7, turn.kind().name());
                insert.setString(8, Texts.of(turn.section()));
                insert.setString(9, turn.text());
                insert.setString(10, sentences(turn));
                insert.setString(11, Texts.of(turn.attributes()));
                insert.setString(12, marks(turn));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** All turns of a document. */
    static List<Turn> select(Connection connection, long document) throws SQLException {
        List<Turn> turns = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from turn where document = ? order by number")) {
            select.setLong(1, document);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    turns.add(turn(row));
                }
            }
        }
        return turns;
    }

    /** Some turns of a document, by their numbers. */
    static List<Turn> select(Connection connection, long document, List<Integer> numbers) throws SQLException {
        List<Turn> turns = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from turn where document = ? and number = ?")) {
            for (int number : numbers) {
                select.setLong(1, document);
                select.setInt(2, number);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        turns.add(turn(row));
                    }
                }
            }
        }
        return turns;
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                row.getInt(2),
                row.getString(3),
                new Timing(StartKind.valueOf(row.getString(4)), seconds(row, 5), seconds(row, 6)),
                TurnKind.valueOf(row.getString(7)),
                Texts.list(row.getString(8)),
                row.getString(9),
                sentences(row.getString(10)),
                Texts.map(row.getString(11)),
                marks(row.getString(12)));
    }

    private static double seconds(ResultSet row, int column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? Double.NaN : seconds;
    }

    private static String sentences(Turn turn) {
        StringBuilder numbers = new StringBuilder();
        for (Sentence sentence : turn.sentences()) {
            numbers.append(numbers.length() == 0 ? "" : " ")
                    .append(sentence.number())
                    .append(' ')
                    .append(sentence.span().begin())
                    .append(' ')
                    .append(sentence.span().end());
        }
        return numbers.toString();
    }

    private static List<Sentence> sentences(String joined) {
        int[] numbers = Texts.numbers(joined);
        List<Sentence> sentences = new ArrayList<>(numbers.length / 3);
        for (int i = 0; i < numbers.length; i += 3) {
            sentences.add(new Sentence(numbers[i], new Span(numbers[i + 1], numbers[i + 2])));
        }
        return sentences;
    }

    private static String marks(Turn turn) {
        StringBuilder numbers = new StringBuilder();
        for (Mark mark : turn.marks()) {
            numbers.append(numbers.length() == 0 ? "" : " ")
                    .append(mark.kind().ordinal())
                    .append(' ')
                    .append(mark.span().begin())
                    .append(' ')
                    .append(mark.span().end());
        }
        return numbers.toString();
    }

    private static List<Mark> marks(String joined) {
        int[] numbers = Texts.numbers(joined);
        List<Mark> marks = new ArrayList<>(numbers.length / 3);
        for (int i = 0; i < numbers.length; i += 3) {
            marks.add(new Mark(new Span(numbers[i + 1], numbers[i + 2]), MarkKind.values()[numbers[i]]));
        }
        return marks;
    }
}
