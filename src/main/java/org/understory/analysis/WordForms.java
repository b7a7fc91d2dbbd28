package org.understory.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.model.Span;

/**
 * The words of a text as they are compared with each other: letters and digits with a letter among them, and what joins
 * them, in lower case, every apostrophe the same. How many words were spoken is counted by {@link Words}.
 */
public final class WordForms {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019\\-][\\p{L}\\p{M}\\p{N}]+)*");

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
        Matcher matcher = WORD.matcher(text).region(stretch.begin(), stretch.end());
        while (matcher.find()) {
            String form = matcher.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            if (form.chars().anyMatch(Character::isLetter)) {
                forms.add(new Form(form, new Span(matcher.start(), matcher.end())));
            }
        }
        return forms;
    }
}
