package org.understory.coding;

import java.util.ArrayList;
import java.util.List;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** Collects everything that is wrong with a codebook, each fault with its line and a caret under the place. */
final class CodebookFaults {

    private static final int WIDEST_EXCERPT = 100;

    private final String source;
    private final List<String> lines;
    private final List<Located> faults = new ArrayList<>();

    private record Located(int line, int column, Problem problem) {}

    CodebookFaults(String source, String text) {
        this.source = source;
        this.lines = text.lines().toList();
    }

    /** Notes a fault at a line and column counted from 1, the column in UTF-16 units. */
    void add(int line, int column, String what, String remedy) {
        String where = source + ":" + line + ":" + column;
        faults.add(new Located(line, column, new Problem(where, what + excerpt(line, column), remedy)));
    }

    void add(YamlNode node, String what, String remedy) {
        add(node.line(), node.column(), what, remedy);
    }

    private String excerpt(int line, int column) {
        if (line < 1 || line > lines.size()) {
            return "";
        }
        String text = lines.get(line - 1).replace('\t', ' ');
        int from = Math.max(0, Math.min(column - 1 - WIDEST_EXCERPT / 2, text.length() - WIDEST_EXCERPT));
        String shown = text.substring(from, Math.min(text.length(), from + WIDEST_EXCERPT));
        int caret = Math.max(0, Math.min(column - 1 - from, shown.length()));
        return "\n  | " + shown + "\n  | " + " ".repeat(caret) + "^";
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Throws what was collected, in file order. */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            faults.sort(
                    (a, b) -> a.line != b.line ? Integer.compare(a.line, b.line) : Integer.compare(a.column, b.column));
            throw new UserError(faults.stream().map(Located::problem).toList());
        }
    }
}
