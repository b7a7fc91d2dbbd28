package org.understory.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.understory.exchange.CodebookDraft.ThemeDraft;

/**
 * A list of codes as QualCoder imports it from plain text: one code a line, with its categories before it, as in
 * {@code barriers>>people>>silos}.
 */
final class QualCoderImporter implements CodebookImporter {

    static final String SEPARATOR = ">>";

    private static final int LONGEST_NAME = 100;

    @Override
    public String id() {
        return "qualcoder";
    }

    @Override
    public String title() {
        return "a QualCoder code list";
    }

    /** Short lines only: prose and transcripts have long ones, or speakers before colons. */
    @Override
    public boolean recognises(CodebookFile file) {
        List<String> lines =
                file.lines().stream().filter(line -> !line.isBlank()).toList();
        boolean separated = lines.stream().anyMatch(line -> line.contains(SEPARATOR));
        boolean table = lines.size() > 1
                && lines.get(0).contains(",")
                && lines.stream().map(QualCoderImporter::commas).distinct().count() == 1;
        return !table && lines.stream().allMatch(line -> isCode(line, separated));
    }

    private static boolean isCode(String line, boolean separated) {
        String last = line.substring(line.lastIndexOf('>') + 1).strip();
        boolean plain = last.length() <= LONGEST_NAME && "<{>".indexOf(line.charAt(0)) < 0;
        return plain && (separated || isBareName(last));
    }

    private static long commas(String line) {
        return line.chars().filter(c -> c == ',').count();
    }

    private static boolean isBareName(String line) {
        boolean sentence = line.endsWith(".") || line.endsWith("?") || line.endsWith("!");
        return !sentence && line.length() <= 60 && !line.contains(": ") && !line.endsWith(":") && !line.contains("\t");
    }

    @Override
    public Imported read(CodebookFile file) {
        CodebookDraft draft = new CodebookDraft(file);
        Map<String, ThemeDraft> themes = new HashMap<>();
        Map<String, Integer> codes = new HashMap<>();
        for (String line : file.lines()) {
            List<String> names = names(line);
            if (names.size() > YamlNode.MOST_LEVELS) {
                draft.note("left out: a code in more than " + YamlNode.MOST_LEVELS + " categories, one in the other");
            } else if (!names.isEmpty() && codes.putIfAbsent(String.join(SEPARATOR, names), 1) != null) {
                draft.note("left out: a second line " + line.strip());
            } else if (!names.isEmpty()) {
                add(names, themes, draft);
            }
        }
        return draft.finish(title());
    }

    private static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        for (String name : line.split(SEPARATOR)) {
            String clean = CodebookDraft.clean(name);
            if (!clean.isEmpty()) {
                names.add(clean);
            }
        }
        return names;
    }

    private static void add(List<String> names, Map<String, ThemeDraft> themes, CodebookDraft draft) {
        ThemeDraft parent = null;
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            path.append(SEPARATOR).append(name);
            ThemeDraft above = parent;
            parent = themes.computeIfAbsent(path.toString(), key -> draft.add(name, above));
        }
    }
}
