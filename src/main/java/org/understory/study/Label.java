package org.understory.study;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A speaker's name, brought to forms in which two spellings of the same name are equal. */
final class Label {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFE0E\\uFE0F\\uFEFF]");
    private static final Pattern APOSTROPHES =
            Pattern.compile("[\\u0060\\u00B4\\u02B9\\u02BB\\u02BC\\u2018-\\u201B\\u2032]");
    private static final Pattern QUOTES = Pattern.compile("[\\u201C-\\u201F\\u2033\\u00AB\\u00BB]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63]");
    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");
    private static final Pattern COLON = Pattern.compile("[ :]+$");
    private static final Pattern AFFILIATION = Pattern.compile("^(.*\\S) ?(?:\\([^()]*\\)|\\[[^\\[\\]]*\\])$");
    private static final Pattern LAST_FIRST = Pattern.compile("^([^,]+), ?([^,]+)$");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");

    private Label() {}

    /**
     * The form in which spellings are compared: compatibility characters, case, white space, apostrophes, quotation
     * marks, dashes, invisible characters and a trailing colon make no difference. Accents do.
     */
    static String normalise(String label) {
        String text = INVISIBLE.matcher(label).replaceAll("");
        text = APOSTROPHES.matcher(text).replaceAll("'");
        text = QUOTES.matcher(text).replaceAll("\"");
        text = Normalizer.normalize(text, Form.NFKC);
        text = DASHES.matcher(text).replaceAll("-");
        text = SPACES.matcher(text).replaceAll(" ").strip();
        text = COLON.matcher(text).replaceAll("");
        // Upper case first: it takes ß to SS and ſ to S, as Unicode's case folding does.
        String folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Form.NFC);
    }

    /** A normalised label without its accents, for a second attempt: {@code josé} becomes {@code jose}. */
    static String withoutAccents(String normalised) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(normalised, Form.NFD)).replaceAll("");
        StringBuilder text = new StringBuilder(plain.length());
        plain.codePoints().forEach(letter -> text.append(plainLetter(letter)));
        return Normalizer.normalize(text, Form.NFC);
    }

    /** Letters that people also write without their stroke or ligature, though Unicode does not decompose them. */
    private static String plainLetter(int letter) {
        return switch (letter) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ı' -> "i";
            default -> Character.toString(letter);
        };
    }

    /**
     * The forms under which a label is looked up, in order: as written, without an affiliation in brackets at its end,
     * and each of these turned from {@code Last, First} to {@code First Last}.
     */
    static List<String> forms(String normalised) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(normalised);
        Matcher affiliated = AFFILIATION.matcher(normalised);
        if (affiliated.matches()) {
            forms.add(affiliated.group(1));
        }
        for (String form : List.copyOf(forms)) {
            forms.addAll(reversed(form));
        }
        return new ArrayList<>(forms);
    }

    /** {@code First Last} for {@code Last, First}; nothing for any other shape. */
    static List<String> reversed(String normalised) {
        Matcher comma = LAST_FIRST.matcher(normalised);
        return comma.matches() ? List.of((comma.group(2) + " " + comma.group(1)).strip()) : List.of();
    }
}
