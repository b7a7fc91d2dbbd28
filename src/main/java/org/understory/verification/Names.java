package org.understory.verification;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.understory.analysis.statistic.QuoteIndex;

/** The names of people and of their groups, looked up when the first is asked for. */
final class Names {

    private final QuoteIndex index;
    private final Set<String> speakers = new LinkedHashSet<>();
    private final Set<String> labels = new LinkedHashSet<>();

    Names(QuoteIndex index) {
        this.index = index;
    }

    Set<String> speakers() {
        return filled(speakers, index::speakers);
    }

    Set<String> labels() {
        return filled(labels, index::labels);
    }

    private static Set<String> filled(Set<String> names, Supplier<Set<String>> from) {
        if (names.isEmpty()) {
            names.addAll(from.get());
        }
        return names;
    }

    /** Whether a text holds a name as words of their own. */
    static boolean holds(String text, String name) {
        return !name.isEmpty()
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find();
    }
}
