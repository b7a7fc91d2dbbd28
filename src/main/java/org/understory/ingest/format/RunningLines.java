package org.understory.ingest.format;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the headers and footers of printed pages: lines at the upper or lower edge that stand at one height of at least
 * half of the pages and say the same there but for their digits. A speaker's name alone on a line recurs as well, but at
 * many heights.
 */
final class RunningLines {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** How many lines from the edge of a page a header or footer may be. */
    private static final int EDGE = 2;

    private static final int FEWEST_PAGES = 2;

    /** So many times as often must a line stand at its height as at all others. */
    private static final int MOSTLY = 3;

    private final Map<String, Integer> pagesAt = new HashMap<>();
    private final Map<String, Integer> everywhere = new HashMap<>();
    private final int enough;

    private RunningLines(List<List<PdfLine>> pages) {
        long filled = pages.stream().filter(page -> !page.isEmpty()).count();
        enough = (int) Math.max(FEWEST_PAGES, (filled + 1) / 2);
        for (List<PdfLine> page : pages) {
            Set<String> seen = new HashSet<>();
            page.forEach(line -> everywhere.merge(masked(line), 1, Integer::sum));
            for (PdfLine line : edges(page)) {
                if (seen.add(placed(line))) {
                    pagesAt.merge(placed(line), 1, Integer::sum);
                }
            }
        }
    }

    /** The lines nearest to the upper and lower edges, in whatever order they were drawn. */
    private static List<PdfLine> edges(List<PdfLine> page) {
        List<PdfLine> down =
                page.stream().sorted(Comparator.comparingDouble(PdfLine::y)).toList();
        int lowest = Math.max(Math.min(EDGE, down.size()), down.size() - EDGE);
        return Stream.concat(
                        down.subList(0, Math.min(EDGE, down.size())).stream(),
                        down.subList(lowest, down.size()).stream())
                .toList();
    }

    /** The pages without their running lines. */
    static List<List<PdfLine>> dropped(List<List<PdfLine>> pages) {
        RunningLines running = new RunningLines(pages);
        return pages.stream()
                .map(page ->
                        page.stream().filter(line -> !running.includes(line)).toList())
                .toList();
    }

    private boolean includes(PdfLine line) {
        int here = pagesAt.getOrDefault(placed(line), 0);
        int elsewhere = everywhere.get(masked(line)) - here;
        return here >= enough && elsewhere * MOSTLY <= here;
    }

    private static String masked(PdfLine line) {
        return DIGITS.matcher(Chars.squeeze(line.text())).replaceAll("#");
    }

    private static String placed(PdfLine line) {
        return Math.round(line.y()) + " " + masked(line);
    }
}
