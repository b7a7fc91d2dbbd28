package org.understory.ingest.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be a speaker's label. Labels are kept as they are written, whatever affiliation they carry; this only tells
 * them from the many other things that end in a colon.
 */
final class Labels {

    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 12;
    private static final int MOST_NAME_WORDS = 6;

    /** Never somebody, however often it stands before a colon. */
    private static final Set<String> NEVER = Set.of(
            "note",
            "notes",
            "nb",
            "n.b.",
            "ps",
            "p.s.",
            "http",
            "https",
            "www",
            "mailto",
            "eg",
            "e.g.",
            "ie",
            "i.e.",
            "date",
            "time",
            "venue",
            "location",
            "place",
            "duration",
            "length",
            "title",
            "subject",
            "file",
            "url",
            "link",
            "source",
            "example",
            "warning",
            "important",
            "tip",
            "todo",
            "break",
            "summary",
            "agenda",
            "transcript",
            "recorded",
            "recording",
            "recorded on",
            "transcribed by",
            "transcript by",
            "version",
            "participants",
            "attendees",
            "present",
            "apologies",
            "moderators",
            "facilitators",
            "interviewers",
            "speakers",
            "organisers",
            "organizers",
            "profile",
            "age",
            "gender",
            "occupation",
            "project",
            "study",
            "keywords",
            "summary keywords",
            "language",
            "email",
            "phone",
            "session",
            "workshop",
            "interview date",
            "interviewee name",
            "interview",
            "meeting",
            "event",
            "topic",
            "status",
            "department",
            "role",
            "name",
            "pseudonym",
            "sex",
            "participant name",
            "participant id",
            "interviewer name",
            "interviewee id",
            "moderator name",
            "facilitator name",
            "interview id",
            "interview no",
            "interview no.",
            "interview number",
            "date of interview",
            "place of interview",
            "time of interview",
            "length of interview",
            "recording length",
            "audio file",
            "file name",
            "filename",
            "consent",
            "job title",
            "organisation",
            "organization",
            "years in post",
            "note taker",
            "note-taker",
            "notes taken by",
            "transcriber",
            "transcription",
            "transcribed");

    /** Words that open sentences: one alone before a colon, met once, is not a name. */
    private static final Set<String> OPENERS = Set.of(
            "remember",
            "however",
            "first",
            "second",
            "third",
            "finally",
            "question",
            "answer",
            "action",
            "actions",
            "point",
            "idea",
            "issue",
            "issues",
            "result",
            "results",
            "conclusion",
            "next",
            "today",
            "tomorrow",
            "yesterday",
            "also",
            "so",
            "but",
            "and",
            "or",
            "yes",
            "no",
            "ok",
            "okay",
            "well",
            "because",
            "update",
            "key",
            "reason",
            "reasons",
            "problem",
            "problems",
            "solution",
            "goal",
            "goals",
            "aim",
            "aims",
            "why",
            "how",
            "what",
            "when",
            "where",
            "who",
            "which",
            "this",
            "that",
            "these",
            "those",
            "here",
            "there",
            "then",
            "now",
            "again",
            "basically",
            "meaning",
            "namely",
            "background",
            "context",
            "introduction",
            "outcome",
            "outcomes",
            "decision",
            "decisions",
            "risk",
            "risks",
            "pros",
            "cons",
            "strengths",
            "weaknesses",
            "themes",
            "quote",
            "comment",
            "comments",
            "name",
            "i mean",
            "for example",
            "in short",
            "that is",
            "and then",
            "follow-up",
            "follow up",
            "next steps",
            "look",
            "listen",
            "part",
            "chapter",
            "section",
            "total");

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "de", "del", "della", "der", "den", "di", "da", "do", "dos", "du", "la", "le", "el", "al",
            "bin", "bint", "ibn", "of", "the", "and", "for", "y", "e", "ten", "ter", "zu", "|", "@", "-", "–", "—", "&",
            "/", "+");

    private static final Set<String> ROLES = Set.of(
            "interviewer",
            "interviewee",
            "moderator",
            "facilitator",
            "participant",
            "respondent",
            "speaker",
            "host",
            "guest",
            "audience",
            "presenter",
            "researcher",
            "chair",
            "panel",
            "panellist",
            "student",
            "teacher",
            "unknown",
            "unidentified",
            "all",
            "several",
            "group",
            "male",
            "female",
            "voice",
            "client",
            "coach");

    /** Those who ask: what is said under their questions without a label is said by others. */
    private static final Set<String> ASKERS =
            Set.of("interviewer", "moderator", "facilitator", "researcher", "host", "chair", "q", "mod", "int");

    private static final Pattern MACHINE = Pattern.compile(
            "(?i)(?:note ?taker\\b|\\bread\\.ai meeting notes|\\bfireflies\\.ai|\\botter\\.ai$|['’]s presentation$)");
    private static final Pattern BREAK = Pattern.compile("(?i)^break: ?[\\[(]?\\d{1,2}:\\d.*");

    private static final Pattern BRACKETED = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Labels() {}

    /** Whether the words could stand for somebody at all. */
    static boolean possible(String label) {
        if (label.isEmpty() || label.length() > LONGEST || !startsLikeLabel(label)) {
            return false;
        }
        return hasLetterOrDigit(label)
                && !TimeText.isTime(label)
                && !isNumber(label)
                && !hasSentenceEnd(label)
                && !label.contains("://")
                && !NEVER.contains(label.toLowerCase(Locale.ROOT))
                && SPACES.split(label).length <= MOST_WORDS;
    }

    /** Whether a possible label looks like a name, a code or a role, so that meeting it once is enough. */
    static boolean looksLikeName(String label) {
        String core = withoutAffiliation(Chars.strip(BRACKETED.matcher(label).replaceAll(" ")));
        String lower = core.toLowerCase(Locale.ROOT);
        if (core.isEmpty() || OPENERS.contains(lower)) {
            return false;
        }
        String[] words = SPACES.split(core);
        if (words.length > MOST_NAME_WORDS
                || (words.length > 1 && OPENERS.contains(words[0].toLowerCase(Locale.ROOT)))) {
            return false;
        }
        if (label.contains(" @ ") || label.contains(" | ")) {
            return true;
        }
        for (String word : words) {
            if (!isNameWord(word)) {
                return false;
            }
        }
        return true;
    }

    /** The part before {@code | Lambda}, {@code @ ambient} or {@code / Earth Lab}. */
    private static String withoutAffiliation(String label) {
        int end = label.length();
        for (String mark : List.of(" | ", " @ ", " / ")) {
            int at = label.indexOf(mark);
            end = at > 0 && at < end ? at : end;
        }
        return Chars.strip(label.substring(0, end));
    }

    /** Whether a label says what somebody does here instead of who they are: {@code Interviewer 2}, {@code Moderator}. */
    static boolean isRole(String label) {
        return isOf(ROLES, label);
    }

    /** Whether a label is that of the person who asks. */
    static boolean isAsker(String label) {
        return isOf(ASKERS, label);
    }

    /** Whether the words before a colon never are somebody. */
    static boolean isNobody(String key) {
        return NEVER.contains(key.toLowerCase(Locale.ROOT));
    }

    /** Whether a label is that of a machine which takes notes, or of somebody's shared screen. */
    static boolean isMachine(String label) {
        return MACHINE.matcher(label).find();
    }

    /** Whether a line marks a break in a programme: {@code Break: [30:07]}. */
    static boolean isBreak(String words) {
        return BREAK.matcher(words).matches();
    }

    private static boolean isOf(Set<String> words, String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && (Character.isDigit(lower.charAt(end - 1)) || lower.charAt(end - 1) == ' ')) {
            end--;
        }
        return words.contains(lower.substring(0, end));
    }

    private static boolean isNameWord(String word) {
        int first = word.codePointAt(0);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first);
        boolean caseless = Character.isLetter(first) && !Character.isLowerCase(first);
        return capital || caseless || Character.isDigit(first) || PARTICLES.contains(lower) || isOf(ROLES, lower);
    }

    private static boolean startsLikeLabel(String label) {
        int first = label.codePointAt(0);
        return Character.isLetterOrDigit(first) || first == '@' || first == '[' || first == '(';
    }

    private static boolean hasLetterOrDigit(String label) {
        return label.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isNumber(String label) {
        return label.codePoints().noneMatch(Character::isLetter);
    }

    /** {@code Mr. Keith} and {@code A. Smith} are no sentences, {@code we waited. Then} is one. */
    private static boolean hasSentenceEnd(String label) {
        int word = 0;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean inside = i + 1 < label.length() && label.charAt(i + 1) == ' ';
            if (c == '?' || c == '!' || c == ';' || c == '"' || c == '“' || c == '”') {
                return true;
            }
            if (c == '.' && inside && word > 3) {
                return true;
            }
            word = Character.isLetter(c) ? word + 1 : 0;
        }
        return label.endsWith(",") || label.endsWith("...") || label.endsWith("…");
    }
}
