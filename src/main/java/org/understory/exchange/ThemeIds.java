package org.understory.exchange;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes ids from names: lower case, words joined by hyphens, accents on Latin letters dropped so that the id is easy to
 * type, other letters kept, none given twice.
 */
final class ThemeIds {

    private static final int LONGEST = 60;
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u02BC]");
    private static final Pattern LATIN_ACCENT = Pattern.compile("(?<=\\p{IsLatin}\\p{M}{0,8})\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> given = new HashSet<>();

    /** An id that nobody has yet, from the name, with the parent's id or a number to tell it from others. */
    String give(String name, String parent) {
        String plain = of(name);
        if (given.add(plain)) {
            return plain;
        }
        String within = parent.isEmpty() ? plain : parent + "-" + plain;
        String id = within;
        for (int i = 2; !given.add(id); i++) {
            id = within + "-" + i;
        }
        return id;
    }

    /** The id that a name would have if it were the only one. */
    static String of(String name) {
        String folded = Normalizer.normalize(
                LATIN_ACCENT
                        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll(""),
                Normalizer.Form.NFC);
        String letters = APOSTROPHE.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
        String id = trim(BETWEEN_WORDS.matcher(letters).replaceAll("-"));
        if (id.length() > LONGEST) {
            int end = id.lastIndexOf('-', LONGEST);
            id = id.substring(0, end > 0 ? end : id.offsetByCodePoints(0, LONGEST / 2));
        }
        return id.isEmpty() ? "theme" : id;
    }

    private static String trim(String id) {
        int begin = id.startsWith("-") ? 1 : 0;
        int end = id.endsWith("-") && id.length() > 1 ? id.length() - 1 : id.length();
        return begin >= end ? "" : id.substring(begin, end);
    }
}
