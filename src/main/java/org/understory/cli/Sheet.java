package org.understory.cli;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.render.terminal.DisplayWidth;
import org.understory.report.render.terminal.Lines;

/** A page of text for the terminal: lines no wider than it, headings, labels in a column of their own. */
final class Sheet {

    private static final int NARROWEST = 20;
    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";
    private static final String PLAIN = "\u001B[0m";

    private final Console console;

    Sheet(Console console) {
        this.console = console;
    }

    void blank() {
        console.out().println();
    }

    /** A heading with a line below it. */
    void heading(String text) {
        List<String> lines = Lines.of(Safe.line(text), console.width());
        lines.forEach(line -> console.out().println(styled(BOLD, line)));
        int widest = lines.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        console.out().println((console.unicode() ? "\u2500" : "-").repeat(widest));
    }

    /** A line in which the first words stand out. */
    void title(int indentation, String strong, String rest) {
        String text = Safe.line(rest.isEmpty() ? strong : strong + "  " + rest);
        int begin = Math.min(Safe.line(strong).length(), text.length());
        String left = " ".repeat(indentation);
        for (String line : Lines.of(text, room(indentation))) {
            int end = Math.min(begin, line.length());
            console.out().println(left + styled(BOLD, line.substring(0, end)) + line.substring(end));
            begin = 0;
        }
    }

    /** A paragraph. */
    void text(int indentation, String text) {
        item(indentation, "", 0, text);
    }

    /** A paragraph in the background. */
    void aside(int indentation, String text) {
        for (String line : Lines.of(Safe.line(text), room(indentation))) {
            console.out().println(" ".repeat(indentation) + styled(DIM, line));
        }
    }

    /** A paragraph with a label before it, in a column of this many places and two more; a longer label gets a line. */
    void item(int indentation, String label, int width, String text) {
        int column = column(indentation, width);
        item(indentation, label, width, Lines.of(Safe.line(text.replace('\n', ' ')), room(column)));
    }

    /** The same for a rule, which may be broken between alternatives, too. */
    void rule(int indentation, String label, int width, String rule) {
        int room = room(column(indentation, width));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : Safe.line(rule).split("(?<=[| ])")) {
            if (DisplayWidth.of(line + piece.stripTrailing()) > room && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString());
        item(indentation, label, width, lines);
    }

    private static int column(int indentation, int width) {
        return indentation + (width == 0 ? 0 : width + 2);
    }

    private void item(int indentation, String label, int width, List<String> lines) {
        int column = column(indentation, width);
        String start = " ".repeat(indentation) + Safe.line(label);
        if (width > 0 && DisplayWidth.of(label) > width) {
            console.out().println(start);
            start = "";
        }
        for (String line : lines) {
            String padding = " ".repeat(Math.max(0, column - DisplayWidth.of(start)));
            console.out().println((start + padding + line).stripTrailing());
            start = "";
        }
    }

    private int room(int indentation) {
        return Math.max(NARROWEST, console.width() - indentation);
    }

    private String styled(String style, String text) {
        return console.colour() && !text.isEmpty() ? style + text + PLAIN : text;
    }
}
