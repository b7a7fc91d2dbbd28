package org.understory.ingest.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What headers call the columns of tables of notes, answers and turns, whatever program exported them. */
final class ColumnNames {

    static final Set<String> SPEAKER = Set.of(
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

    static final Set<String> TEXT = Set.of(
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
            "verbatim",
            "idea",
            "post",
            "card",
            "question text",
            "answer text",
            "response text",
            "your answer");

    static final Set<String> SECTION = Set.of(
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

    static final Set<String> START =
            Set.of("start", "time", "timestamp", "start time", "begin", "offset", "starttime", "time stamp");

    static final Set<String> END = Set.of("end", "end time", "stop", "endtime");

    /** Texts that stand for one person's words read aloud or typed: of these one is read, in surveys all. */
    static final Set<String> ANSWER = Set.of(
            "answer", "response", "feedback", "comment", "comments", "answer text", "response text", "your answer");

    static final Set<String> SPEECH = Set.of("utterance", "transcript");

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
            "username",
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
            "prolific pid",
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
            "stage date (utc)",
            "ending",
            "tags",
            "completion time",
            "last modified time",
            "total points",
            "quiz feedback",
            "grade posted time",
            "score",
            "x",
            "y",
            "position x",
            "position y",
            "votes",
            "upvotes",
            "downvotes",
            "likes",
            "colour",
            "color",
            "bg color",
            "border color",
            "border line",
            "url",
            "link",
            "link to",
            "date",
            "created",
            "created at",
            "last updated",
            "question id",
            "answer id",
            "voter id",
            "user id",
            "session id");

    /** Families of columns: places and addresses that Qualtrics keeps, what a quiz of Microsoft Forms adds. */
    private static final List<String> DROPPED_BEGINNINGS =
            List.of("location", "recipient", "points - ", "points – ", "feedback - ", "feedback – ");

    /** What people type instead of an answer. */
    private static final Set<String> NO_ANSWER =
            Set.of("", "na", "n/a", "n.a.", "n.a", "-", "--", "–", "—", ".", "none", "nil", "null");

    private ColumnNames() {}

    /** A header as the sets above have it. */
    static String key(String header) {
        return header.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    }

    /** Whether headers say who speaks or what is said. */
    static boolean areNamed(List<String> headers) {
        return headers.stream().map(ColumnNames::key).anyMatch(key -> TEXT.contains(key) || SPEAKER.contains(key));
    }

    static boolean isDropped(String header) {
        String key = key(header);
        String raw = header.toLowerCase(Locale.ROOT).strip();
        return key.isEmpty()
                || DROPPED.contains(key)
                || DROPPED_BEGINNINGS.stream().anyMatch(raw::startsWith);
    }

    /** Whether a cell holds nothing, or what people type instead of it. */
    static boolean isNoAnswer(String cell) {
        return cell.length() <= 4 && NO_ANSWER.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** How many words a cell has. */
    static int words(String cell) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < cell.length(); i++) {
            boolean space = Chars.isSpace(cell.charAt(i));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }
}
