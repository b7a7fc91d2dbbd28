package org.understory.study.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.understory.model.Sentence;
import org.understory.model.Turn;
import org.understory.text.WordQuery;
import org.understory.text.WordScanner;

/** The words of turns in a full-text table, a row for each turn, and the distinct words of each document. */
final class WordRows {

    /** It keeps no text: that is in the turns already. Accents stay, for the rules tell them apart. */
    static final String TABLE = "create virtual table spoken using fts5(words, content = '', contentless_delete = 1,"
            + " tokenize = \"unicode61 remove_diacritics 0\")";

    /** A row's number is the document's, this often, and the turn's. */
    private static final long TURNS = 1L << 24;

    /** The full-text table knows the letters of Unicode 6.1; up to here these are all there are. */
    private static final char LAST_KNOWN = '\u024F';

    private WordRows() {}

    /** Keeps the words of turns and gives back the distinct ones, a line each. */
    static String insert(Connection connection, long document, List<Turn> turns) throws SQLException {
        Set<String> distinct = new TreeSet<>();
        try (PreparedStatement insert = connection.prepareStatement("insert into spoken(rowid, words) values(?,?)")) {
            for (Turn turn : turns) {
                List<String> words = words(turn);
                distinct.addAll(words);
                insert.setLong(1, document * TURNS + turn.number());
                insert.setString(2, String.join(" ", words));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return String.join("\n", distinct);
    }

    private static List<String> words(Turn turn) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner();
        String text = turn.spoken();
        for (Sentence sentence : turn.sentences()) {
            scanner.reset(text, sentence.span().begin(), sentence.span().end());
            while (scanner.next()) {
                words.add(text.substring(scanner.begin(), scanner.end()));
            }
        }
        return words;
    }

    static void delete(Connection connection, long document) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from spoken where rowid between ? and ?")) {
            delete.setLong(1, document * TURNS);
            delete.setLong(2, document * TURNS + TURNS - 1);
            delete.executeUpdate();
        }
    }

    /** The numbers of the turns that a match can be in, ascending. */
    static List<Integer> matching(Connection connection, long document, WordQuery query) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select rowid from spoken where spoken match ? and rowid between ? and ? order by rowid")) {
            select.setString(1, expression(query));
            select.setLong(2, document * TURNS);
            select.setLong(3, document * TURNS + TURNS - 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.add((int) (row.getLong(1) - document * TURNS));
                }
            }
        }
        return numbers;
    }

    /** Whether the full-text table can answer the query: it has words, and none with letters that it may not know. */
    static boolean canAnswer(WordQuery query) {
        if (query instanceof WordQuery.OneOf oneOf) {
            return oneOf.words().stream().allMatch(word -> word.chars().allMatch(c -> c <= LAST_KNOWN));
        }
        if (query instanceof WordQuery.All all) {
            return all.parts().stream().allMatch(WordRows::canAnswer);
        }
        return query instanceof WordQuery.Any any && any.options().stream().allMatch(WordRows::canAnswer);
    }

    private static String expression(WordQuery query) {
        if (query instanceof WordQuery.OneOf oneOf) {
            return oneOf.words().stream()
                    .sorted()
                    .map(word -> '"' + word + '"')
                    .collect(Collectors.joining(" OR ", "(", ")"));
        }
        if (query instanceof WordQuery.All all) {
            return all.parts().stream().map(WordRows::expression).collect(Collectors.joining(" AND ", "(", ")"));
        }
        WordQuery.Any any = (WordQuery.Any) query;
        return any.options().stream().map(WordRows::expression).collect(Collectors.joining(" OR ", "(", ")"));
    }
}
