package org.understory.model;

/**
 * A half-open stretch {@code [begin, end)} of one turn's text, in UTF-16 code units.
 *
 * <p>Files and pipes carry code points instead; the conversion is made once, where text leaves the program.
 */
public record Span(int begin, int end) implements Comparable<Span> {

    /** Checks that the span is not reversed. */
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("span [" + begin + ", " + end + ") is reversed or negative");
        }
    }

    /** The length in UTF-16 code units. */
    public int length() {
        return end - begin;
    }

    /** Whether the two spans share at least one code unit. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** Whether the other span lies wholly inside this one. */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** The stretch of the text that this span covers. */
    public String of(String text) {
        return text.substring(begin, end);
    }

    /** Orders by begin, then by end. */
    @Override
    public int compareTo(Span other) {
        int byBegin = Integer.compare(begin, other.begin);
        return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
    }
}
