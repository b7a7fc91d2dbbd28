package org.understory.study.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.text.WordQuery;

/**
 * The index of a study. What it holds is asked for by the hash of a file's bytes and everything else that the answer
 * depends on; anything else than a fit answer is no answer. Not for several threads at a time.
 */
public final class StudyIndex implements AutoCloseable {

    /** The file in the folder of derived things. */
    public static final String FILE = "index.db";

    /** Changes with the tables; an index of another version is made anew. */
    private static final int SCHEMA = 3;

    private static final int PATIENCE_MILLIS = 2000;

    private final Connection connection;
    private final String reader;

    private StudyIndex(Connection connection, String reader) {
        this.connection = connection;
        this.reader = reader;
    }

    /**
     * Opens the index, making it anew where it is damaged or of another version.
     *
     * @param folder where derived things are kept; made if it is not there
     * @param reader everything that reading a file depends on besides its name and bytes, such as the program's version
     * @return nothing where there can be none: the folder may not be written, or another program is writing
     */
    public static Optional<StudyIndex> open(Path folder, String reader) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                return Optional.empty();
            }
            NativeLibrary.in(folder);
            return Optional.of(openOrRemake(folder, reader));
        } catch (IOException | SQLException | LinkageError none) {
            return Optional.empty();
        }
    }

    private static StudyIndex openOrRemake(Path folder, String reader) throws IOException, SQLException {
        try {
            return connect(folder, reader);
        } catch (SQLException e) {
            if (isBusy(e)) {
                throw e;
            }
            for (String name : new String[] {FILE, FILE + "-wal", FILE + "-shm"}) {
                Files.deleteIfExists(folder.resolve(name));
            }
            return connect(folder, reader);
        }
    }

    private static boolean isBusy(SQLException e) {
        int code = e.getErrorCode() & 0xFF;
        return code == 5 || code == 6; // SQLITE_BUSY, SQLITE_LOCKED
    }

    private static StudyIndex connect(Path folder, String reader) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(PATIENCE_MILLIS);
        Connection connection = config.createConnection("jdbc:sqlite:" + folder.resolve(FILE));
        try {
            int version = version(connection);
            if (version != 0 && version != SCHEMA) {
                throw new SQLException("of version " + version);
            }
            connection.setAutoCommit(false);
            if (version == 0) {
                create(connection);
            }
            return new StudyIndex(connection, reader);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma user_version")) {
            return row.getInt(1);
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table document(id integer primary key, name text unique, hash text, reader text,"
                            + " format text, attributes text, metadata text, remarks text, codebook text, engine text, words text)");
            statement.execute(WordRows.TABLE);
            statement.execute(TurnRows.TABLE);
            statement.execute(TagRows.TABLE);
            statement.execute(CodebookRow.TABLE);
            statement.execute("create table shown(transcript text, quote text, theme text, rule text)");
            statement.execute("pragma user_version = " + SCHEMA);
        }
        connection.commit();
    }

    /** A transcript as it was read from a file of that name and hash. */
    public Optional<Indexed> transcript(String name, String hash) {
        return document(name, hash, row -> TurnRows.select(connection, row.getLong(1)));
    }

    /**
     * The same with no more than the turns that hold certain words, found by the full-text table; with all of them where
     * words do not tell.
     *
     * @param needs what is asked for, given all words of the transcript
     */
    public Optional<Indexed> matching(String name, String hash, Function<List<String>, WordQuery> needs) {
        return document(name, hash, row -> {
            long id = row.getLong(1);
            WordQuery query = needs.apply(List.of(row.getString(6).split("\n")));
            if (query.equals(WordQuery.NOTHING)) {
                return List.of();
            }
            return WordRows.canAnswer(query)
                    ? TurnRows.select(connection, id, WordRows.matching(connection, id, query))
                    : TurnRows.select(connection, id);
        });
    }

    /** Chooses turns of a document. */
    @FunctionalInterface
    private interface Choice {
        List<Turn> of(ResultSet document) throws SQLException;
    }

    private Optional<Indexed> document(String name, String hash, Choice turns) {
        return quietly(() -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id, format, attributes, metadata, remarks, words from document"
                            + " where name = ? and hash = ? and reader = ?")) {
                bind(select, name, hash, reader);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? indexed(name, row, turns.of(row)) : null;
                }
            }
        });
    }

    private static Indexed indexed(String name, ResultSet row, List<Turn> turns) throws SQLException {
        Transcript transcript =
                new Transcript(name, row.getString(2), turns, Texts.map(row.getString(3)), Texts.map(row.getString(4)));
        return new Indexed(transcript, Texts.list(row.getString(5)));
    }

    /** Keeps a transcript; what was kept under its name goes, tags and all. */
    public void keep(String hash, Indexed indexed) {
        quietly(() -> {
            Transcript transcript = indexed.transcript();
            forget(transcript.name());
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into document(name, hash, reader, format, attributes, metadata, remarks, codebook, engine, words)"
                            + " values(?,?,?,?,?,?,?,'','','')")) {
                bind(
                        insert,
                        transcript.name(),
                        hash,
                        reader,
                        transcript.format(),
                        Texts.of(transcript.attributes()),
                        Texts.of(transcript.metadata()),
                        Texts.of(indexed.remarks()));
                insert.executeUpdate();
            }
            long id = id(transcript.name());
            TurnRows.insert(connection, id, transcript.turns());
            try (PreparedStatement update =
                    connection.prepareStatement("update document set words = ? where id = " + id)) {
                bind(update, WordRows.insert(connection, id, transcript.turns()));
                update.executeUpdate();
            }
            return true;
        });
    }

    /** Drops everything known of a transcript. */
    public void drop(String name) {
        quietly(() -> {
            forget(name);
            try (PreparedStatement delete = connection.prepareStatement("delete from shown where transcript = ?")) {
                bind(delete, name);
                delete.executeUpdate();
            }
            return true;
        });
    }

    private void forget(String name) throws SQLException {
        WordRows.delete(connection, id(name));
        for (String table : List.of("turn", "tag")) {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from " + table + " where document in (select id from document where name = ?)")) {
                bind(delete, name);
                delete.executeUpdate();
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from document where name = ?")) {
            bind(delete, name);
            delete.executeUpdate();
        }
    }

    private long id(String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from document where name = ?")) {
            bind(select, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    /** The tags that a codebook and engine gave on a transcript that is kept. */
    public Optional<List<Coding>> tags(Transcript transcript, String codebook, String engine) {
        return quietly(() -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id from document where name = ? and codebook = ? and engine = ?")) {
                bind(select, transcript.name(), codebook, engine);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? TagRows.select(connection, row.getLong(1), transcript) : null;
                }
            }
        });
    }

    /** A codebook without faults as it was read from a file of that name and hash. */
    public Optional<Codebook> codebook(String source, String hash) {
        return quietly(() -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select content from codebook where hash = ? and source = ? and reader = ?")) {
                bind(select, hash, source, reader);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? CodebookRow.read(row.getString(1)) : null;
                }
            }
        });
    }

    /** Keeps a codebook without faults in place of another. */
    public void keepCodebook(Codebook codebook) {
        quietly(() -> {
            try (Statement delete = connection.createStatement();
                    PreparedStatement insert = connection.prepareStatement("insert into codebook values(?,?,?,?)")) {
                delete.executeUpdate("delete from codebook");
                bind(insert, codebook.hash(), codebook.source(), reader, CodebookRow.of(codebook));
                insert.executeUpdate();
            }
            return true;
        });
    }

    /** Keeps the tags of a transcript that is kept, in place of others. */
    public void keepTags(String transcript, List<Coding> tags, String codebook, String engine) {
        quietly(() -> {
            long id = id(transcript);
            if (id < 0) {
                return false;
            }
            try (PreparedStatement delete = connection.prepareStatement("delete from tag where document = " + id)) {
                delete.executeUpdate();
            }
            TagRows.insert(connection, id, tags);
            try (PreparedStatement update =
                    connection.prepareStatement("update document set codebook = ?, engine = ? where id = " + id)) {
                bind(update, codebook, engine);
                update.executeUpdate();
            }
            return true;
        });
    }

    /** The tags that the last tagging showed; none where there was none. */
    public List<Shown> shown() {
        return quietly(() -> {
                    List<Shown> shown = new ArrayList<>();
                    try (Statement select = connection.createStatement();
                            ResultSet row = select.executeQuery("select * from shown order by rowid")) {
                        while (row.next()) {
                            shown.add(
                                    new Shown(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                        }
                    }
                    return shown;
                })
                .orElse(List.of());
    }

    /** Keeps what a tagging showed. */
    public void show(List<Shown> tags) {
        quietly(() -> {
            try (Statement delete = connection.createStatement();
                    PreparedStatement insert = connection.prepareStatement("insert into shown values(?,?,?,?)")) {
                delete.executeUpdate("delete from shown");
                for (Shown tag : tags) {
                    bind(insert, tag.transcript(), tag.quote(), tag.theme(), tag.rule());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return true;
        });
    }

    private static void bind(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }

    /** A question to the database. */
    @FunctionalInterface
    private interface Question<T> {
        /** The answer, or null for none. */
        T ask() throws SQLException;
    }

    /** The answer, or none where the database or what it holds is damaged or held by another program. */
    private static <T> Optional<T> quietly(Question<T> question) {
        try {
            return Optional.ofNullable(question.ask());
        } catch (SQLException | RuntimeException unfit) {
            return Optional.empty();
        }
    }

    /** Writes what was kept, if it can, and closes. */
    @Override
    public void close() {
        quietly(() -> {
            connection.commit();
            return true;
        });
        quietly(() -> {
            connection.close();
            return true;
        });
    }
}
