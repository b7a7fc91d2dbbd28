package org.understory.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.analysis.Phrases;
import org.understory.report.read.Item;

/** What a document leaves out of the report it was: rows of tables, and whatever else is said. */
final class LeftOut {

    /** So many rows and statements are named; of the others it is said how many. */
    private static final int NAMED = 5;

    private final Map<String, Set<String>> shownRows;
    private final Map<String, Set<String>> rows;
    private final Map<String, List<Item>> missing = new LinkedHashMap<>();

    LeftOut(List<Item> shown, List<Item> today, List<Item> missing) {
        this.shownRows = rows(shown);
        this.rows = rows(today);
        missing.forEach(item -> this.missing
                .computeIfAbsent(item.place(), any -> new ArrayList<>())
                .add(item));
    }

    private static Map<String, Set<String>> rows(List<Item> items) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        items.stream()
                .filter(item -> !item.row().isEmpty())
                .forEach(item -> rows.computeIfAbsent(item.place(), any -> new LinkedHashSet<>())
                        .add(item.row()));
        return rows;
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        missing.forEach((place, items) -> {
            Set<String> lost = new LinkedHashSet<>(rows.getOrDefault(place, Set.of()));
            lost.removeAll(shownRows.getOrDefault(place, Set.of()));
            if (!lost.isEmpty()) {
                changes.add(rows(place, List.copyOf(lost)));
            }
            List<String> others = items.stream()
                    .filter(item -> !lost.contains(item.row()))
                    .map(LeftOut::named)
                    .toList();
            if (!others.isEmpty()) {
                changes.add(change(place, "", Phrases.count(others.size(), "thing") + " more: " + list(others)));
            }
        });
        return changes;
    }

    private Change rows(String place, List<String> lost) {
        int all = rows.get(place).size();
        return change(
                place,
                all - lost.size() + " of " + Phrases.count(all, "row"),
                Phrases.count(lost.size(), "row") + " more: " + list(lost));
    }

    private static Change change(String place, String found, String expected) {
        return new Change(Change.Kind.LEFT_OUT, place.isEmpty() ? "the document" : place, found, expected);
    }

    private static String named(Item item) {
        return item.row().isEmpty() ? item.shown() : item.row() + (item.column().isEmpty() ? "" : ", " + item.column());
    }

    private static String list(List<String> names) {
        String list = String.join("; ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? list + " and " + Phrases.number(names.size() - NAMED) + " more" : list;
    }
}
