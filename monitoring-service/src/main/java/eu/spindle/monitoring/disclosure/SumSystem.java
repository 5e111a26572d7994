package eu.spindle.monitoring.disclosure;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All published sums of one quantity: a linear system whose unknowns are the firms' values.
 *
 * @param rows the unknowns in each sum
 */
record SumSystem(Quantity quantity, Columns columns, Set<BitSet> rows) {

    /** This system with more sums; the very same where none of them is new. */
    SumSystem with(Set<BitSet> more) {
        if (rows.containsAll(more)) {
            return this;
        }
        var all = new LinkedHashSet<>(rows);
        all.addAll(more);
        return new SumSystem(quantity, columns, all);
    }

    Set<UUID> associations() {
        var used = new BitSet();
        rows.forEach(used::or);
        return used.stream()
                .mapToObj(column -> columns.firm(column).association())
                .collect(Collectors.toSet());
    }

    /** Whether a sum that was not in an earlier system differs from another by so few owners that it tells about them. */
    boolean differsByFew(@Nullable SumSystem earlier, int fewest) {
        if (this == earlier) {
            return false;
        }
        for (BitSet row : rows) {
            if (earlier == null || !earlier.rows.contains(row)) {
                for (BitSet other : rows) {
                    if (other != row && differByFew(row, other, fewest)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean differByFew(BitSet one, BitSet other, int fewest) {
        var difference = (BitSet) one.clone();
        difference.xor(other);
        // An owner has a few columns at most: many columns are many owners, or are looked at by elimination.
        return difference.cardinality() < 2 * fewest && owners(difference) < fewest;
    }

    private long owners(BitSet unknowns) {
        return unknowns.stream()
                .mapToObj(column -> columns.firm(column).owner())
                .distinct()
                .count();
    }

    /** Whether what remains of a sum without another that it holds is as spread as a published sum must be. */
    boolean differencesAreSpread(DisclosureLimits limits) {
        for (BitSet whole : rows) {
            for (BitSet part : rows) {
                if (part.cardinality() < whole.cardinality() && holds(whole, part)) {
                    var difference = (BitSet) whole.clone();
                    difference.andNot(part);
                    if (!quantity.isSpread(difference, limits)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean holds(BitSet whole, BitSet part) {
        var outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }
}
