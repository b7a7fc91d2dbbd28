package org.understory.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of Hansard without what its printers put between the words.
 *
 * @param words what is left
 * @param columns how many marks such as {@code 19 July 2011 : Column 771} stood in it
 * @param references how many bracketed references such as {@code [66000]}
 * @param numbered whether a tabled number such as {@code 1.} or {@code T3.} opened it
 */
record HansardLine(String words, int columns, int references, boolean numbered) {

    private static final Pattern COLUMN = Pattern.compile(
            "(?:\\*\\*)?\\b\\d{1,2} \\p{Lu}\\p{Ll}{2,8} \\d{4} ?: ?Column \\d{1,5}(?:WH|WS|GC|W|P)?\\b(?:\\*\\*)?"
                    + "|^(?:\\*\\*)?\\[?Column \\d{1,5}(?:WH|WS|GC|W|P)?\\]?(?:\\*\\*)?$");
    private static final Pattern REFERENCE = Pattern.compile("(?:\\*\\*)?\\[\\d{4,7}\\](?:\\*\\*)?");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\*\\*)?[TQ]?\\d{1,3}\\.(?:\\*\\*)?\\s+(?=\\S)");
    private static final Pattern PARTY = Pattern.compile("\\((?:Lab|Lab/Co-op|Con|LD|LDem|SNP|DUP|PC|SDLP|UUP|UUP|UKIP"
            + "|Ind|Green|Alliance|Respect|Reform|CB|SF|TUV)\\)(?: ?\\[R\\])?$");

    /** Takes a line apart. */
    static HansardLine of(String line) {
        Counted columns = Counted.without(COLUMN, line);
        Counted references = Counted.without(REFERENCE, columns.words());
        String words = Chars.squeeze(references.words());
        Matcher number = NUMBER.matcher(words);
        boolean numbered =
                number.find() && LabelLine.of(words.substring(number.end())).exists();
        String bare = numbered ? words.substring(number.end()) : words;
        return new HansardLine(bare, columns.count(), references.count(), numbered);
    }

    /** Whether a label ends in a party: {@code Stephen Twigg (Liverpool, West Derby) (Lab/Co-op)}. */
    static boolean hasParty(String label) {
        return PARTY.matcher(label).find();
    }

    private record Counted(String words, int count) {

        static Counted without(Pattern pattern, String line) {
            int count = (int) pattern.matcher(line).results().count();
            return new Counted(count == 0 ? line : pattern.matcher(line).replaceAll(" "), count);
        }
    }
}
