package org.understory.report.render.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.understory.report.Block;
import org.understory.report.Cell;

/**
 * How long a table's bars are. Columns with the same id, such as one measure for several departments, share a scale, so
 * that their bars can be compared. Shares run to the first of 10, 25, 50 and 100% that holds them all, other numbers to
 * the largest of them.
 */
public final class Bars {

    private static final List<Double> STEPS = List.of(0.1, 0.25, 0.5, 1.0);
    private static final Numbers NUMBERS = new Numbers(9);

    private final Map<String, Double> longest = new HashMap<>();
    private final Map<String, Boolean> shares = new HashMap<>();

    /** The scales of a table. */
    public Bars(Block.Table table) {
        for (int index = 0; index < table.columns().size(); index++) {
            Block.Column column = table.columns().get(index);
            if (column.bar()) {
                for (Block.Row row : table.rows()) {
                    include(column.id(), row.cells().get(index));
                }
            }
        }
        longest.replaceAll((id, most) -> shares.get(id) ? ceiling(most) : most);
    }

    /** The length of a cell's bar, from 0 to 1; empty if the column has no bars or the cell no number. */
    public OptionalDouble length(Block.Column column, Cell cell) {
        Optional<BigDecimal> number = cell.writeTo(NUMBERS);
        if (!column.bar() || number.isEmpty()) {
            return OptionalDouble.empty();
        }
        double most = longest.getOrDefault(column.id(), 0.0);
        double length = most > 0 ? number.get().doubleValue() / most : 0;
        return OptionalDouble.of(Math.max(0, Math.min(1, length)));
    }

    /** What a full bar stands for, such as {@code 50%} or {@code 12.4}; empty if the column has no bars. */
    public Optional<String> full(Block.Column column) {
        Double most = column.bar() ? longest.get(column.id()) : null;
        if (most == null || most == 0) {
            return Optional.empty();
        }
        return Optional.of(
                shares.get(column.id())
                        ? Math.round(most * 100) + "%"
                        : BigDecimal.valueOf(most)
                                .setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString());
    }

    private void include(String id, Cell cell) {
        cell.writeTo(NUMBERS).ifPresent(number -> {
            longest.merge(id, number.doubleValue(), Math::max);
            shares.merge(id, cell instanceof Cell.Share, Boolean::logicalAnd);
        });
    }

    private static double ceiling(double most) {
        return STEPS.stream().filter(step -> most <= step).findFirst().orElse(most);
    }
}
