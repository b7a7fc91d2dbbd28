package org.understory.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.understory.exchange.CodebookDraft.ThemeDraft;
import org.understory.model.Example;
import org.understory.model.UserError;

/** A codebook as a table: the CSV that {@link TableExporter} writes, perhaps edited in a spreadsheet since. */
final class TableImporter implements CodebookImporter {

    /** What ids are made of. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String title() {
        return "a codebook as CSV";
    }

    @Override
    public boolean recognises(CodebookFile file) {
        List<String> columns = CsvRows.of(file).columns();
        return columns.contains("id") && (columns.contains("rules") || columns.contains("definition"));
    }

    @Override
    public Imported read(CodebookFile file) {
        CodebookDraft draft = new CodebookDraft(file);
        CsvRows csv = CsvRows.of(file);
        Set<String> ids = new HashSet<>();
        List<CsvRows.Row> rows = csv.rows();
        rows.forEach(row -> ids.add(value(row, "id")));
        Set<String> seen = new HashSet<>();
        for (CsvRows.Row row : rows) {
            String id = value(row, "id");
            check(file, row, id, seen.add(id.toLowerCase(Locale.ROOT)));
            String parent = value(row, "parent");
            if (!parent.isEmpty() && !ids.contains(parent)) {
                throw fault(file, row, "the parent " + parent + " is the id of no row", "use the id of another row");
            }
            fill(draft.addAs(id, value(row, "name"), parent), row);
        }
        return draft.finish(title());
    }

    private static void check(CodebookFile file, CsvRows.Row row, String id, boolean isNew) {
        if (!ID.matcher(id).matches()) {
            throw fault(
                    file,
                    row,
                    id.isEmpty() ? "the row has no id" : "the id " + id + " is not one word",
                    "write a short id of letters, digits and hyphens, such as mission-washing");
        }
        if (!isNew) {
            throw fault(file, row, "the id " + id + " is there twice", "give one of the rows another id");
        }
        String colour = value(row, "colour");
        if (!colour.isEmpty() && !COLOUR.matcher(colour).matches()) {
            throw fault(file, row, colour + " is no colour", "write it as in #2f6f4f");
        }
    }

    private static UserError fault(CodebookFile file, CsvRows.Row row, String what, String remedy) {
        return new UserError(file.source() + ":" + row.line(), what, remedy);
    }

    private static void fill(ThemeDraft theme, CsvRows.Row row) {
        int line = (int) row.line();
        theme.group(value(row, "group"));
        theme.colour(value(row, "colour"));
        theme.description(new Descriptions(
                CodebookDraft.clean(value(row, "definition")), values(row, "include"), values(row, "exclude")));
        theme.examples(new CodebookDraft.Examples(
                examples(values(row, "examples"), line), examples(values(row, "counterexamples"), line)));
        values(row, "rules").forEach(rule -> theme.rule(rule, line, 1));
        values(row, "unless").forEach(rule -> theme.unless(rule, line));
    }

    private static List<Example> examples(List<String> texts, int line) {
        return texts.stream().map(text -> new Example(text, line)).toList();
    }

    private static String value(CsvRows.Row row, String column) {
        return Formulas.restore(row.get(column)).strip();
    }

    private static List<String> values(CsvRows.Row row, String column) {
        List<String> values = new ArrayList<>();
        Arrays.stream(value(row, column).split("\n"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(values::add);
        return values;
    }
}
