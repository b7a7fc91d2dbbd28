package org.understory.report.render.xlsx;

import org.understory.report.Block;
import org.understory.report.Cell;

/**
 * What a chart's figures are.
 *
 * @param title for the axis
 * @param format how numbers on it are written
 */
record AxisMeaning(String title, String format) {

    private static final AxisMeaning NUMBER = new AxisMeaning("number", "#,##0.##");

    /** Told by the first figure: figures of one chart are of one kind. */
    static AxisMeaning of(Block.Chart chart) {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(cell -> !(cell instanceof Cell.Missing || cell instanceof Cell.Suppressed))
                .findFirst()
                .map(AxisMeaning::of)
                .orElse(NUMBER);
    }

    private static AxisMeaning of(Cell cell) {
        if (cell instanceof Cell.Share) {
            return new AxisMeaning("share", "0%");
        }
        if (cell instanceof Cell.Rate rate) {
            return new AxisMeaning("per " + String.format(java.util.Locale.ROOT, "%,d", rate.per()), "#,##0.0");
        }
        if (cell instanceof Cell.Interval interval) {
            String with = ", with " + Math.round(interval.level() * 100) + "% interval";
            return switch (interval.unit()) {
                case SHARE -> new AxisMeaning("share" + with, "0%");
                case POINTS -> new AxisMeaning("percentage points" + with, "+0;-0;0");
                case PLAIN -> new AxisMeaning("estimate" + with, "#,##0.##");
            };
        }
        return cell instanceof Cell.Count ? new AxisMeaning("number", "#,##0") : NUMBER;
    }
}
