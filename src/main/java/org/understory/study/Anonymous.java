package org.understory.study;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells labels that name nobody, or somebody in one transcript only, from names. */
final class Anonymous {

    private static final Set<String> NOBODY = Set.of(
            "unknown speaker",
            "unknown",
            "unidentified speaker",
            "unidentified",
            "speaker unknown",
            "anonymous",
            "speaker",
            "speakers",
            "multiple speakers",
            "several speakers",
            "all",
            "everyone",
            "participants",
            "inaudible",
            "n/a",
            "-",
            "?",
            "??",
            "???");

    /**
     * What diarisers and transcribers number afresh in each file. A code such as {@code P3} is not among them: people
     * give those out once for a whole study.
     */
    private static final Pattern LOCAL = Pattern.compile("(?:unknown |unidentified )?"
            + "(?:speaker|spk|participant|interviewer|interviewee|respondent|guest|voice|moderator|facilitator|host"
            + "|client|agent|(?:male|female|man|woman)(?: speaker| voice)?)"
            + "(?: ?[-_#]? ?\\d+|[ _-][a-z])?"
            + "|[a-z]|\\d+");

    private Anonymous() {}

    /** Whether a normalised label says nothing of who speaks. */
    static boolean isNobody(String normalised) {
        return normalised.isEmpty() || NOBODY.contains(normalised);
    }

    /** Whether a normalised label tells people apart within its transcript only. */
    static boolean isLocal(String normalised) {
        return LOCAL.matcher(normalised).matches();
    }
}
