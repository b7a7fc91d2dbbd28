package org.understory.study.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.model.Coding;
import org.understory.model.Flag;
import org.understory.model.Origin;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;

/** Machine tags as rows. */
final class TagRows {

    static final String TABLE = "create table tag(document integer, place integer, turn integer, sentence integer,"
            + " theme text, rule text, codebook text, engine text, evidence text, also text, flags text,"
            + " primary key(document, place)) without rowid";

    private TagRows() {}

    static void insert(Connection connection, long document, List<Coding> tags) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into tag values(?,?,?,?,?,?,?,?,?,?,?)")) {
            int place = 0;
            for (Coding tag : tags) {
                Origin.Machine rule = (Origin.Machine) tag.origin();
                insert.setLong(1, document);
                insert.setInt(2, place++);
                insert.setInt(3, tag.turn());
                insert.setInt(4, tag.sentence().number());
                insert.setString(5, tag.theme());
                insert.setString(6, rule.rule());
                insert.setString(7, rule.codebookHash());
                insert.setString(8, rule.engine());
                insert.setString(9, evidence(tag));
                insert.setString(10, Texts.of(tag.also()));
                insert.setString(
                        11, Texts.of(tag.flags().stream().map(Flag::name).toList()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static List<Coding> select(Connection connection, long document, Transcript transcript) throws SQLException {
        Map<Integer, Turn> turns = new HashMap<>();
        transcript.turns().forEach(turn -> turns.put(turn.number(), turn));
        List<Coding> tags = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from tag where document = ? order by place")) {
            select.setLong(1, document);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tags.add(tag(row, transcript.name(), turns.get(row.getInt(3))));
                }
            }
        }
        return tags;
    }

    private static Coding tag(ResultSet row, String transcript, Turn turn) throws SQLException {
        Sentence sentence = turn.sentences().get(row.getInt(4) - 1);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Texts.list(row.getString(11)).forEach(flag -> flags.add(Flag.valueOf(flag)));
        return new Coding(
                transcript,
                turn.number(),
                sentence,
                row.getString(5),
                new Origin.Machine(row.getString(6), row.getString(7), row.getString(8)),
                evidence(row.getString(9)),
                Texts.list(row.getString(10)),
                flags);
    }

    private static String evidence(Coding tag) {
        StringBuilder numbers = new StringBuilder();
        for (Span span : tag.evidence()) {
            numbers.append(numbers.length() == 0 ? "" : " ")
                    .append(span.begin())
                    .append(' ')
                    .append(span.end());
        }
        return numbers.toString();
    }

    private static List<Span> evidence(String joined) {
        int[] numbers = Texts.numbers(joined);
        List<Span> spans = new ArrayList<>(numbers.length / 2);
        for (int i = 0; i < numbers.length; i += 2) {
            spans.add(new Span(numbers[i], numbers[i + 1]));
        }
        return spans;
    }
}
