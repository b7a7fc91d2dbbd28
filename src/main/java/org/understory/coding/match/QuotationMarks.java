package org.understory.coding.match;

import java.util.Arrays;

/** The double quotation marks of one sentence; read once however many matches ask. */
final class QuotationMarks {

    private final IntList places = new IntList();
    private final IntList opens = new IntList();
    private int[] place = {};
    private String text = "";
    private int from = -1;
    private int to = -1;

    /** Reads the marks of a stretch of text, unless they are those read last. */
    void read(String newText, int newFrom, int newTo) {
        int first = Math.max(0, newFrom);
        int last = Math.min(newTo, newText.length());
        if (newText == text && first == from && last == to) {
            return;
        }
        text = newText;
        from = first;
        to = last;
        places.clear();
        opens.clear();
        boolean open = false;
        for (int i = first; i < last; i++) {
            char c = newText.charAt(i);
            if (c == '"' || c == '\u201C' || c == '\u201D') {
                open = c == '\u201C' || c == '"' && !open;
                places.add(i);
                opens.add(open ? 1 : 0);
            }
        }
        place = places.toArray();
    }

    /** Whether a quotation is open just before an offset. */
    boolean isOpenAt(int offset) {
        int before = firstAt(offset) - 1;
        return before >= 0 && opens.get(before) == 1;
    }

    /** Whether a mark that may close a quotation stands at an offset or later. */
    boolean isClosedAfter(int offset) {
        for (int i = firstAt(offset); i < place.length; i++) {
            if (text.charAt(place[i]) != '\u201C') {
                return true;
            }
        }
        return false;
    }

    private int firstAt(int offset) {
        int found = Arrays.binarySearch(place, offset);
        return found < 0 ? -found - 1 : found;
    }
}
