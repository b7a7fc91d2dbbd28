package org.understory.text;

/**
 * Converts offsets between UTF-16 code units, which the program uses inside, and Unicode code points, which it reads and
 * writes. Text without characters beyond the basic plane costs one scan and no memory.
 */
public final class CodePoints {

    private final String text;
    private final boolean plain;
    private int unit;
    private int point;

    /** A converter for one text. Cheapest when asked for ascending offsets. Not for several threads at once. */
    public CodePoints(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    /** The number of code points before the given UTF-16 offset. */
    public int fromUnit(int offset) {
        if (plain) {
            return offset;
        }
        if (offset < unit) {
            unit = 0;
            point = 0;
        }
        point += text.codePointCount(unit, offset);
        unit = offset;
        return point;
    }

    /**
     * The UTF-16 offset of the given code point.
     *
     * @throws IndexOutOfBoundsException if the text has fewer code points
     */
    public int toUnit(int offset) {
        if (plain) {
            if (offset < 0 || offset > text.length()) {
                throw new IndexOutOfBoundsException(offset);
            }
            return offset;
        }
        if (offset < point) {
            unit = 0;
            point = 0;
        }
        unit = text.offsetByCodePoints(unit, offset - point);
        point = offset;
        return unit;
    }
}
