package org.understory.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.understory.analysis.statistic.QuoteIndex;
import org.understory.report.Recipe;
import org.understory.report.read.Document;
import org.understory.report.read.Item;
import org.understory.report.read.Quotation;

/** Checks a document. */
public final class Verification {

    private Verification() {}

    /**
     * What of a document stands.
     *
     * @param document what it shows
     * @param today what the same command would write, read in the same way; nothing where it is not known how it was made:
     *     then quotations only are checked
     * @param index all that was said
     */
    public static Verdict of(Document document, Optional<Document> today, QuoteIndex index) {
        List<Change> changes = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        QuotationCheck quotations = new QuotationCheck(index, changes::add, remarks::add);
        document.quotations().stream()
                .filter(quotation ->
                        !today.map(now -> now.quotations().contains(quotation)).orElse(false))
                .forEach(quotations::check);
        if (today.isPresent()) {
            ItemCheck items = new ItemCheck(
                    byTodaysProgram(document, today.get()), today.get().items());
            changes.addAll(items.changes());
            long fresh = today.get().quotations().stream()
                    .map(Quotation::id)
                    .distinct()
                    .filter(id -> document.quotations().stream()
                            .noneMatch(shown -> shown.id().equals(id)))
                    .count();
            if (!items.added().isEmpty() || fresh > 0) {
                remarks.add("made today it would say " + items.added().size() + " things and show " + fresh
                        + " quotations more or otherwise");
            }
        }
        int words = (int) document.items().stream()
                .filter(item -> item.kind() == Item.Kind.WORDS)
                .count();
        return new Verdict(
                changes,
                remarks,
                document.quotations().size(),
                today.isPresent() ? document.items().size() - words : 0,
                today.isPresent() ? words : 0);
    }

    /** Another version of the program is no fault of a document; that there is one has been said. */
    private static List<Item> byTodaysProgram(Document document, Document today) {
        if (document.recipe().isEmpty() || today.recipe().isEmpty()) {
            return document.items();
        }
        String was = program(document.recipe().get());
        String is = program(today.recipe().get());
        return document.items().stream()
                .map(item -> new Item(
                        item.kind(),
                        item.place(),
                        item.row(),
                        item.column(),
                        item.shown().replace(was, is)))
                .toList();
    }

    private static String program(Recipe recipe) {
        return "understory " + recipe.program() + ", engine " + recipe.engine();
    }
}
