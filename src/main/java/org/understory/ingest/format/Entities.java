package org.understory.ingest.format;

import java.util.Map;

/** Decodes the character references that captions use: {@code &amp;}, {@code &#243;}, {@code &#xF3;} and a few more. */
final class Entities {

    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "lrm", "\u200e", "rlm",
            "\u200f");
    private static final int LONGEST = 10;

    private Entities() {}

    /** The text with references decoded once; what is no reference stays as it is. */
    static String decode(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (ampersand >= 0) {
            out.append(text, done, ampersand);
            int end = end(text, ampersand);
            String decoded = end < 0 ? "" : one(text.substring(ampersand + 1, end));
            out.append(decoded.isEmpty() ? "&" : decoded);
            done = decoded.isEmpty() ? ampersand + 1 : end + 1;
            ampersand = text.indexOf('&', done);
        }
        return out.append(text, done, text.length()).toString();
    }

    private static int end(String text, int ampersand) {
        int last = Math.min(text.length(), ampersand + LONGEST);
        for (int i = ampersand + 1; i < last; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static String one(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, "");
        }
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            boolean usable = point >= ' ' && Character.isValidCodePoint(point) && !isSurrogate(point);
            return usable ? Character.toString(point) : "";
        } catch (NumberFormatException noNumber) {
            return "";
        }
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
