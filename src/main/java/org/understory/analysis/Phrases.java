package org.understory.analysis;

import java.util.Locale;

/** Numbers in running text. Cells of tables stay numbers; only sentences are written here. */
public final class Phrases {

    private Phrases() {}

    /** A number with its thousands apart, such as {@code 15,012}, as in the tables. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** How many of something: {@code 1 turn}, {@code 214 turns}. */
    public static String count(long value, String noun) {
        return number(value) + " " + (value == 1 ? noun : noun + "s");
    }
}
