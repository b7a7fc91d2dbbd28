package org.understory.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.understory.analysis.statistic.QuoteIndex;
import org.understory.analysis.statistic.QuoteIndex.Passage;
import org.understory.analysis.statistic.QuoteIndex.Use;
import org.understory.report.read.Quotation;
import org.understory.report.render.reading.VisibleText;

/** Checks quotations one by one: that there are any such words, that they are these, who said them and of what. */
final class QuotationCheck {

    private final QuoteIndex index;
    private final Consumer<Change> changes;
    private final Consumer<Remark> remarks;
    private final Placement placement;
    private final Attribution attribution;

    /**
     * A check.
     *
     * @param index all that was said
     * @param today the quotations that the document would show today, if it is known how it was made
     */
    QuotationCheck(QuoteIndex index, List<Quotation> today, Consumer<Change> changes, Consumer<Remark> remarks) {
        this.index = index;
        this.changes = changes;
        this.remarks = remarks;
        Names names = new Names(index);
        this.placement = new Placement(index, names, today);
        this.attribution = new Attribution(names);
    }

    void check(Quotation quotation) {
        String where = quotation.id() + (quotation.place().isEmpty() ? "" : " (" + quotation.place() + ")");
        List<Use> uses = index.of(quotation.id());
        if (quotation.id().isEmpty()) {
            changes.accept(new Change(Change.Kind.NAMELESS, quotation.place(), shown(quotation), ""));
        } else if (uses.isEmpty()) {
            missing(quotation, where);
        } else {
            words(quotation, where);
            placement.check(quotation, uses, where).ifPresent(changes);
            attribution
                    .check(quotation, placement.there(quotation, uses), where)
                    .ifPresent(changes);
        }
    }

    private static String shown(Quotation quotation) {
        return quotation.words().stream().findFirst().orElse("");
    }

    private void missing(Quotation quotation, String where) {
        List<String> like = new ArrayList<>();
        quotation.words().stream().findFirst().flatMap(index::nearest).ifPresent(near -> {
            Comparison comparison = new Comparison(shown(quotation), VisibleText.line(near.text()));
            like.add("like   " + near.id() + " (" + near.transcript() + ", turn " + near.turn() + ")");
            like.add("words  " + comparison.difference());
        });
        changes.accept(new Change(Change.Kind.MISSING, where, shown(quotation), "", like));
    }

    private void words(Quotation quotation, String where) {
        if (quotation.words().isEmpty()) {
            return;
        }
        Passage turn = index.around(quotation.id());
        List<String> said = turn.sentences().stream().map(VisibleText::line).toList();
        for (String reading : quotation.words()) {
            Optional<List<String>> signs = new Comparison(reading, said.get(turn.at()))
                    .standsFor()
                    .or(() -> further(reading, said, turn.at()));
            if (signs.isPresent()) {
                signs.get().forEach(sign -> remarks.accept(new Remark(where, sign)));
                return;
            }
        }
        Comparison comparison = new Comparison(shown(quotation), said.get(turn.at()));
        List<String> details = new ArrayList<>(List.of("words  " + comparison.difference()));
        details.addAll(comparison.tooLong());
        changes.accept(new Change(Change.Kind.WORDS, where, shown(quotation), said.get(turn.at()), details));
    }

    /** A quotation may take in more of the same turn, whole sentences in their order. */
    private static Optional<List<String>> further(String reading, List<String> turn, int at) {
        return new Comparison(reading, turn, at).standsFor().map(signs -> {
            List<String> all = new ArrayList<>(List.of("goes beyond its sentence, within the same turn"));
            all.addAll(signs);
            return all;
        });
    }
}
