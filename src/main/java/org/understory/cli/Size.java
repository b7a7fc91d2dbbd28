package org.understory.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.model.UserError;

/** Sizes as people type them. */
final class Size {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([kmg]?)i?b?", Pattern.CASE_INSENSITIVE);

    private Size() {}

    /** The number of bytes that a text such as {@code 64M} means. */
    static long parse(String option, String text) {
        Matcher matcher = SIZE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UserError(
                    option + " " + text, "is no size", "write a number of bytes, or one with K, M or G, such as 200M");
        }
        int shift = switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
        };
        return Math.min(Long.parseLong(matcher.group(1)) << shift, Integer.MAX_VALUE - 16L);
    }
}
