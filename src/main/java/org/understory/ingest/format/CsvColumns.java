package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.understory.ingest.format.CsvTable.Row;

/**
 * What the columns of a table stand for, by their headers where those say it and by their cells where they do not. A
 * column is given by its place from 0, or -1 where there is none.
 *
 * @param speaker who
 * @param text what was said or written; more than one in a survey
 * @param section the board, group or question it belongs to
 * @param start when it began
 * @param end when it ended
 * @param attributes columns that say something of the person
 * @param unread columns that hold words and are none of these
 */
record CsvColumns(
        int speaker,
        List<Integer> text,
        int section,
        int start,
        int end,
        List<Integer> attributes,
        List<Integer> unread) {

    private static final Set<String> SPEAKER = Set.of(
            "speaker",
            "name",
            "author",
            "participant",
            "respondent",
            "speaker name",
            "participant name",
            "full name",
            "participant id",
            "respondent id",
            "author name",
            "speaker label",
            "posted by",
            "created by",
            "written by",
            "who");
    private static final Set<String> TEXT = Set.of(
            "text",
            "note",
            "notes",
            "comment",
            "comments",
            "answer",
            "sticky",
            "response",
            "sticky note",
            "note text",
            "content",
            "utterance",
            "transcript",
            "quote",
            "message",
            "feedback",
            "free text",
            "verbatim");
    private static final Set<String> SECTION = Set.of(
            "board",
            "frame",
            "wall",
            "window",
            "group",
            "question",
            "section",
            "theme",
            "topic",
            "prompt",
            "column",
            "category",
            "cluster",
            "area",
            "exercise");
    private static final Set<String> START =
            Set.of("start", "time", "timestamp", "start time", "begin", "offset", "starttime", "start_time");
    private static final Set<String> END = Set.of("end", "end time", "stop", "endtime", "end_time");

    /** Numbers of the export, and what tells people apart by their machine. */
    private static final Set<String> DROPPED = Set.of(
            "id",
            "#",
            "no",
            "nr",
            "row",
            "index",
            "responseid",
            "response id",
            "ipaddress",
            "ip address",
            "email",
            "e-mail",
            "email address",
            "startdate",
            "enddate",
            "recordeddate",
            "status",
            "progress",
            "finished",
            "duration (in seconds)",
            "distributionchannel",
            "userlanguage",
            "externalreference",
            "prolific_pid",
            "network id",
            "start date",
            "end date",
            "recorded date",
            "response type",
            "external data reference",
            "distribution channel",
            "user language",
            "start date (utc)",
            "submit date (utc)",
            "completion time",
            "x",
            "y",
            "votes",
            "colour",
            "color",
            "url",
            "link",
            "date",
            "created",
            "created at");

    private static final Pattern WORD = Pattern.compile("\\s+");
    private static final int FEWEST_ANSWERS = 5;
    private static final int LONGEST_ATTRIBUTE = 40;

    /** Finds the columns of a table with headers. */
    static CsvColumns of(List<String> headers, List<Row> rows) {
        Set<Integer> taken = new HashSet<>();
        int speaker = take(headers, SPEAKER, taken);
        int start = take(headers, START, taken);
        int end = take(headers, END, taken);
        int named = take(headers, TEXT, taken);
        int section = take(headers, SECTION, taken);
        List<Integer> text = named >= 0 ? List.of(named) : freeText(headers, rows, taken);
        taken.addAll(text);
        return new CsvColumns(
                speaker, text, section, start, end, attributes(headers, rows, taken), unread(headers, rows, taken));
    }

    /** Whether headers say who speaks or what is said. */
    static boolean areNamed(List<String> headers) {
        return headers.stream().map(CsvColumns::key).anyMatch(key -> TEXT.contains(key) || SPEAKER.contains(key));
    }

    private static int take(List<String> headers, Set<String> names, Set<Integer> taken) {
        for (int i = 0; i < headers.size(); i++) {
            if (names.contains(key(headers.get(i))) && taken.add(i)) {
                return i;
            }
        }
        return -1;
    }

    static String key(String header) {
        return header.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    }

    private static boolean isDropped(String header) {
        String key = header.toLowerCase(Locale.ROOT).strip();
        return key.isEmpty() || DROPPED.contains(key) || key.startsWith("location") || key.startsWith("recipient");
    }

    /** Every column of free answers; where none passes for one, the one with most different cells of many words. */
    private static List<Integer> freeText(List<String> headers, List<Row> rows, Set<Integer> taken) {
        List<Integer> candidates = IntStream.range(0, headers.size())
                .filter(i -> !taken.contains(i) && !isDropped(headers.get(i)))
                .boxed()
                .toList();
        List<Integer> free =
                candidates.stream().filter(i -> isFreeText(rows, i)).toList();
        if (!free.isEmpty()) {
            return free;
        }
        int best = -1;
        long most = 0;
        for (int i : candidates) {
            long wordy = rows.stream()
                    .map(row -> row.cell(i))
                    .filter(cell -> words(cell) > 1)
                    .distinct()
                    .count();
            best = wordy > most ? i : best;
            most = Math.max(most, wordy);
        }
        return best < 0 ? List.of() : List.of(best);
    }

    /** At least five answers (two in a short table), four words on average, three in five of them different. */
    private static boolean isFreeText(List<Row> rows, int column) {
        List<String> answers = answers(rows, column);
        int fewest = rows.size() < 2 * FEWEST_ANSWERS ? 2 : FEWEST_ANSWERS;
        double words = answers.stream().mapToInt(CsvColumns::words).average().orElse(0);
        long distinct = answers.stream().distinct().count();
        return answers.size() >= fewest && words >= 4 && distinct >= 0.6 * answers.size();
    }

    private static List<Integer> attributes(List<String> headers, List<Row> rows, Set<Integer> taken) {
        List<Integer> attributes = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            List<String> cells = answers(rows, i);
            boolean brief = !cells.isEmpty()
                    && cells.stream().allMatch(cell -> cell.length() <= LONGEST_ATTRIBUTE)
                    && cells.stream().mapToInt(CsvColumns::words).average().orElse(9) < 4;
            if (!taken.contains(i) && !isDropped(headers.get(i)) && brief) {
                attributes.add(i);
                taken.add(i);
            }
        }
        return attributes;
    }

    private static List<Integer> unread(List<String> headers, List<Row> rows, Set<Integer> taken) {
        return IntStream.range(0, headers.size())
                .filter(i -> !taken.contains(i) && !isDropped(headers.get(i)))
                .filter(i -> answers(rows, i).stream().anyMatch(cell -> words(cell) > 1))
                .boxed()
                .toList();
    }

    private static List<String> answers(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !isNoAnswer(cell))
                .toList();
    }

    /** Nothing, or what people type instead of it. */
    static boolean isNoAnswer(String cell) {
        String bare = cell.toLowerCase(Locale.ROOT);
        return bare.isEmpty()
                || bare.equals("na")
                || bare.equals("n/a")
                || bare.equals("-")
                || bare.equals("–")
                || bare.equals("none")
                || bare.equals("nil");
    }

    static int words(String cell) {
        return cell.isEmpty() ? 0 : WORD.split(cell).length;
    }
}
