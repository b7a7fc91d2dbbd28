package org.understory.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.report.read.Item;

/**
 * Compares what two documents say beside quotations. What stands in the same place and says the same is let be; what is
 * left over there is taken in order, as what was and what is.
 */
final class ItemCheck {

    private final List<Change> changes = new ArrayList<>();
    private final List<Item> shown;
    private final List<Item> today;
    private final List<Item> added = new ArrayList<>();

    /** Where something stands. */
    private record Key(String place, String row, String column) {
        static Key of(Item item) {
            return new Key(item.place(), item.row(), item.column());
        }
    }

    ItemCheck(List<Item> shown, List<Item> today) {
        this.shown = shown;
        this.today = today;
        Map<Key, List<Item>> now = new LinkedHashMap<>();
        today.forEach(item ->
                now.computeIfAbsent(Key.of(item), any -> new ArrayList<>()).add(item));
        List<Item> left = new ArrayList<>();
        for (Item item : shown) {
            if (!now.getOrDefault(Key.of(item), new ArrayList<>()).remove(item)) {
                left.add(item);
            }
        }
        Set<List<String>> gone = new LinkedHashSet<>();
        for (Item item : left) {
            List<Item> instead = now.getOrDefault(Key.of(item), new ArrayList<>());
            if (!instead.isEmpty()) {
                changes.add(changed(item, instead.remove(0)));
            } else if (item.row().isEmpty() || gone.add(List.of(item.place(), item.row()))) {
                changes.add(gone(item));
            }
        }
        now.values().forEach(added::addAll);
    }

    private static Change changed(Item shown, Item today) {
        Change.Kind kind = switch (shown.kind()) {
            case FIGURE -> Change.Kind.FIGURE;
            case BASE -> Change.Kind.BASE;
            case WORDS -> Change.Kind.STATEMENT;
        };
        return new Change(kind, shown.where(), shown.shown(), today.shown());
    }

    private static Change gone(Item item) {
        return new Change(Change.Kind.GONE, item.where(), item.shown(), "");
    }

    List<Change> changes() {
        return changes;
    }

    /** What the document leaves out of the report, table by table and section by section. */
    List<Change> leftOut() {
        return new LeftOut(shown, today, added).changes();
    }
}
