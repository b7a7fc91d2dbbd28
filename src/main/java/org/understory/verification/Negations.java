package org.understory.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that turn what is said into its opposite: a cut that swallows one may be in order and has to be looked at. */
final class Negations {

    private static final Set<String> WORDS = Set.of(
            "not", "never", "no", "nor", "neither", "none", "nobody", "nothing", "nowhere", "cannot", "without",
            "ain't");

    private Negations() {}

    /** What a sign that stands for some words does to the negations among them, as a clause; empty where they stay. */
    static String lost(String said, String shown) {
        List<String> out = in(said);
        List<String> in = in(shown);
        for (String word : List.copyOf(in)) {
            if (out.remove(word)) {
                in.remove(word);
            }
        }
        if (out.size() > in.size()) {
            return "leaves out “" + String.join("”, “", out.subList(in.size(), out.size())) + "”";
        }
        return in.size() > out.size() ? "puts in “" + String.join("”, “", in.subList(out.size(), in.size())) + "”" : "";
    }

    private static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT)
                .replaceAll("[‘’ʼ]", "'")
                .replaceAll("[\\[\\]]", "")
                .split("[^\\p{L}']+")) {
            if (WORDS.contains(word) || word.endsWith("n't")) {
                found.add(word);
            }
        }
        return found;
    }
}
