package org.understory.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The YAML block between {@code ---} lines that Markdown files may open with. Read as flat keys with lists joined by
 * commas: what it says is shown to people, nothing is worked out from it but the names under {@code speakers}.
 *
 * @param facts in file order
 * @param lines how many lines it takes, 0 where there is none
 */
record FrontMatter(Map<String, String> facts, int lines) {

    private static final String FENCE = "---";
    private static final int LONGEST = 200;

    /** The block at the very start of the file, or one without lines. */
    static FrontMatter of(List<String> lines) {
        FrontMatter none = new FrontMatter(Map.of(), 0);
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(FENCE)) {
            return none;
        }
        Map<String, String> facts = new LinkedHashMap<>();
        String key = "";
        for (int i = 1; i < Math.min(lines.size(), LONGEST); i++) {
            String line = lines.get(i);
            String words = line.strip();
            int colon = words.indexOf(':');
            if (words.equals(FENCE)) {
                return new FrontMatter(facts, i + 1);
            } else if (words.startsWith("- ") && !key.isEmpty()) {
                facts.merge(key, unquoted(words.substring(2)), (a, b) -> a + ", " + b);
            } else if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                key = words.substring(0, colon).strip();
                String value = unquoted(words.substring(colon + 1));
                if (!value.isEmpty()) {
                    facts.put(key, value);
                }
            }
        }
        return none;
    }

    /** The names it lists under {@code speakers}. */
    List<String> speakers() {
        String names = facts.getOrDefault("speakers", "");
        return names.isEmpty() ? List.of() : List.of(names.split(", "));
    }

    private static String unquoted(String value) {
        String words = value.strip();
        boolean quoted = words.length() > 1
                && (words.charAt(0) == '"' || words.charAt(0) == '\'')
                && words.charAt(words.length() - 1) == words.charAt(0);
        return quoted ? words.substring(1, words.length() - 1) : words;
    }
}
