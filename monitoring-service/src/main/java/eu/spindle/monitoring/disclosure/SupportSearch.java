package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Searches for a combination of published sums with fewer owners than allowed.
 *
 * <p>Such a combination exists if and only if the equations lose rank without these owners. A class with enough owners cannot
 * be removed, so only the part of the equations that is zero on all such classes has to be searched; mostly it is empty. In
 * that part, owners whose removal lowers the rank include all owners of a class of every basis. So removing the classes of
 * one basis after the other, up to the limit of owners, finds such owners or proves that there are none. Where there are
 * more bases without a common owner than owners can be removed, one basis always remains, and no search is needed.
 */
final class SupportSearch {

    /** The most steps of a search; beyond them a system counts as unsafe: a suppressed figure is better than a revealed firm. */
    private static final int MOST_STEPS = 40;

    private final List<BitSet> owners = new ArrayList<>();
    private final List<long[]> equations = new ArrayList<>();
    private final Set<BitSet> tried = new HashSet<>();

    private SupportSearch(ObservedSystem system, BitSet columns, BitSet rows) {
        int[] order = columns.stream()
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer i) -> -system.classes().get(i).size())
                        .thenComparing(i -> system.classes().get(i).owners().nextSetBit(0)))
                .mapToInt(Integer::intValue)
                .toArray();
        IntStream.of(order).forEach(i -> owners.add(system.classes().get(i).owners()));
        List<long[]> given = rows.stream()
                .mapToObj(i -> IntStream.of(order)
                        .mapToLong(column -> system.equations().row(i)[column])
                        .toArray())
                .toList();
        IntegerMatrix reduced = IntegerMatrix.reduce(given, order.length);
        IntStream.range(0, reduced.rank()).forEach(i -> equations.add(PrimeMatrix.of(reduced.row(i))));
    }

    /** Whether a group of fewer owners than the limit can be isolated. */
    static boolean isolates(ObservedSystem system, int fewest) {
        return parts(system).entrySet().stream()
                .anyMatch(part ->
                        new SupportSearch(system, part.getKey(), part.getValue()).breaks(new BitSet(), fewest - 1));
    }

    /** Searches equations without a common class separately: no combination of them has fewer owners than each alone. */
    private static Map<BitSet, BitSet> parts(ObservedSystem system) {
        Map<BitSet, BitSet> parts = new HashMap<>();
        for (int i = 0; i < system.equations().rank(); i++) {
            if (system.equations().pivot(i) >= system.big()) {
                long[] row = system.equations().row(i);
                var columns = new BitSet();
                IntStream.range(0, row.length)
                        .filter(column -> row[column] != 0)
                        .forEach(columns::set);
                var rows = new BitSet();
                rows.set(i);
                for (BitSet other : List.copyOf(parts.keySet())) {
                    if (other.intersects(columns)) {
                        columns.or(other);
                        rows.or(parts.get(other));
                        parts.remove(other);
                    }
                }
                parts.put(columns, rows);
            }
        }
        return parts;
    }

    private boolean breaks(BitSet out, int left) {
        if (!tried.add(out)) {
            return false;
        }
        Basis basis = basis(out);
        if (basis == null || tried.size() > MOST_STEPS || basis.holdsFew(owners, out, left)) {
            return true;
        }
        if (hasBases(out, basis, left + 1)) {
            return false;
        }
        if (equations.size() > MOST_STEPS) {
            return true;
        }
        for (int one : basis.classes()) {
            var next = (BitSet) out.clone();
            next.or(owners.get(one));
            int more = next.cardinality() - out.cardinality();
            if (more <= left && breaks(next, left - more)) {
                return true;
            }
        }
        return false;
    }

    /** Whether that many bases without a common owner are found. */
    private boolean hasBases(BitSet out, Basis first, int wanted) {
        var used = (BitSet) out.clone();
        Basis basis = first;
        for (int found = 1; ; found++) {
            if (found == wanted) {
                return true;
            }
            use(basis.classes(), used);
            Basis next = basis(used);
            if (next == null) {
                return false;
            }
            basis = next;
        }
    }

    /** Removes one owner for each class of a basis, the same for several classes where possible. */
    private void use(int[] basis, BitSet used) {
        var taken = new BitSet();
        for (int one : basis) {
            BitSet of = owners.get(one);
            if (!of.intersects(taken)) {
                var unused = (BitSet) of.clone();
                unused.andNot(used);
                taken.set(unused.nextSetBit(0));
            }
        }
        used.or(taken);
    }

    /** A basis of classes that are not removed as a whole; null if there is none. */
    private @Nullable Basis basis(BitSet out) {
        int[] remaining = new int[owners.size()];
        int count = 0;
        for (int i = 0; i < remaining.length; i++) {
            if (isLeft(owners.get(i), out)) {
                remaining[count++] = i;
            }
        }
        remaining = Arrays.copyOf(remaining, count);
        PrimeMatrix reduced = PrimeMatrix.reduce(equations, remaining);
        return reduced == null ? null : new Basis(remaining, reduced);
    }

    private static boolean isLeft(BitSet all, BitSet out) {
        for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
            if (!out.get(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Classes on which all equations are independent.
     *
     * @param remaining the classes to choose from
     * @param reduced the equations on these
     */
    private record Basis(int[] remaining, PrimeMatrix reduced) {
        int[] classes() {
            return IntStream.range(0, reduced.rank())
                    .map(i -> remaining[reduced.pivot(i)])
                    .toArray();
        }

        /** Whether a reduced equation isolates too few owners. */
        boolean holdsFew(List<BitSet> owners, BitSet out, int left) {
            int most = out.cardinality() + left;
            for (int i = 0; i < reduced.rank(); i++) {
                long[] row = reduced.row(i);
                var held = (BitSet) out.clone();
                for (int j = 0; j < row.length && held.cardinality() <= most; j++) {
                    if (row[j] != 0) {
                        held.or(owners.get(remaining[j]));
                    }
                }
                if (held.cardinality() <= most) {
                    return true;
                }
            }
            return false;
        }
    }
}
