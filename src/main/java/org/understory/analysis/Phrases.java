package org.understory.analysis;

import java.util.Locale;

/** Numbers in running text. Cells of tables stay numbers; only sentences are written here. */
public final class Phrases {

    private static final String NO_BREAK_SPACE = "\u00A0";

    private Phrases() {}

    /** A number with its thousands apart, such as {@code 15 012}; the space does not break. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(",", NO_BREAK_SPACE);
    }

    /** How many of something: {@code 1 turn}, {@code 214 turns}. */
    public static String count(long value, String noun) {
        return number(value) + " " + (value == 1 ? noun : noun + "s");
    }
}
