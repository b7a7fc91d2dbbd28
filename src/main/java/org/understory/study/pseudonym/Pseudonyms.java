package org.understory.study.pseudonym;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts pseudonyms in the place of names: whole words, the longest name first, with accents in any encoding or left out.
 * A name of two words or more is found in any case; one word only as it is written or in capitals, for many first names
 * are words as well. What follows an apostrophe stays, so possessives stay possessives.
 */
public final class Pseudonyms {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAP = Pattern.compile("(?U)[\\s_]+");
    private static final String NOT_AFTER = "(?<![\\p{L}\\p{N}\\p{M}])";
    private static final String NOT_BEFORE = "(?![\\p{L}\\p{N}\\p{M}])";

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Pattern names;

    /** Replaces the names of the rows that count. */
    public Pseudonyms(List<KeyRow> rows) {
        Set<String> forms = new LinkedHashSet<>();
        for (KeyRow row : rows) {
            if (row.counts()) {
                byName.putIfAbsent(fold(row.name()), row.pseudonym());
                forms.addAll(forms(row.name()));
            }
        }
        names = Pattern.compile(NOT_AFTER + anyOf(forms) + NOT_BEFORE);
    }

    /** The longest first, those together that begin alike, so that a word is tried against few of hundreds of names. */
    private static String anyOf(Set<String> forms) {
        Map<String, List<String>> byBeginning = new TreeMap<>();
        forms.stream()
                .filter(form -> !form.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(form -> byBeginning
                        .computeIfAbsent(beginning(form), any -> new ArrayList<>())
                        .add(pattern(form)));
        return byBeginning.entrySet().stream()
                .map(one -> "(?=(?iu:" + Pattern.quote(one.getKey()) + "))(?:" + String.join("|", one.getValue()) + ")")
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String beginning(String form) {
        int first = form.replace('’', '\'').codePointAt(0);
        return Character.toString(Character.toLowerCase(Character.toUpperCase(first)));
    }

    /** What makes two spellings one name: no accents, case, or kinds of apostrophe and white space. */
    static String fold(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('’', '\'');
        return GAP.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> forms(String name) {
        String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        Set<String> forms = new LinkedHashSet<>(
                List.of(composed, apart, MARKS.matcher(apart).replaceAll("")));
        if (!GAP.matcher(composed).find()) {
            List.copyOf(forms).forEach(form -> forms.add(form.toUpperCase(Locale.ROOT)));
        }
        return forms;
    }

    private static String pattern(String form) {
        String[] words = GAP.split(form);
        StringBuilder pattern = new StringBuilder(words.length > 1 ? "(?iu:" : "(?:");
        for (int i = 0; i < words.length; i++) {
            pattern.append(i == 0 ? "" : "(?U:[\\s_]+)");
            pattern.append(Pattern.quote(words[i].replace('’', '\'')).replace("'", "\\E['’]\\Q"));
        }
        return pattern.append(")").toString();
    }

    /** A text with pseudonyms. */
    public Replaced replace(String text) {
        Replaced.Builder replaced = new Replaced.Builder(text);
        Matcher found = names.matcher(text);
        while (!byName.isEmpty() && found.find()) {
            replaced.put(found.start(), found.end(), byName.get(fold(found.group())));
        }
        return replaced.build();
    }

    /** How many names stand in a text. */
    public int count(String text) {
        return byName.isEmpty() ? 0 : (int) names.matcher(text).results().count();
    }
}
