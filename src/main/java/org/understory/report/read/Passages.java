package org.understory.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds quotations in running text by their ids: the words in quotation marks before an id, and between the two who said
 * it. Notes are quoted without marks; theirs is what stands before the line with the source.
 */
final class Passages {

    private static final Pattern ID = Pattern.compile("(?<![\\p{L}\\p{N}/#_.-])[0-9a-f]{8}(?![\\p{L}\\p{N}_-])");
    private static final Pattern BOTH = Pattern.compile("(?=.*[0-9])(?=.*[a-f]).*");
    private static final Pattern SOURCE = Pattern.compile("(?m)^\\s*[—–]\\s|\\s—\\s|(?m)^\\s*(?=.* · )");
    private static final Pattern NOTED = Pattern.compile("(?:[—–]\\s*)?as noted · (?!.*as noted · )", Pattern.DOTALL);
    private static final String OPENING = "“\"«„";
    private static final String CLOSING = "”\"»“";
    private static final String SEPARATOR = " · ";

    private final String place;
    private final Document.Draft draft;
    private String before = "";

    Passages(String place, Document.Draft draft) {
        this.place = place;
        this.draft = draft;
    }

    /** Adds the quotations of a paragraph, and says whether there were any. */
    boolean add(String paragraph) {
        Matcher ids = ID.matcher(paragraph);
        int done = 0;
        boolean found = false;
        while (ids.find()) {
            String segment = paragraph.substring(done, ids.start());
            boolean quotes = hasQuotation(segment);
            if (quotes || BOTH.matcher(ids.group()).matches() || segment.contains(SEPARATOR)) {
                draft.add(quotation(isWhole(segment) ? segment : before + "\n" + segment, ids.group()));
                done = ids.end();
                found = true;
            }
        }
        before = found ? "" : paragraph;
        return found;
    }

    /** Whether there are words in it, and not their source only. */
    private static boolean isWhole(String segment) {
        return !isSource(segment) && (hasQuotation(segment) || segment.contains(SEPARATOR));
    }

    /** Whether a paragraph begins with a dash, and so with who said what stands before it. */
    static boolean isSource(String paragraph) {
        return paragraph.stripLeading().startsWith("— ");
    }

    private static boolean hasQuotation(String text) {
        int open = first(text, OPENING);
        return open >= 0 && last(text, CLOSING) > open;
    }

    private Quotation quotation(String segment, String id) {
        Matcher noted = NOTED.matcher(segment);
        if (noted.find()) {
            return new Quotation(
                    place,
                    id,
                    List.of(Texts.line(segment.substring(0, noted.start()))),
                    source(segment.substring(noted.start())));
        }
        if (hasQuotation(segment)) {
            int close = last(segment, CLOSING);
            List<String> words = new ArrayList<>();
            words.add(Texts.line(segment.substring(first(segment, OPENING) + 1, close)));
            int innermost = last(segment.substring(0, close), OPENING);
            String inner = Texts.line(segment.substring(innermost + 1, close));
            if (!words.contains(inner)) {
                words.add(inner);
            }
            return new Quotation(place, id, words, source(segment.substring(close + 1)));
        }
        Matcher source = SOURCE.matcher(segment);
        if (segment.contains(SEPARATOR)
                && source.find()
                && !segment.substring(0, source.start()).isBlank()) {
            return new Quotation(
                    place,
                    id,
                    List.of(Texts.line(segment.substring(0, source.start()))),
                    source(segment.substring(source.end())));
        }
        return new Quotation(place, id, List.of(), List.of());
    }

    /** Who said it, part by part where the parts are set apart as reports do it. */
    private static List<String> source(String text) {
        String line = Texts.line(text).replaceAll("^[\\s—–(\\[,.;:·-]+|[\\s(\\[,;:·]+$", "");
        return line.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(line.split(SEPARATOR))
                        .map(String::strip)
                        .toList();
    }

    private static int first(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int last(String text, String signs) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
