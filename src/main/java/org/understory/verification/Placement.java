package org.understory.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.understory.analysis.statistic.QuoteIndex;
import org.understory.analysis.statistic.QuoteIndex.Section;
import org.understory.analysis.statistic.QuoteIndex.Use;
import org.understory.report.Block.Quote;
import org.understory.report.read.Quotation;
import org.understory.verification.Change.Kind;

/**
 * Where a quotation stands: below the name of a theme it has to have that theme or one below it, below the name of a person
 * or group it has to be theirs. Other headings are somebody's own.
 */
final class Placement {

    private final QuoteIndex index;
    private final Names names;
    private final List<Quotation> today;

    Placement(QuoteIndex index, Names names, List<Quotation> today) {
        this.index = index;
        this.names = names;
        this.today = today;
    }

    /** How the sentence would be quoted where it stands, or how anywhere if it does not belong there. */
    List<Use> there(Quotation quotation, List<Use> uses) {
        Set<Integer> themes = themes(quotation.place());
        List<Use> there =
                uses.stream().filter(use -> themes.contains(use.theme())).toList();
        return there.isEmpty() ? uses : there;
    }

    /** What is wrong with the place. */
    Optional<Change> check(Quotation quotation, List<Use> uses, String where) {
        Set<Integer> themes = themes(quotation.place());
        if (!themes.isEmpty()) {
            return uses.stream().anyMatch(use -> themes.contains(use.theme()))
                    ? Optional.empty()
                    : Optional.of(change(quotation, where, theirs(uses)));
        }
        Set<String> places = today.stream()
                .filter(now -> now.id().equals(quotation.id()))
                .map(Quotation::place)
                .collect(Collectors.toSet());
        if (!places.isEmpty()) {
            return places.contains(quotation.place())
                    ? Optional.empty()
                    : Optional.of(change(quotation, where, theirs(uses)));
        }
        return people(quotation, uses.get(0).quote(), where);
    }

    private Optional<Change> people(Quotation quotation, Quote quote, String where) {
        List<String> own = List.of(quote.attributes().split(", "));
        if (names.speakers().contains(quotation.place()) && !quotation.place().equals(quote.speaker())) {
            return Optional.of(change(quotation, where, quote.speaker().isEmpty() ? "nobody named" : quote.speaker()));
        }
        if (names.labels().contains(quotation.place()) && !own.contains(quotation.place())) {
            return Optional.of(
                    change(quotation, where, quote.attributes().isEmpty() ? "no group shown" : quote.attributes()));
        }
        return Optional.empty();
    }

    private static Change change(Quotation quotation, String where, String expected) {
        return new Change(Kind.PLACE, where, "under " + quotation.place(), expected);
    }

    private static String theirs(List<Use> uses) {
        String named = uses.stream()
                .map(Use::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "without a theme" : named;
    }

    /** The themes that a heading, a section's id or the title of a slide names, with those below them. */
    private Set<Integer> themes(String place) {
        String heading = place.toLowerCase(Locale.ROOT);
        Set<Integer> themes = new HashSet<>();
        for (Section section : index.sections()) {
            String name = section.name().toLowerCase(Locale.ROOT);
            String onSlide = name.replaceAll("\\d[\\d,.]*", "#");
            if (heading.equals(name) || heading.startsWith(onSlide + ":") || place.equals(section.id())) {
                themes.addAll(section.themes());
            }
        }
        return themes;
    }
}
