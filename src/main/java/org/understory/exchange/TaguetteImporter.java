package org.understory.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.exchange.CodebookDraft.ThemeDraft;

/**
 * The codebook CSV of Taguette: a column {@code tag}, {@code name} or {@code path}, with {@code description} and the
 * number of highlights. A tag {@code people.young} is a sub-theme of {@code people} if that is a tag, too; a column
 * {@code parent} says so outright.
 */
final class TaguetteImporter implements CodebookImporter {

    private static final String[] NAMES = {"tag", "path", "name"};

    @Override
    public String id() {
        return "taguette";
    }

    @Override
    public String title() {
        return "a Taguette codebook";
    }

    @Override
    public boolean recognises(CodebookFile file) {
        List<String> columns = CsvRows.of(file).columns();
        long names = List.of(NAMES).stream().filter(columns::contains).count();
        return names == 1
                && (columns.contains("description")
                        || columns.contains("number of highlights")
                        || columns.size() == 1 && !file.text().contains(">>"));
    }

    @Override
    public Imported read(CodebookFile file) {
        CsvRows csv = CsvRows.of(file);
        String column = csv.firstOf(NAMES).orElse("");
        CodebookDraft draft = new CodebookDraft(file);
        Map<String, CsvRows.Row> tags = new LinkedHashMap<>();
        for (CsvRows.Row row : csv.rows()) {
            String tag = CodebookDraft.clean(row.get(column));
            if (tag.isEmpty()) {
                draft.note("left out: row " + row.line() + ", which has no tag");
            } else if (tags.putIfAbsent(tag, row) != null) {
                draft.note("left out: the second row of the tag " + tag);
            }
        }
        Map<String, ThemeDraft> themes = new LinkedHashMap<>();
        tags.keySet().forEach(tag -> theme(tag, tags, themes, draft, 0));
        return draft.finish(title());
    }

    private static ThemeDraft theme(
            String tag, Map<String, CsvRows.Row> tags, Map<String, ThemeDraft> themes, CodebookDraft draft, int depth) {
        ThemeDraft known = themes.get(tag);
        if (known != null) {
            return known;
        }
        CsvRows.Row row = tags.get(tag);
        String above = depth > YamlNode.MOST_LEVELS ? "" : parent(tag, row.get("parent"), tags);
        ThemeDraft parent = above.isEmpty() ? null : theme(above, tags, themes, draft, depth + 1);
        // A tag that is its own ancestor was made meanwhile.
        if (themes.containsKey(tag)) {
            return themes.get(tag);
        }
        boolean dotted = !above.isEmpty() && tag.startsWith(above + ".");
        ThemeDraft theme = draft.add(dotted ? tag.substring(above.length() + 1) : tag, parent);
        theme.description(Descriptions.read(row.get("description")));
        themes.put(tag, theme);
        return theme;
    }

    /** The tag above: the one named, else the longest beginning of the tag that is a tag and ends at a full stop. */
    private static String parent(String tag, String named, Map<String, CsvRows.Row> tags) {
        if (!named.isEmpty() && !named.equals(tag) && tags.containsKey(named)) {
            return named;
        }
        for (int dot = tag.lastIndexOf('.'); dot > 0; dot = tag.lastIndexOf('.', dot - 1)) {
            if (dot < tag.length() - 1 && tags.containsKey(tag.substring(0, dot))) {
                return tag.substring(0, dot);
            }
        }
        return "";
    }
}
