package org.understory.report.render.markdown;

import java.util.regex.Pattern;
import org.understory.report.render.reading.VisibleText;

/**
 * Escapes text for GitHub Flavored Markdown so that it reads as it was, wherever on a line it stands: no emphasis, link,
 * heading, list, table column, HTML or mention comes of it.
 */
final class Markdown {

    /** Means something anywhere in a line. */
    private static final String ANYWHERE = "\\`*_[]<>|~&@";

    /** What makes a block of a line that begins with it. */
    private static final Pattern BLOCK = Pattern.compile("^(?:[#+=-]|\\d{1,9}(?=[.)]))");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<=\\bhttp|\\bhttps|\\bftp):(?=//)|(?<=\\bwww)\\.");

    private Markdown() {}

    /** The text on one line, fit to stand anywhere, at the beginning of a line too. */
    static String escape(String text) {
        return guarded(inner(VisibleText.line(text)));
    }

    /** Escaped text, fit to stand at the beginning of a line. */
    static String guarded(String inner) {
        var block = BLOCK.matcher(inner);
        if (!block.find()) {
            return inner;
        }
        // "12." is a list: the sign behind the digits is the one that can be escaped.
        int at = Character.isDigit(inner.charAt(0)) ? block.end() : 0;
        return inner.substring(0, at) + "\\" + inner.substring(at);
    }

    /** Text that stands behind other text on its line; spaces at its ends are kept. */
    static String inner(String text) {
        StringBuilder result = new StringBuilder(text.length() + 8);
        String visible = VisibleText.visible(text);
        for (int i = 0; i < visible.length(); i++) {
            char each = visible.charAt(i);
            if (ANYWHERE.indexOf(each) >= 0) {
                result.append('\\');
            }
            result.append(each);
        }
        return ADDRESS.matcher(result).replaceAll("\\\\$0");
    }

    /** The text in bold; HTML where asterisks inside or next to words would not do. */
    static String bold(String text) {
        String inner = text.strip();
        if (inner.isEmpty()) {
            return text;
        }
        int begin = text.indexOf(inner);
        boolean plain = Character.isLetterOrDigit(inner.codePointAt(0))
                && Character.isLetterOrDigit(inner.codePointBefore(inner.length()));
        String bold = plain ? "**" + inner(inner) + "**" : "<strong>" + inner(inner) + "</strong>";
        return text.substring(0, begin) + bold + text.substring(begin + inner.length());
    }
}
