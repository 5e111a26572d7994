package eu.spindle.monitoring.disclosure;

import eu.spindle.platform.number.Rational;
import java.math.MathContext;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quantity that is summed: the values of the firms, and which sets of them are spread enough. */
final class Quantity {

    /** A tolerance far above the error of binary sums. */
    private static final double NEARLY = 1e-9;

    private final PublishedSum.Kind kind;
    private final Columns columns;
    private @Nullable Rational[] values = new Rational[0];
    private double[] amounts = new double[0];

    Quantity(PublishedSum.Kind kind, Columns columns) {
        this.kind = kind;
        this.columns = columns;
    }

    PublishedSum.Kind kind() {
        return kind;
    }

    /** The unknowns of a sum. */
    Columns.Row row(PublishedSum sum) {
        var row = new BitSet();
        sum.values().forEach((firm, value) -> row.set(number(firm, value)));
        return columns.row(row);
    }

    /** The column of a firm's value; the same column for the same value. */
    private int number(Contributor firm, Rational value) {
        for (int version = 1; ; version++) {
            int column = columns.number(firm, version);
            Rational known = value(column);
            if (known == null) {
                enter(column, value);
            }
            if (known == null || known.equals(value)) {
                return column;
            }
        }
    }

    private void enter(int column, Rational value) {
        if (column >= amounts.length) {
            int length = Math.max(column + 1, amounts.length * 3 / 2);
            values = Arrays.copyOf(values, length);
            amounts = Arrays.copyOf(amounts, length);
        }
        values[column] = value;
        amounts[column] = value.abs().rounded(MathContext.DECIMAL64).doubleValue();
    }

    private @Nullable Rational value(int column) {
        return column < values.length ? values[column] : null;
    }

    double amount(int column) {
        return column < amounts.length ? amounts[column] : 0;
    }

    /** Whether a sum of these unknowns keeps the limits for shares of owners. */
    boolean isSpread(BitSet unknowns, DisclosureLimits limits) {
        double[] byOwner = new double[columns.ownerCount()];
        double whole = 0;
        for (int i = unknowns.nextSetBit(0); i >= 0; i = unknowns.nextSetBit(i + 1)) {
            byOwner[columns.owner(i)] += amount(i);
            whole += amount(i);
        }
        double first = 0;
        double second = 0;
        for (double amount : byOwner) {
            if (amount > first) {
                second = first;
                first = amount;
            } else if (amount > second) {
                second = amount;
            }
        }
        double ofFirst = first * 100 - whole * limits.largest();
        double ofBoth = (first + second) * 100 - whole * limits.twoLargest();
        double doubtful = whole * 100 * NEARLY;
        return Math.abs(ofFirst) <= doubtful || Math.abs(ofBoth) <= doubtful
                ? limits.spread(shares(unknowns))
                : ofFirst < 0 && ofBoth < 0;
    }

    private List<Rational> shares(BitSet unknowns) {
        Map<Integer, Rational> byOwner = new HashMap<>();
        unknowns.stream().forEach(column -> {
            Rational value = value(column);
            byOwner.merge(columns.owner(column), value == null ? Rational.ZERO : value.abs(), Rational::plus);
        });
        return byOwner.values().stream()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }
}
