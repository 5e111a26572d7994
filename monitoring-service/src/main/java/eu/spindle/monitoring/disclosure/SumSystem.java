package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All published sums of one quantity: a linear system whose unknowns are the firms' values. */
final class SumSystem {

    private final Quantity quantity;
    private final Columns columns;
    private final List<Columns.Row> rows;

    /** The system that this one extends, until the span is computed. */
    private @Nullable SumSystem before;

    private @Nullable RowSpace space;

    private SumSystem(Quantity quantity, Columns columns, List<Columns.Row> rows, @Nullable SumSystem before) {
        this.quantity = quantity;
        this.columns = columns;
        this.rows = rows;
        this.before = before;
    }

    /** No sums of a quantity. */
    static SumSystem empty(Quantity quantity, Columns columns, RowSpace space) {
        var system = new SumSystem(quantity, columns, List.of(), null);
        system.space = space;
        return system;
    }

    Quantity quantity() {
        return quantity;
    }

    /** This system with more sums; the same object where none of them is new. */
    SumSystem with(Set<Columns.Row> more) {
        var all = new ArrayList<>(rows);
        // In the same order for all quantities, so that these share spaces.
        more.stream()
                .sorted(Comparator.comparingInt(Columns.Row::number))
                .filter(row -> !contains(rows, row))
                .forEach(all::add);
        return all.size() == rows.size() ? this : new SumSystem(quantity, columns, all, this);
    }

    /** Rows with the same unknowns are one object. */
    private static boolean contains(List<Columns.Row> rows, Columns.Row wanted) {
        for (Columns.Row row : rows) {
            if (row == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The span of these sums.
     *
     * @throws ArithmeticException if numbers become too large for exact arithmetic
     */
    RowSpace space() {
        if (space == null) {
            space = computed();
            before = null;
        }
        return space;
    }

    private RowSpace computed() {
        SumSystem from = this;
        while (from.space == null && from.before != null) {
            from = from.before;
        }
        RowSpace result = from.space == null ? RowSpace.empty() : from.space;
        for (Columns.Row row : rows.subList(from.space == null ? 0 : from.rows.size(), rows.size())) {
            result = result.with(row);
        }
        return result;
    }

    /** Whether a sum that is not in an earlier system differs from another by fewer owners than {@code fewest}. */
    boolean differsByFew(@Nullable SumSystem earlier, int fewest) {
        for (int i = earlier == null ? 0 : earlier.rows.size(); i < rows.size(); i++) {
            for (int j = 0; j < rows.size(); j++) {
                if (j != i && differByFew(rows.get(i), rows.get(j), fewest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean differByFew(Columns.Row one, Columns.Row other, int fewest) {
        // An owner has few columns: many columns are many owners, or are checked by elimination.
        if (Math.abs(one.size() - other.size()) >= 2 * fewest) {
            return false;
        }
        var difference = (BitSet) one.unknowns().clone();
        difference.xor(other.unknowns());
        return difference.cardinality() < 2 * fewest
                && difference.stream().map(columns::owner).distinct().count() < fewest;
    }

    /**
     * Whether the difference of a sum and another that it contains keeps the limits for shares of owners, where one of the two
     * is not in an earlier system.
     */
    boolean differencesAreSpread(@Nullable SumSystem earlier, DisclosureLimits limits) {
        for (int i = earlier == null ? 0 : earlier.rows.size(); i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!differenceIsSpread(rows.get(i), rows.get(j), limits)
                        || !differenceIsSpread(rows.get(j), rows.get(i), limits)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean differenceIsSpread(Columns.Row whole, Columns.Row part, DisclosureLimits limits) {
        if (!whole.contains(part)) {
            return true;
        }
        var difference = (BitSet) whole.unknowns().clone();
        difference.andNot(part.unknowns());
        return quantity.isSpread(difference, limits);
    }
}
