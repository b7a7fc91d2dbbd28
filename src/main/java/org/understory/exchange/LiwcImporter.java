package org.understory.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.exchange.CodebookDraft.ThemeDraft;
import org.understory.model.UserError;

/**
 * A {@code .dic} dictionary of LIWC (2001 to 2015): between two lines with {@code %} the categories with their numbers,
 * indented below the ones they belong to; then the words, each with the numbers of its categories. Words match exactly;
 * a {@code *} stands for any ending (LIWC2015 Operator's Manual, "Creating and using custom dictionaries").
 *
 * <p>Conditional categories, such as {@code (02 134)125/464}, and entries with {@code <of>} are left out and counted.
 */
final class LiwcImporter implements CodebookImporter {

    private static final String WILDCARDS = "*";
    private static final Pattern CATEGORY = Pattern.compile("(\\s*)(\\d+)\\s+(\\S.*)");
    private static final Pattern CONDITION = Pattern.compile("\\([\\d\\s]*\\)\\s*[\\d/]+");

    @Override
    public String id() {
        return "liwc";
    }

    @Override
    public String title() {
        return "a LIWC dictionary";
    }

    @Override
    public boolean recognises(CodebookFile file) {
        return file.text().stripLeading().startsWith("%")
                && file.lines().stream().filter(LiwcImporter::isBorder).count() >= 2;
    }

    private static boolean isBorder(String line) {
        return line.strip().equals("%");
    }

    @Override
    public Imported read(CodebookFile file) {
        List<String> lines = file.lines();
        int first = border(file, lines, 0);
        int second = border(file, lines, first + 1);
        CodebookDraft draft = new CodebookDraft(file);
        Map<Integer, ThemeDraft> categories = categories(lines.subList(first + 1, second), draft);
        for (int i = second + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                addEntry(lines.get(i), i + 1, categories, draft);
            }
        }
        return draft.finish(title());
    }

    private static int border(CodebookFile file, List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (isBorder(lines.get(i))) {
                return i;
            }
        }
        throw new UserError(
                file.source(),
                "has no list of categories between two lines with %",
                "put a line with % before the numbered categories and one after them");
    }

    /** A category that may still get others below it. */
    private record Open(int indentation, ThemeDraft theme) {}

    private static Map<Integer, ThemeDraft> categories(List<String> lines, CodebookDraft draft) {
        Map<Integer, ThemeDraft> categories = new HashMap<>();
        Deque<Open> open = new ArrayDeque<>();
        for (String line : lines) {
            Matcher matcher = CATEGORY.matcher(line.stripTrailing());
            if (!matcher.matches()) {
                if (!line.isBlank()) {
                    draft.note("left out: the line " + line.strip() + " among the categories, which has no number");
                }
                continue;
            }
            int indentation = matcher.group(1).length();
            while (!open.isEmpty() && open.peek().indentation() >= indentation) {
                open.pop();
            }
            ThemeDraft parent = open.isEmpty() ? null : open.peek().theme();
            ThemeDraft theme = category(matcher.group(3), parent, draft);
            open.push(new Open(indentation, theme));
            if (categories.putIfAbsent(number(matcher.group(2)), theme) != null) {
                draft.note("category number " + matcher.group(2) + " is there twice; its words go to the first");
            }
        }
        return categories;
    }

    /** LIWC2015 writes {@code posemo (Positive Emotions)}: a short name for the id, a long one to read. */
    private static ThemeDraft category(String name, ThemeDraft parent, CodebookDraft draft) {
        int bracket = name.indexOf(" (");
        return bracket > 0 && name.endsWith(")")
                ? draft.add(name.substring(0, bracket), name.substring(bracket + 2, name.length() - 1), parent)
                : draft.add(name, parent);
    }

    private static void addEntry(String line, int number, Map<Integer, ThemeDraft> categories, CodebookDraft draft) {
        if (line.contains("<of>")) {
            draft.note("left out: an entry with <of>");
            return;
        }
        Entry entry = Entry.of(line).orElse(null);
        if (entry == null) {
            draft.note("left out: an entry without a category");
            return;
        }
        String plain = CONDITION.matcher(entry.categories()).replaceAll(conditional -> {
            draft.note("left out: a category that counts under a condition only");
            return " ";
        });
        String rule = DictionaryWord.rule(entry.word(), WILDCARDS).orElse("");
        if (rule.isEmpty()) {
            draft.note("left out: the entry " + entry.word() + ", which no rule can say");
            return;
        }
        for (String category : plain.replace('/', ' ').strip().split("[\\s()]+")) {
            if (!category.isEmpty()) {
                addRule(rule, number, category, categories, draft);
            }
        }
    }

    /**
     * An entry with the numbers after it.
     *
     * @param word may hold spaces and digits
     * @param categories numbers and conditions
     */
    private record Entry(String word, String categories) {

        /** A tab ends the word where there is one; else the numbers at the end of the line are the categories. */
        static Optional<Entry> of(String line) {
            String text = line.strip();
            int end = text.indexOf('\t');
            if (end < 0) {
                end = text.length();
                while (end > 0 && isNumbers(text.charAt(end - 1))) {
                    end--;
                }
                while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
            }
            String word = text.substring(0, end).strip();
            String categories = text.substring(end).strip();
            boolean complete = !word.isEmpty()
                    && !categories.isEmpty()
                    && categories.chars().allMatch(c -> isNumbers((char) c));
            return complete ? Optional.of(new Entry(word, categories)) : Optional.empty();
        }

        private static boolean isNumbers(char c) {
            return c >= '0' && c <= '9' || c == '(' || c == ')' || c == '/' || Character.isWhitespace(c);
        }
    }

    private static void addRule(
            String rule, int line, String category, Map<Integer, ThemeDraft> categories, CodebookDraft draft) {
        ThemeDraft theme = categories.get(number(category));
        if (theme == null) {
            draft.note("left out: words of category " + category + ", which has no name");
        } else {
            theme.rule(rule, line, 1);
        }
    }

    private static int number(String digits) {
        return digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }
}
