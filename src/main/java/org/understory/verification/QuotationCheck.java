package org.understory.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.understory.analysis.statistic.QuoteIndex;
import org.understory.report.Block.Quote;
import org.understory.report.read.Quotation;
import org.understory.report.render.reading.Sources;
import org.understory.report.render.reading.VisibleText;

/** Checks quotations one by one: that there are any such words, that they are these, and who said them. */
final class QuotationCheck {

    private static final Pattern TURN = Pattern.compile("(?:.*, )?turn \\d+");

    /** From so many parts on that are set apart as reports do it, a source is one that was printed. */
    private static final int PARTS = 3;

    private final QuoteIndex index;
    private final Consumer<Change> changes;
    private final Consumer<String> remarks;
    private Set<String> speakers = Set.of();

    QuotationCheck(QuoteIndex index, Consumer<Change> changes, Consumer<String> remarks) {
        this.index = index;
        this.changes = changes;
        this.remarks = remarks;
    }

    void check(Quotation quotation) {
        String where = quotation.id() + (quotation.place().isEmpty() ? "" : " (" + quotation.place() + ")");
        List<Quote> today = index.of(quotation.id());
        if (quotation.id().isEmpty()) {
            changes.accept(new Change(Change.Kind.NAMELESS, quotation.place(), shown(quotation)));
        } else if (today.isEmpty()) {
            missing(quotation, where);
        } else {
            words(quotation, where, VisibleText.line(today.get(0).text()));
            attribution(quotation, where, today);
        }
    }

    private static List<String> shown(Quotation quotation) {
        return quotation.words().stream()
                .limit(1)
                .map(words -> "shows  " + words)
                .toList();
    }

    private void missing(Quotation quotation, String where) {
        List<String> lines = new ArrayList<>(shown(quotation));
        quotation.words().stream().findFirst().flatMap(index::nearest).ifPresent(near -> {
            String said = VisibleText.line(near.text());
            Comparison comparison = new Comparison(quotation.words().get(0), said);
            lines.add("like   " + near.id() + " (" + near.transcript() + ", turn " + near.turn() + ")");
            lines.add("words  " + comparison.difference());
        });
        changes.accept(new Change(Change.Kind.MISSING, where, lines));
    }

    private void words(Quotation quotation, String where, String said) {
        if (quotation.words().isEmpty()) {
            return;
        }
        for (String reading : quotation.words()) {
            Optional<List<String>> signs = new Comparison(reading, said).standsFor();
            if (signs.isPresent()) {
                signs.get().forEach(sign -> remarks.accept(where + ": " + sign));
                return;
            }
        }
        changes.accept(new Change(
                Change.Kind.WORDS,
                where,
                List.of("words  " + new Comparison(quotation.words().get(0), said).difference())));
    }

    private void attribution(Quotation quotation, String where, List<Quote> today) {
        boolean printed = quotation.source().size() >= PARTS
                || quotation.source().stream()
                        .anyMatch(part -> TURN.matcher(part).matches());
        if (printed) {
            whole(quotation, where, today);
        } else if (!quotation.source().isEmpty()) {
            named(quotation, where, today.get(0));
        }
    }

    /** A source as reports print it, or slides with their fewer parts, has to be what they would print. */
    private void whole(Quotation quotation, String where, List<Quote> today) {
        List<String> shown = new ArrayList<>();
        quotation.source().forEach(part -> shown.addAll(List.of(part.split(", (?=turn \\d+$)"))));
        shown.remove(quotation.id());
        boolean stands = today.stream().anyMatch(quote -> shown.equals(source(quote)) || shown.equals(brief(quote)));
        if (!stands) {
            changes.accept(new Change(
                    Change.Kind.ATTRIBUTION,
                    where,
                    List.of(
                            "shows  " + String.join(" · ", shown),
                            "is     " + String.join(" · ", source(today.get(0))))));
        }
    }

    private static List<String> source(Quote quote) {
        List<String> source = new ArrayList<>(Sources.of(quote));
        source.remove(quote.id());
        return source;
    }

    private static List<String> brief(Quote quote) {
        List<String> source = source(quote);
        source.remove("rule " + quote.rule());
        source.remove(quote.time());
        return source;
    }

    /** A source in somebody's own words has to name nobody else. */
    private void named(Quotation quotation, String where, Quote quote) {
        if (speakers.isEmpty()) {
            speakers = index.speakers();
        }
        String source = String.join(" · ", quotation.source());
        Set<String> others = new LinkedHashSet<>();
        for (String name : speakers) {
            if (names(source, name) && !name.equals(quote.speaker())) {
                others.add(name);
            }
        }
        if (!others.isEmpty() && !names(source, quote.speaker())) {
            changes.accept(new Change(
                    Change.Kind.ATTRIBUTION,
                    where,
                    List.of("shows  " + source, "is     " + String.join(" · ", source(quote)))));
        }
    }

    private static boolean names(String source, String name) {
        return !name.isEmpty()
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                        .matcher(source)
                        .find();
    }
}
