package org.understory.report.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.report.Recipe;
import org.understory.report.render.recipe.RecipeLine;

/** A report in Markdown, or somebody's notes with quotations in them. */
final class MarkdownDocument implements DocumentReader {

    private static final Pattern RECIPE = Pattern.compile("<!-- " + RecipeLine.NAME + " (.*) -->");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})|\\*\\*|</?strong>");
    private static final Pattern BASE = Pattern.compile("^(.*) \\((n = .*|.*\\bwords)\\)$");

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public List<String> endings() {
        return List.of(".md", ".markdown");
    }

    @Override
    public Document read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Matcher comment = RECIPE.matcher(text);
        Optional<Recipe> recipe = comment.find() ? RecipeLine.parse(comment.group(1)) : Optional.empty();
        Document.Draft draft = new Document.Draft();
        Reading reading = new Reading(draft, recipe.isPresent());
        RECIPE.matcher(text).replaceAll("").lines().forEach(reading::line);
        reading.end();
        return draft.whole(recipe);
    }

    static String plain(String markdown) {
        return ESCAPED.matcher(markdown)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) == null ? "" : match.group(1)));
    }

    /** Takes line after line, and hands on each block of them when it ends. */
    private static final class Reading {
        private final Document.Draft draft;
        private final boolean ours;
        private final List<String> block = new ArrayList<>();
        private String section = "";
        private String name = "";
        private Passages passages;

        Reading(Document.Draft draft, boolean ours) {
            this.draft = draft;
            this.ours = ours;
            this.passages = new Passages("", draft);
        }

        void line(String line) {
            if (line.isBlank()) {
                end();
            } else {
                block.add(line);
            }
        }

        void end() {
            if (block.isEmpty()) {
                return;
            }
            List<String> lines = List.copyOf(block);
            block.clear();
            String first = lines.get(0);
            if (first.startsWith("|")) {
                table(lines);
            } else if (first.startsWith("#")) {
                section(first.startsWith("# ") ? "title" : "heading", plain(first.replaceFirst("^#+ *", "")));
                if (ours) {
                    lines.subList(1, lines.size()).forEach(this::words);
                } else {
                    passages.add(plain(String.join("\n", lines.subList(1, lines.size()))));
                }
            } else if (first.startsWith(">")) {
                quoted(lines.stream().map(line -> line.replaceFirst("^> ?", "")).toList());
            } else if (ours) {
                lines.forEach(this::words);
            } else {
                passages.add(plain(String.join("\n", lines)));
            }
        }

        private void section(String kind, String heading) {
            if (ours) {
                draft.words("", kind, heading);
            }
            section = heading;
            name = heading;
            passages = new Passages(heading, draft);
        }

        private void quoted(List<String> lines) {
            String text = plain(String.join("\n", lines));
            if (!passages.add(text) && ours) {
                draft.words(section, text);
            }
        }

        private void words(String line) {
            if (line.startsWith("Base: ")) {
                draft.base(name, "base", plain(line));
                return;
            }
            if (line.startsWith("**") && line.endsWith("**")) {
                name = plain(line);
            }
            draft.words(section, plain(line));
        }

        private void table(List<String> lines) {
            List<String> heads = new ArrayList<>();
            for (String head : cells(lines.get(0))) {
                Matcher base = BASE.matcher(head);
                heads.add(base.matches() ? base.group(1) : head);
                if (base.matches() && ours) {
                    draft.base(name, base.group(1), base.group(2));
                }
            }
            if (ours) {
                draft.words(name, "columns", String.join(" | ", heads));
            }
            String group = "";
            for (String line : lines.subList(Math.min(2, lines.size()), lines.size())) {
                List<String> cells = cells(line);
                boolean head = cells.size() > 1
                        && cells.subList(1, cells.size()).stream().allMatch(String::isEmpty);
                group = head ? cells.get(0) : group;
                if (!ours) {
                    passages.add(String.join(" · ", cells));
                } else if (head) {
                    draft.words(name, "group", group);
                } else {
                    draft.row(name, group, heads, cells);
                }
            }
        }

        private static List<String> cells(String line) {
            String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
            List<String> cells = new ArrayList<>();
            for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
                cells.add(plain(cell.strip()));
            }
            return cells;
        }
    }
}
