package org.understory.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.understory.report.Recipe;

/**
 * What a file shows.
 *
 * @param recipe how it was made, if it says so
 * @param quotations in reading order
 * @param items everything else, in reading order
 */
public record Document(Optional<Recipe> recipe, List<Quotation> quotations, List<Item> items) {
    /** Freezes the lists. */
    public Document {
        quotations = List.copyOf(quotations);
        items = List.copyOf(items);
    }

    /** A document while it is read. */
    static final class Draft {
        private final List<Quotation> quotations = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();

        void add(Quotation quotation) {
            quotations.add(quotation);
        }

        void words(String place, String said) {
            words(place, "", said);
        }

        void words(String place, String part, String said) {
            add(new Item(Item.Kind.WORDS, place, "", part, said));
        }

        void base(String place, String of, String said) {
            add(new Item(Item.Kind.BASE, place, "", of, said));
        }

        /** Leaves out what says nothing. */
        void add(Item item) {
            String shown = Texts.line(item.shown());
            if (!shown.isEmpty()) {
                items.add(new Item(item.kind(), Texts.line(item.place()), item.row(), item.column(), shown));
            }
        }

        /** A row of a table, named by the words it begins with. */
        void row(String place, String group, List<String> heads, List<String> cells) {
            List<String> names = new ArrayList<>();
            if (!group.isEmpty()) {
                names.add(group);
            }
            for (int i = 0; i < cells.size() && (i == 0 || !Texts.isFigure(cells.get(i))); i++) {
                names.add(Texts.line(cells.get(i)));
            }
            for (int i = 0; i < cells.size(); i++) {
                String head = i < heads.size() ? heads.get(i) : "column " + (i + 1);
                add(new Item(Item.Kind.FIGURE, place, String.join(" / ", names), Texts.line(head), cells.get(i)));
            }
        }

        Document whole(Optional<Recipe> recipe) {
            return new Document(recipe, quotations, items);
        }
    }
}
