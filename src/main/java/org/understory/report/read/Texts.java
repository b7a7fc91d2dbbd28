package org.understory.report.read;

import java.util.regex.Pattern;

/** Texts as they are compared: on one line, without what cannot be seen. */
final class Texts {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern FIGURE =
            Pattern.compile("(?:[<>]?[+−-]?[\\d,.]+(?:[eE]-?\\d+)?%?(?: .*)?|–|-|·|\\*|\\[c\\]|)");

    private Texts() {}

    static String line(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Whether a cell of a table holds a value or the sign for none. */
    static boolean isFigure(String cell) {
        return FIGURE.matcher(line(cell)).matches();
    }
}
