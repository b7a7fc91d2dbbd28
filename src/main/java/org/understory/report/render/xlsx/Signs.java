package org.understory.report.render.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.Cell;

/** What stands where there is no number: {@code [x]} or {@code [c]}, numbered where there is more than one reason. */
final class Signs {

    /** Why a number that was computed is none. */
    private static final String NOT_FINITE = "cannot be computed";

    private final List<String> missing = new ArrayList<>();
    private final List<String> suppressed = new ArrayList<>();

    /** The signs for some cells. */
    Signs(List<Cell> cells) {
        for (Cell cell : cells) {
            if (cell instanceof Cell.Missing none) {
                include(missing, none.why());
            } else if (cell instanceof Cell.Suppressed withheld) {
                include(suppressed, withheld.why());
            } else if (isWithoutNumber(cell)) {
                include(missing, NOT_FINITE);
            }
        }
    }

    String missing(String why) {
        return sign("x", missing, why);
    }

    String suppressed(String why) {
        return sign("c", suppressed, why);
    }

    String notFinite() {
        return missing(NOT_FINITE);
    }

    /** What the signs mean, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        missing.forEach(why -> lines.add(sign("x", missing, why) + " no value: " + why));
        suppressed.forEach(why -> lines.add(sign("c", suppressed, why) + " withheld: " + why));
        return lines;
    }

    private static boolean isWithoutNumber(Cell cell) {
        if (cell instanceof Cell.Interval interval) {
            return !(Double.isFinite(interval.value())
                    && Double.isFinite(interval.low())
                    && Double.isFinite(interval.high()));
        }
        return cell instanceof Cell.Decimal decimal && !Double.isFinite(decimal.value());
    }

    private static void include(List<String> reasons, String why) {
        String line = Words.line(why);
        if (!reasons.contains(line)) {
            reasons.add(line);
        }
    }

    private static String sign(String letter, List<String> reasons, String why) {
        return "[" + letter + (reasons.size() > 1 ? reasons.indexOf(Words.line(why)) + 1 : "") + "]";
    }
}
