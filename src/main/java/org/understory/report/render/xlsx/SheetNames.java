package org.understory.report.render.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.understory.report.render.reading.Names;

/** Names for sheets: those of the CSV files as far as Excel allows, at most 31 characters, each once. */
final class SheetNames {

    private static final int MOST = 31;

    /** Excel keeps this name for itself. */
    private static final String RESERVED = "history";

    private final Set<String> given = new HashSet<>(Set.of(RESERVED));

    /** A name for the id. Asking again gives another one. */
    String give(String id) {
        String plain = new Names().give(id);
        String name = cut(plain, MOST);
        for (int number = 2; !given.add(name.toLowerCase(Locale.ROOT)); number++) {
            String ending = "-" + number;
            name = cut(plain, MOST - ending.length()) + ending;
        }
        return name;
    }

    private static String cut(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(most - 1)) ? most - 1 : most);
    }
}
