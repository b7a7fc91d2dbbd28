package org.understory.cli;

/** Makes text from files safe to print: no character may move the cursor, ring, recolour or reverse what is read. */
final class Safe {

    private Safe() {}

    /** The text with control characters and bidirectional overrides shown as {@code \\u....} codes. */
    static String line(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDangerous(c)) {
                if (safe == null) {
                    safe = new StringBuilder(text.substring(0, i));
                }
                safe.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else if (safe != null) {
                safe.append(c);
            }
        }
        return safe == null ? text : safe.toString();
    }

    private static boolean isDangerous(char c) {
        return Character.isISOControl(c)
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2028'
                || c == '\u2029';
    }
}
