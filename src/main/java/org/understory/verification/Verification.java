package org.understory.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.understory.analysis.Phrases;
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
     * @param extract whether the document may leave out what it likes
     */
    public static Verdict of(Document document, Optional<Document> today, QuoteIndex index, boolean extract) {
        List<Change> changes = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        List<String> standing = quotations(document, today, index, changes, remarks);
        today.ifPresent(now -> items(document, now, extract, changes, remarks));
        int words = (int) document.items().stream()
                .filter(item -> item.kind() == Item.Kind.WORDS)
                .count();
        return new Verdict(
                changes,
                remarks,
                standing,
                new Verdict.Checked(
                        document.quotations().size(),
                        today.isPresent() ? document.items().size() - words : 0,
                        today.isPresent() ? words : 0));
    }

    /** The ids of those that stand. */
    private static List<String> quotations(
            Document document, Optional<Document> today, QuoteIndex index, List<Change> changes, List<Remark> remarks) {
        List<Quotation> now = today.map(Document::quotations).orElse(List.of());
        Set<Quotation> same = new HashSet<>(now);
        QuotationCheck check = new QuotationCheck(index, now, changes::add, remarks::add);
        Set<String> standing = new LinkedHashSet<>();
        Set<String> fallen = new HashSet<>();
        for (Quotation quotation : document.quotations()) {
            int before = changes.size();
            if (!same.contains(quotation)) {
                check.check(quotation);
            }
            (changes.size() == before ? standing : fallen).add(quotation.id());
        }
        standing.removeAll(fallen);
        return List.copyOf(standing);
    }

    private static void items(
            Document document, Document today, boolean extract, List<Change> changes, List<Remark> remarks) {
        ItemCheck items = new ItemCheck(byTodaysProgram(document, today), today.items());
        changes.addAll(items.changes());
        for (Change left : items.leftOut()) {
            if (extract) {
                remarks.add(new Remark(left.where(), left.kind().words() + ": " + left.expected()));
            } else {
                changes.add(left);
            }
        }
        Set<String> shown = document.quotations().stream().map(Quotation::id).collect(Collectors.toSet());
        long fresh = today.quotations().stream()
                .map(Quotation::id)
                .distinct()
                .filter(id -> !shown.contains(id))
                .count();
        if (fresh > 0) {
            remarks.add(new Remark("", "made today it would show " + Phrases.count(fresh, "quotation") + " more"));
        }
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
