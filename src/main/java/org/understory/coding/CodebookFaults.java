package org.understory.coding;

import java.util.ArrayList;
import java.util.List;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** Collects everything that is wrong with a codebook, each fault with its line and a caret under the place. */
final class CodebookFaults {

    private static final int WIDEST_EXCERPT = 100;

    private final String source;
    private final String text;
    private final List<Located> faults = new ArrayList<>();

    private record Located(int line, int column, Problem problem) {}

    CodebookFaults(String source, String text) {
        this.source = source;
        this.text = text;
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
        String at =
                text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("").replace('\t', ' ');
        if (line < 1 || at.isEmpty()) {
            return "";
        }
        int from = Math.max(0, Math.min(column - 1 - WIDEST_EXCERPT / 2, at.length() - WIDEST_EXCERPT));
        String shown = at.substring(from, Math.min(at.length(), from + WIDEST_EXCERPT));
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
