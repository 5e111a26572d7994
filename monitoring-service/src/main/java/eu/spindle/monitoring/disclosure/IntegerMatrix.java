package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Exact Gaussian elimination over fractions, in integers: each row stands for all its multiples. An overflow throws an
 * {@link ArithmeticException}.
 */
final class IntegerMatrix {

    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    private IntegerMatrix() {}

    /** The reduced echelon form, with pivots as far left as possible; without rows of zeros. */
    static IntegerMatrix reduce(List<long[]> given, int width) {
        var work = new ArrayList<long[]>();
        given.forEach(row -> work.add(row.clone()));
        var result = new IntegerMatrix();
        int done = 0;
        for (int column = 0; column < width && done < work.size(); column++) {
            int found = done;
            while (found < work.size() && work.get(found)[column] == 0) {
                found++;
            }
            if (found == work.size()) {
                continue;
            }
            long[] pivot = work.get(found);
            work.set(found, work.get(done));
            work.set(done, pivot);
            for (int i = 0; i < work.size(); i++) {
                if (i != done && work.get(i)[column] != 0) {
                    subtract(work.get(i), pivot, column);
                }
            }
            result.pivots.add(column);
            done++;
        }
        result.rows.addAll(work.subList(0, done));
        return result;
    }

    int rank() {
        return pivots.size();
    }

    long[] row(int index) {
        return rows.get(index);
    }

    int pivot(int index) {
        return pivots.get(index);
    }

    /** Makes the coefficient of a column zero by taking a multiple of another row from a multiple of the first. */
    static void subtract(long[] row, long[] pivot, int column) {
        long divisor = gcd(row[column], pivot[column]);
        long ofRow = pivot[column] / divisor;
        long ofPivot = row[column] / divisor;
        long common = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0 || pivot[i] != 0) {
                row[i] = Math.subtractExact(Math.multiplyExact(ofRow, row[i]), Math.multiplyExact(ofPivot, pivot[i]));
                common = common == 1 ? 1 : gcd(common, row[i]);
            }
        }
        if (common > 1) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= common;
            }
        }
    }

    private static long gcd(long one, long other) {
        long a = Math.absExact(one);
        long b = Math.absExact(other);
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
