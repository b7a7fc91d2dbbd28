package org.understory.study.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** Reads the logs of a study: every file of the folder that ends in {@code .jsonl}, whatever else it is called. */
public final class LogFolder {

    private static final int MARK = 0xFEFF;

    private LogFolder() {}

    /**
     * What the logs hold.
     *
     * @param entries each once, in the order in which they take effect
     * @param setAside lines that are no entries, such as one that was cut short when a machine went down, and ids that
     *     two different entries claim; kept where they are
     */
    public record Logs(List<LogEntry> entries, List<Problem> setAside) {

        /** Freezes the lists. */
        public Logs {
            entries = List.copyOf(entries);
            setAside = List.copyOf(setAside);
        }
    }

    /**
     * Reads all logs of a folder; a folder that does not exist holds none.
     *
     * @throws UserError if a log cannot be read, or a newer version of the program wrote in one: then none is read
     */
    public static Logs read(Path folder) {
        List<LogEntry> entries = new ArrayList<>();
        List<Problem> setAside = new ArrayList<>();
        for (Path file : files(folder)) {
            Logs one = readFile(file);
            entries.addAll(one.entries());
            setAside.addAll(one.setAside());
        }
        return merge(entries, setAside);
    }

    /**
     * Makes one of entries from anywhere: duplicates fall together, and of two that claim one id the first in their
     * order counts, on every machine the same.
     */
    public static Logs merge(Collection<LogEntry> entries, List<Problem> setAside) {
        Map<String, LogEntry> byId = new TreeMap<>();
        List<Problem> problems = new ArrayList<>(setAside);
        for (LogEntry entry : new TreeSet<>(entries)) {
            if (byId.putIfAbsent(entry.id(), entry) != null) {
                problems.add(new Problem(
                        "codings/" + entry.coder() + ".jsonl",
                        "two different entries have the id " + entry.id() + "; the earlier one counts",
                        "somebody edited a log by hand: take the edit back, or give the new entry an id of its own"));
            }
        }
        return new Logs(byId.values().stream().sorted().toList(), problems);
    }

    /** The logs in a folder, by name. */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserError(folder.toString(), "cannot be read", "make it readable for you, then run again");
        }
    }

    /** Reads one log; a log that does not exist is empty. */
    public static Logs readFile(Path file) {
        byte[] bytes;
        try {
            bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read", "make it readable for you, then run again");
        }
        List<LogEntry> entries = new ArrayList<>();
        List<Problem> setAside = new ArrayList<>();
        int begin = 0;
        for (int line = 1; begin < bytes.length; line++) {
            int end = begin;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            readLine(new Line(file, line, bytes, begin, end), entries, setAside);
            begin = end + 1;
        }
        return new Logs(entries, setAside);
    }

    /** A line of a file, without its end. */
    private record Line(Path file, int number, byte[] bytes, int begin, int end) {

        String text() throws CharacterCodingException {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, begin, end - begin))
                    .toString();
            return begin == 0 && !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        }

        String where() {
            return file + ", line " + number;
        }
    }

    private static void readLine(Line line, List<LogEntry> entries, List<Problem> setAside) {
        try {
            String text = line.text();
            if (!text.isBlank()) {
                entries.add(EntryParser.parse(text));
            }
        } catch (EntryParser.NewerException e) {
            throw new UserError(
                    line.where(),
                    "was written by a newer version of understory, so no log of the study is read",
                    "install the newest version, then run again");
        } catch (EntryParser.NoEntryException e) {
            setAside.add(setAside(line, e.getMessage()));
        } catch (CharacterCodingException e) {
            setAside.add(setAside(line, "is cut short or damaged"));
        }
    }

    private static Problem setAside(Line line, String what) {
        return new Problem(
                line.where(),
                what + " and was set aside; all other lines were read",
                "nothing that was shown as saved is in it; delete the line if you need no reminder");
    }
}
