package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels that no colon ends. Any line may look like one, so a file is believed to use them only where two or more recur:
 *
 * <pre>
 * I – Where was that?      [id1] In the post room.      Interviewer
 * C - In the post room.    [id2] Was it cold?           Where was that?
 * </pre>
 */
final class BareLabels {

    /** A label as such files have it, what may follow on its line, and what all of them must be like together. */
    private enum Shape {
        DASH(Pattern.compile("^([A-Z]{1,3}\\d{0,2})\\s?[–—-]\\s+(\\S.*)$")),
        BRACKET(Pattern.compile("^\\\\?\\[(\\p{L}{1,12} ?\\d{1,3}|\\p{Lu}{1,4})\\\\?\\]\\s+(\\S.*)$")),
        ALONE(Pattern.compile("^(\\p{Lu}[\\p{L}\\d'’.-]*(?: [\\p{Lu}\\d][\\p{L}\\d'’.-]*){0,3})()$"));

        private final Pattern pattern;

        Shape(Pattern pattern) {
            this.pattern = pattern;
        }
    }

    private static final int FEWEST = 3;

    private BareLabels() {}

    /** The labels that the lines open with, one for each line, or an empty list where the file has none of this kind. */
    static List<LabelLine> of(List<String> lines) {
        for (Shape shape : Shape.values()) {
            List<LabelLine> parsed = parse(lines, shape);
            if (isBelieved(parsed, shape, lines)) {
                return parsed;
            }
        }
        return List.of();
    }

    private static List<LabelLine> parse(List<String> lines, Shape shape) {
        List<LabelLine> parsed = new ArrayList<>(lines.size());
        for (String line : lines) {
            Matcher matcher = shape.pattern.matcher(Chars.strip(Markdown.plain(line)));
            boolean found = line.length() > 0 && matcher.matches() && Labels.possible(matcher.group(1));
            parsed.add(found ? new LabelLine(matcher.group(1), Double.NaN, matcher.group(2)) : LabelLine.NONE);
        }
        return parsed;
    }

    private static boolean isBelieved(List<LabelLine> parsed, Shape shape, List<String> lines) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        parsed.stream().filter(LabelLine::exists).forEach(line -> counts.merge(line.label(), 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        long recurring = counts.values().stream().filter(count -> count > 1).count();
        boolean two = counts.size() >= 2 && recurring >= 1 && all >= FEWEST;
        return two && (shape != Shape.ALONE || standAlone(counts, all, lines));
    }

    /** A line of its own may be a heading: all must recur, one must be a role, and they must be everywhere. */
    private static boolean standAlone(Map<String, Integer> counts, int all, List<String> lines) {
        long filled = lines.stream().filter(line -> !Chars.isBlank(line)).count();
        return counts.values().stream().allMatch(count -> count > 1)
                && counts.keySet().stream().anyMatch(Labels::isRole)
                && all * 5L >= filled;
    }
}
