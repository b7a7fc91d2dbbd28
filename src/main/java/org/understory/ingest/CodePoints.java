package org.understory.ingest;

/**
 * Converts places in one text between UTF-16 code units, which the program uses inside, and code points, which files
 * carry. Places must be asked for in rising order, which makes a whole turn cost one pass.
 */
final class CodePoints {

    private final String text;
    private int unit;
    private int point;

    CodePoints(String text) {
        this.text = text;
    }

    /** The number of code points before this UTF-16 index, which is not less than any asked for before. */
    int pointAt(int unitIndex) {
        point += text.codePointCount(unit, unitIndex);
        unit = unitIndex;
        return point;
    }

    /** The UTF-16 index of this code point, or -1 where the text is shorter; not less than any asked for before. */
    int unitAt(int pointIndex) {
        while (point < pointIndex) {
            if (unit >= text.length()) {
                return -1;
            }
            unit += Character.charCount(text.codePointAt(unit));
            point++;
        }
        return unit;
    }
}
