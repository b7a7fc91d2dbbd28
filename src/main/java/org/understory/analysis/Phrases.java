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

    /** A part of a whole with its percentage, such as {@code 7 of 16 (44%)}. */
    public static String share(long part, long whole) {
        return number(part) + " of " + number(whole) + " (" + percent((double) part / whole) + ")";
    }

    /** A share as a whole percentage that is 0% for nothing only, and 100% for everything only. */
    public static String percent(double share) {
        long percent = Math.round(100 * share);
        String shown = percent == 0 && share > 0 ? "<1" : percent == 100 && share < 1 ? ">99" : Long.toString(percent);
        return shown + "%";
    }
}
