package org.understory.report.render.markdown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.understory.report.Block;
import org.understory.report.render.reading.Columns;
import org.understory.report.render.reading.Wording;

/** A table as GitHub Flavored Markdown; groups of rows as rows in bold, groups of columns in each column's title. */
final class MarkdownTable {

    private MarkdownTable() {}

    static String of(Block.Table table) {
        StringBuilder lines = new StringBuilder();
        lines.append(line(table.columns().stream().map(MarkdownTable::title).toList()));
        lines.append(line(IntStream.range(0, table.columns().size())
                .mapToObj(index -> Columns.numeric(table, index) ? "---:" : "---")
                .toList()));
        String group = "";
        for (Block.Row row : table.rows()) {
            if (!row.group().equals(group)) {
                group = row.group();
                lines.append(groupLine(Markdown.bold(group), table.columns().size()));
            }
            lines.append(line(row.cells().stream()
                    .map(cell -> Markdown.inner(cell.writeTo(Wording.FULL)))
                    .toList()));
        }
        if (table.rows().isEmpty()) {
            lines.append(groupLine("(none)", table.columns().size()));
        }
        return lines.toString().stripTrailing();
    }

    private static String title(Block.Column column) {
        String title = Stream.of(column.group(), column.title())
                .filter(part -> !part.isBlank())
                .map(part -> Markdown.inner(part.strip()))
                .collect(Collectors.joining(": "));
        return column.base().isBlank() ? title : title + " (" + Markdown.inner(column.base()) + ")";
    }

    private static String groupLine(String first, int columns) {
        Stream<String> rest = Stream.generate(() -> "").limit(columns - 1L);
        return line(Stream.concat(Stream.of(first), rest).toList());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell + " |").collect(Collectors.joining(" ", "| ", "\n"));
    }
}
