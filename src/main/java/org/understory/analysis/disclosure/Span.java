package org.understory.analysis.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What can be computed from sums: the sets of cells whose count follows from the counts of other sets, by adding and
 * subtracting multiples of them. Exact, by Gauss elimination in whole numbers.
 */
final class Span {

    private final int cells;
    /** In reduced echelon form: each row has a first cell, its pivot, at which all other rows are 0. */
    private final List<Row> rows = new ArrayList<>();

    private record Row(int pivot, BigInteger[] values) {}

    Span(int cells) {
        this.cells = cells;
    }

    /** Makes the count of a set known. */
    void add(BitSet set) {
        BigInteger[] left = reduced(set);
        int pivot = pivot(left);
        if (pivot < cells) {
            rows.replaceAll(row -> new Row(row.pivot(), without(row.values(), left, pivot)));
            rows.add(new Row(pivot, left));
        }
    }

    /** Whether the count of a set follows from those that are known. */
    boolean contains(BitSet set) {
        return pivot(reduced(set)) == cells;
    }

    /** The cells whose own counts follow: in reduced form a cell that is known stands alone in its row. */
    List<Integer> singleCells() {
        return rows.stream()
                .filter(row -> cellsOf(row.values()) == 1)
                .map(Row::pivot)
                .sorted()
                .toList();
    }

    private BigInteger[] reduced(BitSet set) {
        BigInteger[] left = new BigInteger[cells];
        for (int cell = 0; cell < cells; cell++) {
            left[cell] = set.get(cell) ? BigInteger.ONE : BigInteger.ZERO;
        }
        for (Row row : rows) {
            left = without(left, row.values(), row.pivot());
        }
        return left;
    }

    /** Takes as much of a row from another as makes it 0 at a cell. */
    private static BigInteger[] without(BigInteger[] from, BigInteger[] row, int cell) {
        if (from[cell].signum() == 0) {
            return from;
        }
        BigInteger[] left = new BigInteger[from.length];
        BigInteger divisor = BigInteger.ZERO;
        for (int i = 0; i < from.length; i++) {
            left[i] = from[i].multiply(row[cell]).subtract(row[i].multiply(from[cell]));
            divisor = divisor.gcd(left[i]);
        }
        for (int i = 0; i < left.length && divisor.signum() != 0; i++) {
            left[i] = left[i].divide(divisor);
        }
        return left;
    }

    private int pivot(BigInteger[] values) {
        int pivot = 0;
        while (pivot < cells && values[pivot].signum() == 0) {
            pivot++;
        }
        return pivot;
    }

    private static int cellsOf(BigInteger[] values) {
        int found = 0;
        for (BigInteger value : values) {
            found += value.signum() == 0 ? 0 : 1;
        }
        return found;
    }
}
