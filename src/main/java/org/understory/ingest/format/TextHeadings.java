package org.understory.ingest.format;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The headings of a text of talk: Markdown's, lines that are underlined, {@code Questions From …} of an inquiry, and
 * {@code Interview 2} where a file holds several interviews.
 */
final class TextHeadings {

    private static final Markdown.Heading NONE = new Markdown.Heading(0, "");
    private static final Pattern INTERVIEW = Pattern.compile(
            "^(?:Interview|INTERVIEW|Focus [Gg]roup|FOCUS GROUP|Session|SESSION|Workshop|WORKSHOP|Transcript|TRANSCRIPT"
                    + "|Participant|PARTICIPANT|Interviewee|INTERVIEWEE|Respondent|RESPONDENT)"
                    + " (?:(?:[Nn]o\\.?|[Nn]umber|[Ww]ith|WITH) )?(?:#?\\d{1,3}|\\p{Lu}[\\p{L}\\d'’-]{0,30})"
                    + "(?: \\p{Lu}[\\p{L}'’-]{0,30}| [(–—-].{0,40})?$");

    /** Below the six levels of Markdown. */
    private static final int INTERVIEWS = 7;

    private static final int QUESTIONS = 8;
    private static final int LONGEST = 100;

    private final List<String> lines;
    private final boolean severalInterviews;

    TextHeadings(List<String> lines) {
        this.lines = lines;
        int interviews = 0;
        for (int i = 0; i < lines.size(); i++) {
            interviews += isInterview(i) ? 1 : 0;
        }
        severalInterviews = interviews > 1;
    }

    /** The heading that the line at this index is; level 0 is none. */
    Markdown.Heading at(int index) {
        String line = lines.get(index);
        Markdown.Heading heading = Markdown.heading(line);
        if (heading.level() > 0 || line.length() > LONGEST || Chars.isBlank(line)) {
            return heading;
        }
        String words = Chars.strip(line);
        if (isUnderlined(index, words)) {
            return new Markdown.Heading(lines.get(index + 1).startsWith("=") ? 1 : 2, Markdown.plain(words));
        }
        String questions = Proceedings.questions(words);
        if (!questions.isEmpty()) {
            return new Markdown.Heading(QUESTIONS, questions);
        }
        return severalInterviews && isInterview(index) ? new Markdown.Heading(INTERVIEWS, Markdown.plain(words)) : NONE;
    }

    /** Whether the line at this index underlines a heading. */
    boolean isUnderline(int index) {
        return index > 0 && isUnderlined(index - 1, Chars.strip(lines.get(index - 1)));
    }

    private boolean isUnderlined(int index, String words) {
        if (words.isEmpty() || index + 1 >= lines.size() || !standsAbove(index) || words.length() > LONGEST) {
            return false;
        }
        String next = lines.get(index + 1).stripTrailing();
        return next.length() >= 3
                && "=-~".indexOf(next.charAt(0)) >= 0
                && next.chars().allMatch(c -> c == next.charAt(0))
                && Math.abs(next.length() - words.length()) <= 2;
    }

    private boolean isInterview(int index) {
        String line = lines.get(index);
        return line.length() <= LONGEST
                && standsAbove(index)
                && INTERVIEW.matcher(Chars.strip(Markdown.plain(line))).matches();
    }

    private boolean standsAbove(int index) {
        return index == 0 || Chars.isBlank(lines.get(index - 1));
    }
}
