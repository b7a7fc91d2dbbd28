package org.understory.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as Whisper and scripts around it print it, with the time in brackets:
 *
 * <pre>
 * [00:00.000 --> 00:03.420]  text             [0.00s -> 3.42s] text
 * [0:00:06.835000 - 0:00:13] SPEAKER_00: text SPEAKER_00 [0:00:06.835000 - 0:00:13]: text
 * [0.6s] text
 * </pre>
 *
 * A single time without a unit is no such stamp: typists write those too, and other readers know them.
 *
 * @param start seconds, or {@code NaN} where the line has no stamp
 * @param end seconds, or {@code NaN} where only the start is given
 * @param words what stands besides the stamp, a name in front of it put before the text as a label
 */
record StampedLine(double start, double end, String words) {

    private static final String TIME = "(\\d[\\d:.,]{0,15}s?)";
    private static final Pattern STAMP = Pattern.compile("^([^\\[\\]]{0,60})\\\\?\\[\\s{0,3}" + TIME
            + "(?:\\s{0,3}(?:-->|->|–|-)\\s{0,3}" + TIME + ")?\\s{0,3}\\\\?\\](:?)(.*)$");
    private static final StampedLine NONE = new StampedLine(Double.NaN, Double.NaN, "");

    /** Whether the line has a stamp. */
    boolean exists() {
        return !Double.isNaN(start);
    }

    /** The line taken apart. */
    static StampedLine of(String line) {
        if (line.indexOf('[') < 0) {
            return NONE;
        }
        Matcher stamp = STAMP.matcher(Chars.strip(Markdown.plain(line)));
        if (!stamp.matches()) {
            return NONE;
        }
        String name = name(stamp.group(1));
        boolean placed = name.isEmpty() || Labels.looksLikeName(name);
        double start = seconds(stamp.group(2));
        String until = stamp.group(3) == null ? "" : stamp.group(3);
        boolean told = until.isEmpty() ? stamp.group(2).endsWith("s") : !Double.isNaN(seconds(until));
        if (!placed || !told || Double.isNaN(start)) {
            return NONE;
        }
        String words = Chars.strip(stamp.group(5));
        return new StampedLine(start, seconds(until), name.isEmpty() ? words : name + ": " + words);
    }

    private static String name(String lead) {
        String name = Chars.strip(lead);
        return name.endsWith(":") ? Chars.strip(name.substring(0, name.length() - 1)) : name;
    }

    /** Seconds as a clock shows them, or as a decimal number with or without its unit. */
    private static double seconds(String time) {
        String digits = time.endsWith("s") ? time.substring(0, time.length() - 1) : time;
        if (digits.indexOf(':') >= 0 || digits.isEmpty()) {
            return TimeText.seconds(digits);
        }
        return digits.matches("\\d{1,7}(?:[.,]\\d{1,6})?") ? Double.parseDouble(digits.replace(',', '.')) : Double.NaN;
    }
}
