package org.understory.report;

/**
 * Turns each kind of cell into an output's own form.
 *
 * @param <R> what the output makes of a cell
 */
public interface CellWriter<R> {

    /** Words. */
    R text(Cell.Text cell);

    /** A theme's name. */
    R themeName(Cell.ThemeName cell);

    /** A count. */
    R count(Cell.Count cell);

    /** A share. */
    R share(Cell.Share cell);

    /** A rate. */
    R rate(Cell.Rate cell);

    /** An estimate with its interval. */
    R interval(Cell.Interval cell);

    /** A number that is no count. */
    R decimal(Cell.Decimal cell);

    /** A probability. */
    R probability(Cell.Probability cell);

    /** No value. */
    R missing(Cell.Missing cell);

    /** A withheld value. */
    R suppressed(Cell.Suppressed cell);
}
