package org.understory.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.analysis.statistic.QuoteIndex.Use;
import org.understory.report.Block.Quote;
import org.understory.report.read.Quotation;
import org.understory.report.render.reading.Sources;

/** Who a quotation says it is by, where and when, held against who said it. */
final class Attribution {

    private static final Pattern TURN = Pattern.compile("(?:.*, )?turn \\d+");
    private static final Pattern TIME = Pattern.compile("(?<![\\p{N}:])\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\p{N}:])");

    /** From so many parts on that are set apart as reports do it, a source is one that was printed. */
    private static final int PARTS = 3;

    private final Names names;

    Attribution(Names names) {
        this.names = names;
    }

    /**
     * What differs.
     *
     * @param uses how the sentence would be quoted today where the quotation stands
     */
    Optional<Change> check(Quotation quotation, List<Use> uses, String where) {
        List<Quote> today = uses.stream().map(Use::quote).toList();
        boolean printed = quotation.source().size() >= PARTS
                || quotation.source().stream()
                        .anyMatch(part -> TURN.matcher(part).matches());
        String shown = String.join(" · ", printed ? parts(quotation) : quotation.source());
        boolean stands = quotation.source().isEmpty()
                || today.stream().anyMatch(quote -> printed ? isWhole(quotation, quote) : isNamed(shown, quote));
        return stands
                ? Optional.empty()
                : Optional.of(
                        new Change(Change.Kind.ATTRIBUTION, where, shown, String.join(" · ", source(today.get(0)))));
    }

    private static List<String> parts(Quotation quotation) {
        List<String> shown = new ArrayList<>();
        quotation.source().forEach(part -> shown.addAll(List.of(part.split(", (?=turn \\d+$)"))));
        shown.remove(quotation.id());
        return shown;
    }

    /** A source as reports print it, or slides with their fewer parts, has to be what they would print. */
    private static boolean isWhole(Quotation quotation, Quote quote) {
        List<String> shown = parts(quotation);
        return shown.equals(source(quote)) || shown.equals(brief(quote));
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

    /** A source in somebody's own words has to name nobody else, no other group and no other time. */
    private boolean isNamed(String shown, Quote quote) {
        return isRight(shown, names.speakers(), List.of(quote.speaker()))
                && isRight(shown, names.labels(), List.of(quote.attributes().split(", ")))
                && isThen(shown, quote.time());
    }

    /** Others may be named beside those whom it is about: “Ana, to Ben”. */
    private static boolean isRight(String shown, Set<String> all, List<String> own) {
        return own.stream().anyMatch(name -> Names.holds(shown, name))
                || all.stream().noneMatch(name -> Names.holds(shown, name));
    }

    private static boolean isThen(String shown, String time) {
        Matcher times = TIME.matcher(shown);
        while (times.find()) {
            if (!Names.holds(time, times.group())) {
                return false;
            }
        }
        return true;
    }
}
