package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is told of the columns of a table: which were read as what, and which were passed over. */
final class ColumnNote {

    private static final int MOST = 8;

    private ColumnNote() {}

    /** Facts about the table: the program that wrote it, if known, and its {@code columns}. */
    static Map<String, String> of(TableHead head, TableColumns columns) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("survey by", head.product().title());
        List<String> parts = new ArrayList<>();
        add(parts, head, "words", columns.text());
        add(parts, head, "who", only(columns.speaker()));
        add(parts, head, "heading", only(columns.section()));
        add(
                parts,
                head,
                "times",
                IntStream.of(columns.start(), columns.end())
                        .filter(i -> i >= 0)
                        .boxed()
                        .toList());
        add(parts, head, "about the person", columns.attributes());
        add(parts, head, "passed over", passedOver(head, columns));
        facts.put("columns", String.join("\n", parts));
        return facts;
    }

    private static List<Integer> passedOver(TableHead head, TableColumns columns) {
        List<Integer> used = new ArrayList<>(columns.text());
        used.addAll(columns.attributes());
        used.addAll(List.of(columns.speaker(), columns.section(), columns.start(), columns.end()));
        return IntStream.range(0, head.width())
                .filter(i -> !used.contains(i))
                .boxed()
                .toList();
    }

    private static List<Integer> only(int column) {
        return column < 0 ? List.of() : List.of(column);
    }

    private static void add(List<String> parts, TableHead head, String as, List<Integer> columns) {
        if (columns.isEmpty()) {
            return;
        }
        String names = columns.stream().limit(MOST).map(i -> name(head, i)).collect(Collectors.joining(", "));
        parts.add(as + ": " + names + (columns.size() > MOST ? " and " + (columns.size() - MOST) + " more" : ""));
    }

    private static String name(TableHead head, int column) {
        String question = head.columns().get(column).question();
        return question.isEmpty() ? "column " + (column + 1) : ChosenColumns.brief(question);
    }
}
