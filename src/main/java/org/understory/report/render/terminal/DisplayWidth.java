package org.understory.report.render.terminal;

/**
 * How many columns of a terminal a text takes: none for combining marks and joiners, two for East Asian wide characters
 * and emoji, one for the rest. A sequence joined to one emoji (families, flags, skin tones) counts as one.
 */
public final class DisplayWidth {

    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    /** First and last of each range of wide characters; Unicode 15, East_Asian_Width W and F, gaps within scripts closed. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF,
        0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E,
        0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440,
        0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595,
        0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5,
        0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C,
        0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    };

    private DisplayWidth() {}

    /** Columns taken by the text. */
    public static int of(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); ) {
            int end = clusterEnd(text, at);
            width += clusterWidth(text, at, end);
            at = end;
        }
        return width;
    }

    /** The text if it fits, or as much of its beginning as fits with the ellipsis. Never cuts a character in two. */
    static String fit(String text, int width, String ellipsis) {
        if (of(text) <= width) {
            return text;
        }
        return text.substring(0, prefix(text, 0, width - ellipsis.length())).stripTrailing() + ellipsis;
    }

    /** Where to stop, beginning at {@code from}, to take no more columns than {@code width}. */
    static int prefix(String text, int from, int width) {
        int used = 0;
        int at = from;
        while (at < text.length()) {
            int end = clusterEnd(text, at);
            used += clusterWidth(text, at, end);
            if (used > width) {
                break;
            }
            at = end;
        }
        return at;
    }

    /** The end of what a reader sees as one character. */
    static int clusterEnd(String text, int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        if (isFlag(first) && at < text.length() && isFlag(text.codePointAt(at))) {
            at += 2;
        }
        int before = first;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean joined = before == JOINER && isWide(point);
            if (!joined && !isZero(point) && !isSkinTone(point)) {
                break;
            }
            before = point;
            at += Character.charCount(point);
        }
        return at;
    }

    private static int clusterWidth(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (isWide(first)) {
            return 2;
        }
        return isZero(first) ? 0 : isShownAsEmoji(text, start, end) ? 2 : 1;
    }

    private static boolean isShownAsEmoji(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) == EMOJI_STYLE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZero(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT && point != 0xAD
                || point >= 0x1160 && point <= 0x11FF;
    }

    private static boolean isSkinTone(int point) {
        return point >= 0x1F3FB && point <= 0x1F3FF;
    }

    private static boolean isFlag(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    private static boolean isWide(int point) {
        if (point < WIDE[0]) {
            return false;
        }
        int low = 0;
        int high = WIDE.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (point < WIDE[2 * middle]) {
                high = middle - 1;
            } else if (point > WIDE[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
