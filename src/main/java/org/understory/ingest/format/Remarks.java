package org.understory.ingest.format;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Remarks set in under the code of a task or a short heading, as people write who test a thing with participants:
 *
 * <pre>
 * T1
 *     found the search too long
 *     would like a map
 * </pre>
 */
final class Remarks {

    private static final Pattern CODE = Pattern.compile("^\\p{Lu}{1,3}\\d{1,3}[:.)]?$");
    private static final Pattern CODE_AND_DATE =
            Pattern.compile("^\\p{Lu}{1,3}\\d{1,3}[ ,–-]{1,3}\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}\\s*$");
    private static final int LONGEST_HEADING = 60;

    private final List<String> lines;
    private final boolean[] headings;
    private final boolean[] remarks;

    Remarks(List<String> lines) {
        this.lines = lines;
        headings = new boolean[lines.size()];
        remarks = new boolean[lines.size()];
        int codes = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean follows = i > 0 && (headings[i - 1] || remarks[i - 1]);
            remarks[i] = follows && isSetIn(i);
            headings[i] = !remarks[i] && isOver(i);
            codes += headings[i] ? 1 : 0;
        }
        if (codes < 2) {
            Arrays.fill(headings, false);
            Arrays.fill(remarks, false);
        }
    }

    /** Whether the line at this index has remarks set in under it. */
    boolean isHeading(int index) {
        return headings[index];
    }

    /** Whether the line at this index is such a remark. */
    boolean isRemark(int index) {
        return remarks[index];
    }

    /** Whether a line says whom the notes are of, and when: {@code P7 25/11/2021}. */
    static boolean isCodeAndDate(String line) {
        return CODE_AND_DATE.matcher(line).matches();
    }

    private boolean isOver(int index) {
        String line = lines.get(index);
        String words = line.strip();
        if (words.isEmpty() || line.charAt(0) == '\t' || line.charAt(0) == ' ' || !isSetIn(index + 1)) {
            return false;
        }
        boolean brief = words.length() <= LONGEST_HEADING && ".,;…".indexOf(words.charAt(words.length() - 1)) < 0;
        return CODE.matcher(words).matches()
                || (brief
                        && lines.get(index + 1).startsWith("\t")
                        && !Bullet.of(line).exists()
                        && Markdown.heading(line).level() == 0);
    }

    private boolean isSetIn(int index) {
        if (index >= lines.size()
                || Chars.isBlank(lines.get(index))
                || Bullet.of(lines.get(index)).exists()) {
            return false;
        }
        return lines.get(index).startsWith("\t") || lines.get(index).startsWith("  ");
    }
}
