package org.understory.report.render.reading;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives ids a form that serves as a file name and as an anchor on a page. Ids may come from a codebook or from the
 * columns of somebody's spreadsheet. Two different ids never get the same name, not even on systems that ignore case.
 */
public final class Names {

    private final Set<String> given = new HashSet<>();

    /** A name for the id, of letters, digits, {@code -} and {@code _}. Asking again gives another name. */
    public String give(String id) {
        String base = plain(id);
        String name = base;
        for (int number = 2; !given.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + "-" + number;
        }
        return name;
    }

    private static String plain(String id) {
        String plain = id.strip().replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", "-").replaceAll("^[\\p{M}-]+|-+$", "");
        String begun = plain.isEmpty() ? "part" : plain;
        return begun.codePointCount(0, begun.length()) > 80
                ? begun.substring(0, begun.offsetByCodePoints(0, 80))
                : begun;
    }
}
