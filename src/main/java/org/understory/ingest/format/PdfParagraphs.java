package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Marks headings, which are printed larger than the text and say what no other line says, and puts a blank line wherever the lines of printed pages stand further apart than wrapped lines do, so that whoever reads
 * them can join the others.
 */
final class PdfParagraphs {

    private static final float FURTHER = 1.3f;
    private static final int TENTH = 10;

    /** What a sentence may end in, marks of quotation and brackets included. */
    private static final String ENDS = ".?!\u2026:;\"\u201d\u2019\u00bb)]";

    private static final float LARGER = 1.15f;
    private static final int LONGEST_HEADING = 120;

    private final List<List<PdfLine>> pages;
    private final float wrapped;
    private final float body;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private PdfParagraphs(List<List<PdfLine>> pages) {
        this.pages = pages;
        wrapped = wrapped(pages);
        body = body(pages);
        pages.forEach(page -> page.forEach(line -> counts.merge(line.text(), 1, Integer::sum)));
    }

    /** The lines of all pages. */
    static List<String> of(List<List<PdfLine>> pages) {
        return new PdfParagraphs(pages).lines();
    }

    private List<String> lines() {
        for (List<PdfLine> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                boolean apart = i == 0
                        ? !lines.isEmpty() && isEnd(lines.get(lines.size() - 1))
                        : isApart(page.get(i - 1), page.get(i));
                line(page.get(i), apart);
            }
        }
        lines.replaceAll(Chars::visible);
        return lines;
    }

    private void line(PdfLine line, boolean apart) {
        if (isHeading(line)) {
            lines.addAll(List.of("", "## " + Chars.squeeze(line.text()), ""));
        } else if (isHyphenated() && !apart) {
            String before = lines.remove(lines.size() - 1);
            lines.add(Chars.strip(before).substring(0, Chars.strip(before).length() - 1) + line.text());
        } else {
            lines.addAll(apart ? List.of("", line.text()) : List.of(line.text()));
        }
    }

    /** Whether the last line ends in the middle of a word, at a hyphen that is there for no other reason. */
    private boolean isHyphenated() {
        return !lines.isEmpty() && Chars.strip(lines.get(lines.size() - 1)).endsWith(String.valueOf(Chars.SOFT_HYPHEN));
    }

    private boolean isHeading(PdfLine line) {
        String words = Chars.strip(line.text());
        return line.size() > body * LARGER
                && words.length() <= LONGEST_HEADING
                && words.indexOf(':') < 0
                && counts.get(line.text()) == 1;
    }

    private boolean isApart(PdfLine above, PdfLine line) {
        float gap = line.y() - above.y();
        return gap > 0 ? gap > wrapped * FURTHER : isEnd(above.text());
    }

    /** The size of most letters. */
    private static float body(List<List<PdfLine>> pages) {
        Map<Float, Integer> letters = new TreeMap<>();
        pages.forEach(page ->
                page.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum)));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Float.MAX_VALUE);
    }

    private static boolean isEnd(String line) {
        String words = Chars.strip(line);
        return !words.isEmpty() && ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** How far apart wrapped lines stand: nearly the smallest distance that there is. */
    private static float wrapped(List<List<PdfLine>> pages) {
        List<Float> gaps = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            for (int i = 1; i < page.size(); i++) {
                float gap = page.get(i).y() - page.get(i - 1).y();
                if (gap > page.get(i).size() / 2) {
                    gaps.add(gap);
                }
            }
        }
        Collections.sort(gaps);
        return gaps.isEmpty() ? Float.MAX_VALUE : gaps.get(gaps.size() / TENTH);
    }
}
