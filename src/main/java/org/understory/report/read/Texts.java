package org.understory.report.read;

import java.util.regex.Pattern;

/** Texts as they are compared: on one line, without what cannot be seen. */
final class Texts {

    private static final String SPACE = " \t\n\u000B\f\r\u00A0\u202F";
    private static final Pattern SPACES = Pattern.compile("[" + SPACE + "]+");
    private static final Pattern FIGURE =
            Pattern.compile("(?:[<>]?[+−-]?[\\d,.]+(?:[eE]-?\\d+)?%?(?: .*)?|–|-|·|\\*|\\[c\\]|)");

    private Texts() {}

    static String line(String text) {
        return (isOneLine(text) ? text : SPACES.matcher(text).replaceAll(" ")).strip();
    }

    /** Whether single spaces are all that stands between words, as in most texts: to see that is quicker than to replace. */
    private static boolean isOneLine(String text) {
        boolean spaceBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            boolean space = SPACE.indexOf(one) >= 0;
            if (space && (one != ' ' || spaceBefore)) {
                return false;
            }
            spaceBefore = space;
        }
        return true;
    }

    /** Whether a cell of a table holds a value or the sign for none. */
    static boolean isFigure(String cell) {
        return FIGURE.matcher(line(cell)).matches();
    }
}
