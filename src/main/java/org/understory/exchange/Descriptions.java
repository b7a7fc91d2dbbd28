package org.understory.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.understory.model.Theme;

/**
 * The definition and the criteria of a theme as one readable text, for formats that have a single description. What was
 * written so can be read back:
 *
 * <pre>
 * Work kept within one team.
 *
 * Include:
 * - siloed working
 *
 * Exclude:
 * - grain silos
 * </pre>
 *
 * @param definition one paragraph
 * @param include what counts
 * @param exclude what does not count
 */
record Descriptions(String definition, List<String> include, List<String> exclude) {

    static final Descriptions NONE = new Descriptions("", List.of(), List.of());

    private static final String INCLUDE = "include:";
    private static final String EXCLUDE = "exclude:";

    /** The text; empty for a theme that nobody described. Lines end in {@code \n}. */
    static String write(Theme theme) {
        List<String> parts = new ArrayList<>();
        if (!theme.definition().isEmpty()) {
            parts.add(CodebookDraft.clean(theme.definition()));
        }
        part("Include:", theme.include(), parts);
        part("Exclude:", theme.exclude(), parts);
        return String.join("\n\n", parts);
    }

    private static void part(String heading, List<String> criteria, List<String> parts) {
        if (!criteria.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(heading));
            criteria.forEach(criterion -> lines.add("- " + CodebookDraft.clean(criterion)));
            parts.add(String.join("\n", lines));
        }
    }

    /** Reads a description that any tool may have written: criteria where it ends in them, else all is definition. */
    static Descriptions read(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        int heading = 0;
        while (heading < lines.size() && !isHeading(lines.get(heading))) {
            heading++;
        }
        List<String> include = new ArrayList<>();
        List<String> exclude = new ArrayList<>();
        List<String> current = include;
        for (String line : lines.subList(heading, lines.size())) {
            if (isHeading(line)) {
                current = line.equalsIgnoreCase(EXCLUDE) ? exclude : include;
            } else if (line.startsWith("- ")) {
                current.add(line.substring(2).strip());
            } else if (!line.isEmpty()) {
                return new Descriptions(CodebookDraft.clean(text), List.of(), List.of());
            }
        }
        String definition = CodebookDraft.clean(String.join(" ", lines.subList(0, heading)));
        return new Descriptions(definition, include, exclude);
    }

    private static boolean isHeading(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.equals(INCLUDE) || lower.equals(EXCLUDE);
    }
}
