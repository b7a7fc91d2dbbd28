package org.understory.report.render.pptx;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.render.reading.Numbers;

/** How long the bars of shares are and how their figures are written: the same for all charts of one table. */
final class Scale {

    private static final List<Double> STEPS = List.of(0.1, 0.25, 0.5, 1.0);

    /** Room for the figure behind the longest bar. */
    private static final double ROOM = 1.12;

    private static final Numbers NUMBERS = new Numbers(9);

    private Scale() {}

    /** The scale of all columns that can be drawn. */
    static Element.Axis of(ThemeTable table) {
        double most = values(table).mapToDouble(Double::doubleValue).max().orElse(1);
        double longest = STEPS.stream().filter(step -> most <= step).findFirst().orElse(most);
        return new Element.Axis(
                table.measures().get(0).title(),
                longest * ROOM,
                format(values(table).toList()));
    }

    /** The length of a bar; none where there is no figure. */
    static OptionalDouble length(Cell cell) {
        return cell.writeTo(NUMBERS)
                .map(number -> OptionalDouble.of(number.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** What is there but rounds to nothing is not 0%, and what rounds to all and is not is not 100%. */
    private static String format(List<Double> values) {
        boolean nearNone = values.stream().anyMatch(value -> value > 0 && value < 0.005);
        boolean nearAll = values.stream().anyMatch(value -> value < 1 && value >= 0.995);
        if (nearNone && nearAll) {
            return "0.0%";
        }
        return nearNone ? "[=0]0%;[<0.005]\"<1%\";0%" : nearAll ? "[=1]0%;[>=0.995]\">99%\";0%" : "0%";
    }

    private static Stream<Double> values(ThemeTable table) {
        return table.measures().stream()
                .flatMap(measure -> table.themes().stream()
                        .map((Block.Row row) -> row.cells().get(measure.column())))
                .map(Scale::length)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble);
    }
}
