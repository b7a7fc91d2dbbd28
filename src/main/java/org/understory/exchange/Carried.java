package org.understory.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.understory.model.Codebook;
import org.understory.model.Theme;

/** What a codebook may hold beyond names and their nesting; each format carries some of it, and the rest is told. */
enum Carried {
    DESCRIPTION(
            book -> book.description().isEmpty() ? 0 : 1,
            "description of the codebook",
            "descriptions of the codebook"),
    LIST(book -> book.lists().size(), "word list"),
    GROUP(
            book -> (int) book.themes().stream()
                    .map(Theme::group)
                    .filter(group -> !group.isEmpty())
                    .distinct()
                    .count(),
            "group"),
    ID(
            book -> themes(book, theme -> theme.id().equals(ThemeIds.of(theme.name())) ? 0 : 1),
            "id that is not made from the name",
            "ids that are not made from the names"),
    COLOUR(book -> themes(book, theme -> theme.colour().isEmpty() ? 0 : 1), "colour"),
    DEFINITION(book -> themes(book, theme -> theme.definition().isEmpty() ? 0 : 1), "definition"),
    CRITERION(
            book -> themes(
                    book, theme -> theme.include().size() + theme.exclude().size()),
            "inclusion or exclusion criterion",
            "inclusion and exclusion criteria"),
    EXAMPLE(book -> themes(book, theme -> theme.examples().size()), "example"),
    COUNTEREXAMPLE(book -> themes(book, theme -> theme.counterexamples().size()), "counterexample"),
    RULE(book -> themes(book, theme -> theme.rules().size()), "rule"),
    UNLESS(book -> themes(book, theme -> theme.unless().size()), "unless rule");

    private final ToIntFunction<Codebook> count;
    private final String one;
    private final String many;

    Carried(ToIntFunction<Codebook> count, String one) {
        this(count, one, one + "s");
    }

    Carried(ToIntFunction<Codebook> count, String one, String many) {
        this.count = count;
        this.one = one;
        this.many = many;
    }

    private static int themes(Codebook book, ToIntFunction<Theme> count) {
        return book.themes().stream().mapToInt(count).sum();
    }

    /** What a format that carries no more than this leaves out of the codebook, counted. */
    static List<String> leftOut(Codebook codebook, Set<Carried> carried) {
        List<String> notes = new ArrayList<>();
        for (Carried kind : EnumSet.complementOf(EnumSet.copyOf(carried))) {
            int count = kind.count.applyAsInt(codebook);
            if (count > 0) {
                notes.add("left out: " + count + " " + (count == 1 ? kind.one : kind.many));
            }
        }
        return notes;
    }
}
