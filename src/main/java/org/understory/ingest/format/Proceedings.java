package org.understory.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that the records of inquiries and committees set between what is said. */
final class Proceedings {

    private static final Pattern SWORN = Pattern.compile(
            "^[*_]{0,2}(\\p{Lu}[\\p{Lu} .,'’-]{3,80}) \\((sworn|affirmed|recalled|continued)[^)]{0,60}\\)\\.?[*_]{0,2}$");
    private static final Pattern QUESTIONS = Pattern.compile(
            "^[*_]{0,2}((?:Further )?(?:Questions|Examination|Cross-examination|Re-examination) (?i:from|by) [^.?!]{3,90}?)[*_]{0,2}$");
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("^[*_]{0,2}\\(?\\d{1,2}(?:[.:]\\d{1,2})? ?(?:am|pm|noon)\\)?[*_]{0,2}$");

    /** A witness who takes the stand. */
    record Sworn(String how, String name) {}

    static final Sworn NOBODY = new Sworn("", "");

    private Proceedings() {}

    /** The witness whom a line such as {@code *DR ANA LIMA (sworn).*} announces, or {@link #NOBODY}. */
    static Sworn sworn(String words) {
        Matcher sworn = SWORN.matcher(words);
        return sworn.matches() ? new Sworn(sworn.group(2), sworn.group(1)) : NOBODY;
    }

    /** The heading {@code Questions From Lead Counsel to the Inquiry} that a line is, or nothing. */
    static String questions(String words) {
        Matcher questions = QUESTIONS.matcher(words);
        return questions.matches() ? Chars.strip(questions.group(1)) : "";
    }

    /** Whether the line says nothing but what o'clock it is: {@code *(12.4 pm)*}. */
    static boolean isTimeOfDay(String words) {
        return TIME_OF_DAY.matcher(words).matches();
    }
}
