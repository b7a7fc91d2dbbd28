package org.understory.ingest.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paragraph styles of Rich Text, of which only those of headings matter. */
final class RtfStyles {

    private static final Pattern HEADING = Pattern.compile("heading ([1-6]);?");
    private static final int LONGEST_NAME = 200;

    private final Map<Integer, Integer> levels = new HashMap<>();
    private final StringBuilder name = new StringBuilder();
    private int number = -1;

    /** A style begins. */
    void begin(int styleNumber) {
        number = styleNumber;
        name.setLength(0);
    }

    /** A letter of its name. */
    void letter(char c) {
        if (name.length() < LONGEST_NAME) {
            name.append(c);
        }
    }

    /** Its name is whole. */
    void end() {
        String whole = name.toString().strip().toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(whole);
        if (heading.matches()) {
            levels.put(number, Integer.parseInt(heading.group(1)) - 1);
        } else if (whole.equals("title;")) {
            levels.put(number, 0);
        }
        number = -1;
        name.setLength(0);
    }

    /** The level of the style's headings, 0 being the highest, or -1 where it is none of a heading. */
    int outline(int styleNumber) {
        return levels.getOrDefault(styleNumber, -1);
    }
}
