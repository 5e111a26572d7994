package eu.spindle.monitoring.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gaussian elimination over the field of a large prime, where numbers do not grow. Equations that are independent there are
 * independent over fractions, too, and only this is used as a proof. The reverse can fail: then a safe system counts as
 * unsafe.
 */
final class PrimeMatrix {

    private static final long PRIME = 2_147_483_647L;

    private final long[][] rows;
    private final int[] pivots;

    private PrimeMatrix(long[][] rows, int[] pivots) {
        this.rows = rows;
        this.pivots = pivots;
    }

    static long[] of(long[] equation) {
        var result = new long[equation.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.floorMod(equation[i], PRIME);
        }
        return result;
    }

    /** The reduced echelon form on some columns, with pivots as far left as possible; null if the rank is lower. */
    static @Nullable PrimeMatrix reduce(List<long[]> equations, int[] columns) {
        var rows = new long[equations.size()][columns.length];
        for (int i = 0; i < rows.length; i++) {
            long[] equation = equations.get(i);
            for (int j = 0; j < columns.length; j++) {
                rows[i][j] = equation[columns[j]];
            }
        }
        int[] pivots = new int[rows.length];
        int done = 0;
        for (int column = 0; column < columns.length && done < rows.length; column++) {
            int found = done;
            while (found < rows.length && rows[found][column] == 0) {
                found++;
            }
            if (found == rows.length) {
                continue;
            }
            long[] pivot = rows[found];
            rows[found] = rows[done];
            rows[done] = pivot;
            scale(pivot, column);
            for (int i = 0; i < rows.length; i++) {
                if (i != done && rows[i][column] != 0) {
                    subtract(rows[i], pivot, column);
                }
            }
            pivots[done++] = column;
        }
        return done == rows.length ? new PrimeMatrix(rows, pivots) : null;
    }

    int rank() {
        return pivots.length;
    }

    long[] row(int index) {
        return rows[index];
    }

    int pivot(int index) {
        return pivots[index];
    }

    private static void scale(long[] row, int column) {
        long inverse = power(row[column], PRIME - 2);
        for (int i = column; i < row.length; i++) {
            row[i] = row[i] * inverse % PRIME;
        }
    }

    private static void subtract(long[] row, long[] pivot, int column) {
        long factor = PRIME - row[column];
        for (int i = column; i < row.length; i++) {
            if (pivot[i] != 0) {
                row[i] = (row[i] + factor * pivot[i]) % PRIME;
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
