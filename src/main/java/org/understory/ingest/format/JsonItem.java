package org.understory.ingest.format;

import java.util.List;
import java.util.Map;

/**
 * A value of a JSON file, with those parts of it that a reader asked for. What is missing, {@code null} or of another
 * kind than is asked for is empty, because no two versions of a product leave out the same things.
 *
 * @param line the line it begins on, from 1
 * @param raw a string, number or truth value as text, with the white space round it; else empty
 * @param fields the wanted fields of an object
 * @param items the items of a list
 */
record JsonItem(int line, String raw, Map<String, JsonItem> fields, List<JsonItem> items) {

    /** Later than any recording: what is beyond is a date or nonsense. */
    private static final double LATEST = 1e7;

    private static final double MILLIS = 1000.0;

    static JsonItem scalar(int line, String text) {
        return new JsonItem(line, text, Map.of(), List.of());
    }

    /** A string, number or truth value as text without white space round it; else empty. */
    String scalar() {
        return Chars.strip(raw);
    }

    private JsonItem none() {
        return scalar(line, "");
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    JsonItem field(String name) {
        JsonItem field = fields.get(name);
        return field == null ? none() : field;
    }

    /** The text of the first of these fields that has any. */
    String text(String... names) {
        for (String name : names) {
            String text = field(name).scalar();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    List<JsonItem> items(String field) {
        return field(field).items();
    }

    /** The item at this place, from 0, or one that is empty. */
    JsonItem item(int at) {
        return at < items.size() ? items.get(at) : none();
    }

    /** The seconds that the first usable of these fields says, or {@code NaN}. */
    double seconds(String... names) {
        for (String name : names) {
            double seconds = field(name).seconds();
            if (!Double.isNaN(seconds)) {
                return seconds;
            }
        }
        return Double.NaN;
    }

    /** Like {@link #seconds(String...)} where the fields count milliseconds. */
    double millis(String... names) {
        for (String name : names) {
            double millis = number(field(name).scalar());
            if (millis >= 0 && millis <= LATEST * MILLIS) {
                return millis / MILLIS;
            }
        }
        return Double.NaN;
    }

    /** {@code 12.9}, {@code "12.9"}, {@code "12.900s"}, {@code "00:00:12,900"}, {@code {"seconds": 12, "nanos": …}}. */
    double seconds() {
        if (has("seconds") || has("nanos")) {
            double whole = number(text("seconds"));
            double nanos = number(text("nanos"));
            return within((Double.isNaN(whole) ? 0 : whole) + (Double.isNaN(nanos) ? 0 : nanos / 1e9));
        }
        String said = scalar();
        String bare = said.endsWith("s") ? said.substring(0, said.length() - 1) : said;
        double number = number(bare);
        return within(Double.isNaN(number) ? TimeText.seconds(bare) : number);
    }

    private static double within(double seconds) {
        return seconds >= 0 && seconds <= LATEST ? seconds : Double.NaN;
    }

    /** The number that the text is, or {@code NaN}. */
    static double number(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> "0123456789.eE+-".indexOf(c) < 0)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
