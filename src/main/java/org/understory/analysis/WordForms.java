package org.understory.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.understory.model.Span;

/**
 * The words of a text as they are compared with each other: letters and digits with a letter among them, and what joins
 * them, in lower case, every apostrophe the same. Written out by hand, because
 * every character of a study passes through it more than once. How many words were spoken is counted by {@link Words}.
 */
public final class WordForms {

    /** The general categories of letters, marks and numbers, a bit each. */
    private static final int PARTS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private WordForms() {}

    /**
     * A word where it stands.
     *
     * @param form in lower case
     * @param span where it stands in the text
     */
    public record Form(String form, Span span) {}

    /** The words of a stretch of text, in order. */
    public static List<Form> in(String text, Span stretch) {
        List<Form> forms = new ArrayList<>();
        int at = stretch.begin();
        while (at < stretch.end()) {
            int end = end(text, at, stretch.end());
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                String form = text.substring(at, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
                if (form.chars().anyMatch(Character::isLetter)) {
                    forms.add(new Form(form, new Span(at, end)));
                }
                at = end;
            }
        }
        return forms;
    }

    /** Where a word that begins here ends; here, if none does. */
    private static int end(String text, int from, int limit) {
        int end = run(text, from, limit);
        while (end > from && end < limit && joins(text.charAt(end))) {
            int next = run(text, end + 1, limit);
            if (next == end + 1) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** The end of the letters, marks and digits that begin here. */
    private static int run(String text, int from, int limit) {
        int at = from;
        while (at < limit && isPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean joins(char c) {
        return c == '\'' || c == '\u2019' || c == '-';
    }

    private static boolean isPart(int point) {
        if (point < 0x80) {
            return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9';
        }
        return (PARTS >> Character.getType(point) & 1) != 0;
    }
}
